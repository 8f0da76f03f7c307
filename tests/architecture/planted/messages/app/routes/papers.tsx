import { useText } from "#app/i18n/use-text.ts";
export default function Papers({ state, author }) {
  const t = useText("papers");
  const say = useText("refusals");
  return [t("title"), t("count", { count: 2 }), t("by", { author }), t(`states.${state}`), t("untranslated"), say(state)];
}
export const wrong = (t) => [t("papers:nowhere"), t("title"), t("nothing.at.all")];
