import type { CalledName } from "#app/features/voting/live-views.ts";
import { useText } from "#app/i18n/use-text.ts";
import { LinkButton } from "#app/ui/link-button.tsx";
import { Table } from "#app/ui/table.tsx";

/** Everybody in the order of names with the noted answer; each may be corrected until the closing. */
export function CalledList({ people }: { people: readonly CalledName[] }) {
  const t = useText("calling");
  return (
    <Table
      caption={t("list")}
      dense
      columns={[
        { key: "name", header: t("name"), lead: true, cell: ({ name }) => name },
        {
          key: "answer",
          header: t("noted"),
          cell: ({ answer }) => (answer === null ? t("notYet") : t(`answer.${answer}`)),
        },
        {
          key: "correct",
          header: t("correct"),
          hideHeader: true,
          align: "action",
          cell: ({ personId, name, answer }) =>
            answer === null ? null : (
              <LinkButton href={`?name=${personId}#call`} variant="tertiary" aria-label={t("correctOf", { name })}>
                {t("correct")}
              </LinkButton>
            ),
        },
      ]}
      rows={people}
      rowKey={({ personId }) => personId}
    />
  );
}
