import { useText } from "#app/i18n/use-text.ts";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { GroupTable } from "./group-table.tsx";
import type { NamedVote } from "./named-vote.ts";
import { SeatPlan } from "./seat-plan.tsx";

/** A roll call in three readings: as a plan of seats, by factions, and by name in the order of calling. */
export function RollCallPanel({ votes }: { votes: readonly NamedVote[] }) {
  const t = useText("rollcall");
  return (
    <Stack>
      <SeatPlan votes={votes} />
      <Text size="small" muted>
        {t("planNote")}
      </Text>
      <GroupTable votes={votes} />
      <Table
        caption={t("byName")}
        dense
        columns={[
          { key: "name", header: t("name"), lead: true, cell: ({ name }) => name },
          { key: "group", header: t("group"), cell: ({ group }) => group ?? t("noGroup") },
          { key: "choice", header: t("choice"), cell: ({ standing }) => t(`standing.${standing}`) },
        ]}
        rows={votes}
        rowKey={({ personId }) => personId}
      />
    </Stack>
  );
}
