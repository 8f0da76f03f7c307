import { useText } from "#app/i18n/use-text.ts";
import { Stack } from "#app/ui/stack.tsx";
import { Table } from "#app/ui/table.tsx";
import { Text } from "#app/ui/text.tsx";
import { clockTime } from "./clock-time.ts";
import { useSpeakerName } from "./speaker-name.tsx";
import type { SpeakersView, TimeLine } from "./speaker-views.ts";

/**
 * How long factions and people have spoken, on the item and in the session, without points of order and questions; and
 * guests apart.
 */
export function TimesTables({ lead }: { lead: NonNullable<SpeakersView["lead"]> }) {
  const t = useText("speakers");
  const nameOf = useSpeakerName();
  const guests = lead.guests.map(({ name, guestRole, ...time }) => ({
    ...time,
    name: nameOf({ name: name === "" ? null : name, faction: null, guestRole }),
  }));
  if (lead.people.length + guests.length === 0) return <Text>{t("chair.noTimes")}</Text>;
  return (
    <Stack>
      {lead.factions.length > 0 ? (
        <TimesTable caption={t("chair.factionTimes")} header={t("chair.faction")} rows={lead.factions} />
      ) : null}
      {lead.people.length > 0 ? (
        <TimesTable caption={t("chair.peopleTimes")} header={t("chair.name")} rows={lead.people} />
      ) : null}
      {guests.length > 0 ? <TimesTable caption={t("guests.times")} header={t("chair.name")} rows={guests} /> : null}
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
