import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";

/** Nothing found, and what helps. */
export function NothingFound({ query }: { query: string }) {
  const t = useText("search");
  return (
    <>
      <EmptyState icon="search">{t("nothing", { query })}</EmptyState>
      <Section title={t("advice")}>
        <Prose>
          <ul>
            <li>{t("adviceFewer")}</li>
            <li>{t("adviceShorter")}</li>
            <li>{t("adviceReference")}</li>
            <li>{t("advicePublic")}</li>
          </ul>
        </Prose>
      </Section>
    </>
  );
}
