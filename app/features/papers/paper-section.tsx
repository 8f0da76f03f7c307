import { useText } from "#app/i18n/use-text.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextLink } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { PaperTable } from "./paper-table.tsx";
import type { PaperSummary } from "./paper-views.ts";

const TITLES = { inOrganization: "inOrganization", byPerson: "byPerson", byDepartment: "byDepartment" } as const;

/** Papers in consultation at an organization, written by a person, or in a department's charge; the newest ones. */
export function PaperSection({ of, papers }: { of: keyof typeof TITLES; papers: readonly PaperSummary[] }) {
  const t = useText("papers");
  const title = t(TITLES[of]);
  return (
    <Section title={title} actions={<TextLink href="/papers">{t("allInList")}</TextLink>}>
      {papers.length === 0 ? (
        <EmptyState>{t("noneInOrganization")}</EmptyState>
      ) : (
        <PaperTable papers={papers} caption={title} />
      )}
    </Section>
  );
}
