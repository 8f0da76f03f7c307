import { useText } from "#app/i18n/use-text.ts";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { clockTime } from "./clock-time.ts";
import type { SpeakersView, TimeLine } from "./speaker-views.ts";

/** How long factions and people have spoken, on the item and in the session; without points of order. */
export function TimesTables({ lead }: { lead: NonNullable<SpeakersView["lead"]> }) {
  const t = useText("speakers");
  if (lead.people.length === 0) return <Text>{t("chair.noTimes")}</Text>;
  return (
    <Stack>
      {lead.factions.length > 0 ? (
        <TimesTable caption={t("chair.factionTimes")} header={t("chair.faction")} rows={lead.factions} />
      ) : null}
      <TimesTable caption={t("chair.peopleTimes")} header={t("chair.name")} rows={lead.people} />
    </Stack>
  );
}

function TimesTable({ caption, header, rows }: { caption: string; header: string; rows: readonly TimeLine[] }) {
  const t = useText("speakers");
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      dense
      columns={[
        { key: "name", header, cell: ({ name }) => name, lead: true },
        {
          key: "item",
          header: t("chair.onItem"),
          cell: ({ itemSeconds }) => clockTime(itemSeconds),
          align: "number",
        },
        {
          key: "session",
          header: t("chair.inSession"),
          cell: ({ sessionSeconds }) => clockTime(sessionSeconds),
          align: "number",
        },
      ]}
    />
  );
}
