import { byGroup, STANDINGS } from "#app/domain/voting/roll-call.ts";
import { formatNumber } from "#app/i18n/formats.ts";
import { useLocale, useText } from "#app/i18n/use-text.ts";
import { Table } from "#app/ui/table.tsx";
import type { NamedVote } from "./named-vote.ts";

/** How each faction and group voted; a column that is nobody's is left out. */
export function GroupTable({ votes }: { votes: readonly NamedVote[] }) {
  const t = useText("rollcall");
  const locale = useLocale();
  const standings = STANDINGS.filter((standing) => votes.some((vote) => vote.standing === standing));
  return (
    <Table
      caption={t("byGroup")}
      dense
      columns={[
        { key: "group", header: t("group"), lead: true, cell: ({ group }) => group ?? t("noGroup") },
        ...standings.map((standing) => ({
          key: standing,
          header: t(`standing.${standing}`),
          align: "number" as const,
          cell: ({ totals }: ReturnType<typeof byGroup>[number]) => formatNumber(totals[standing], locale),
        })),
      ]}
      rows={byGroup(votes)}
      rowKey={({ group }) => group ?? ""}
    />
  );
}
