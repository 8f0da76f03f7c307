import type { Attendee, MinutesEntry, MinutesView } from "#app/features/minutes/minutes-views.ts";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { formatDate, formatTime, formatTimeSpan } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { courseLines, quorumLines } from "./course-words.server.ts";
import { meetingFacts } from "./meeting-words.server.ts";
import { sectionWords } from "./section-words.server.ts";
import { factsOf, type PrintedTable, type SheetData } from "./sheet.ts";

/** All words of a document of minutes. */
export function minutesWords(minutes: MinutesView, results: readonly PublishedResult[], locale: Locale): SheetData {
  const t = textFor(locale, "minutes");
  const print = textFor(locale, "printing");
  const { meeting, publishedAt, approval, logHead, course } = minutes;
  const presence = textFor(locale, "presence");
  const approvedOn = approval && formatDate(approval.approvedOn, locale, "UTC");
  return {
    facts: [
      ...meetingFacts(meeting, locale),
      ...factsOf([
        { term: print("published"), value: publishedAt && formatDate(publishedAt, locale, meeting.timeZone) },
        {
          term: print("approval"),
          value:
            approval && approvedOn
              ? approval.approvedIn
                ? presence("approve.doneIn", { date: approvedOn, meeting: approval.approvedIn })
                : presence("approve.done", { date: approvedOn })
              : null,
        },
      ]),
    ],
    attendance: { title: t("attendance"), ...attendanceTable(minutes, locale) },
    quorumTitle: t("course.quorum"),
    quorum: quorumLines(course, locale, meeting.timeZone),
    entries: minutes.entries.map((entry) => entryWords(entry, minutes, results, locale)),
    signatures: [print("signature.chair"), print("signature.clerk")],
    seal: { text: t("logHead"), hash: logHead?.match(/.{1,8}/g)?.join(" ") ?? "" },
  };
}

function entryWords(
  entry: MinutesEntry,
  { meeting, course, elections }: MinutesView,
  results: readonly PublishedResult[],
  locale: Locale,
): SheetData {
  const t = textFor(locale, "minutes");
  const meetings = textFor(locale, "meetings");
  if (entry.kind === "closed") return { closed: true, number: entry.number, name: t("nonPublicItem") };
  const { agendaItemId, number, name, decisionType } = entry;
  const marks = [
    ...(entry.public ? [] : [meetings("nonPublic")]),
    ...(decisionType ? [meetings(`decisionType.${decisionType}`)] : []),
  ];
  const section = {
    ...entry,
    results: results.filter((result) => result.agendaItemId === agendaItemId),
    elections: elections.filter((election) => election.agendaItemId === agendaItemId),
    before: courseLines(course.items[agendaItemId], course.norms, locale, meeting.timeZone),
  };
  return { closed: false, number, name, marks: marks.join(" · "), ...sectionWords(section, locale, meeting.timeZone) };
}

function attendanceTable({ attendance, meeting }: MinutesView, locale: Locale): PrintedTable {
  const print = textFor(locale, "printing");
  return {
    head: [print("list.name"), print("list.stay")],
    rows: attendance.map((attendee) => [attendee.name, stayWords(attendee, meeting.timeZone, locale)]),
  };
}

function stayWords({ stays, byVideo, stoodIn }: Attendee, timeZone: string, locale: Locale): string {
  const t = textFor(locale, "minutes");
  const print = textFor(locale, "printing");
  const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null }) =>
    endsAt
      ? formatTimeSpan(startsAt, endsAt, locale, timeZone)
      : `${formatTime(startsAt, locale, timeZone)} ${t("untilEnd")}`;
  const times = stays.length > 0 ? stays.map(span) : [print("list.throughout")];
  const instead = stoodIn.map((stay) => `${t("course.stoodIn", { name: stay.name })} ${span(stay)}`);
  return [...times, ...(byVideo ? [t("byVideo")] : []), ...instead].join(", ");
}
