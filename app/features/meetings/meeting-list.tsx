import { formatMonth } from "#app/i18n/formats.ts";
import { useLocale } from "#app/i18n/use-text.ts";
import { CardGrid } from "#app/ui/card-grid.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { MeetingCard } from "./meeting-card.tsx";
import type { MeetingSummary } from "./meeting-views.ts";

/** Meetings under the headings of their months, in the order given. */
export function MeetingsByMonth({ meetings, timeZone }: { meetings: MeetingSummary[]; timeZone: string }) {
  const locale = useLocale();
  const months = new Map<string, MeetingSummary[]>();
  for (const meeting of meetings) {
    const month = formatMonth(meeting.startsAt, locale, timeZone);
    months.set(month, [...(months.get(month) ?? []), meeting]);
  }
  return (
    <Stack>
      {[...months].map(([month, ofMonth]) => (
        <Stack key={month} gap="tight">
          <Heading level={3}>{month}</Heading>
          <CardGrid>
            {ofMonth.map((meeting) => (
              <MeetingCard key={meeting.id} meeting={meeting} timeZone={timeZone} level={4} />
            ))}
          </CardGrid>
        </Stack>
      ))}
    </Stack>
  );
}
