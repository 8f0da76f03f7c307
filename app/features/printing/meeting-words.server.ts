import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { MeetingSummary } from "#app/features/meetings/meeting-views.ts";
import { formatDate, formatLongDate, formatTimeSpan } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { type Fact, factsOf } from "./sheet.ts";

type Place = MeetingSummary & { timeZone: string };

/** When, where and why a body meets, as the head of a document says it. */
export function meetingFacts(meeting: Place, locale: Locale): Fact[] {
  const t = textFor(locale, "minutes");
  const { timeZone, startsAt, startedAt, endedAt, endsAt } = meeting;
  return factsOf([
    { term: t("date"), value: formatLongDate(startsAt, locale, timeZone) },
    { term: t("time"), value: formatTimeSpan(startedAt ?? startsAt, endedAt ?? endsAt, locale, timeZone) },
    { term: t("occasion"), value: meeting.name },
    { term: t("room"), value: meeting.room },
    { term: t("place"), value: meeting.place },
  ]);
}

/** The foot of a document: kind, body and day. */
export function meetingReference(kind: string, meeting: Place, locale: Locale): string {
  return [kind, meeting.organization.name, formatDate(meeting.startsAt, locale, meeting.timeZone)].join(" · ");
}

/** For example "Niederschrift AFIS 2023-07-05"; `item` for one item of the agenda. */
export function meetingFileName(kind: string, meeting: Place, item = ""): string {
  return [kind, meeting.organization.shortName, dateAt(meeting.startsAt, meeting.timeZone), item]
    .filter(Boolean)
    .join(" ");
}
