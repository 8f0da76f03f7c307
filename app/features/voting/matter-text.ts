import type { TFunction } from "i18next";
import { normText } from "#app/i18n/norm-text.ts";
import type { PollOffers } from "./live-views.ts";

/** A kind of decision with its majority, as "Beschluss: einfache Mehrheit (§ 66 Abs. 1 NKomVG)". */
export function matterText(
  t: { kinds: TFunction<"kinds">; voting: TFunction<"voting">; law: TFunction<"procedure"> },
  { matter, rule, norm }: PollOffers["matters"][number],
): string {
  const words = { matter: t.law(`law.matters.${matter}`), rule: t.voting(`rule.${rule}`), norm: normText(norm) };
  return t.kinds("matterOf", words);
}
