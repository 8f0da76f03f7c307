import { formatMonth } from "#app/i18n/formats.ts";
import { useLocale } from "#app/i18n/use-text.ts";
import { Heading } from "#app/ui/heading.tsx";
import { Stack } from "#app/ui/stack.tsx";
import { MeetingCards } from "./meeting-cards.tsx";
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
          <MeetingCards meetings={ofMonth} level={4} />
        </Stack>
      ))}
    </Stack>
  );
}
