import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import { type AttendanceLine, listAttendance } from "#app/features/meetings/list-attendance.server.ts";
import { readCourse } from "#app/features/minutes/course.server.ts";
import type { StoodIn } from "#app/features/minutes/course-views.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { formatTime, formatTimeSpan } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { meetingFacts, meetingFileName, meetingReference } from "./meeting-words.server.ts";
import { printSheet } from "./print-sheet.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";
import { getTownHead } from "./town-head.server.ts";

type Listed = { lines: AttendanceLine[]; substitutes: StoodIn[]; timeZone: string };

/**
 * The attendance list of a meeting, with room for signatures: empty times before the session, the recorded ones since.
 * For those who record attendance: the office, the chair, the clerk.
 * @returns null for everybody else, and when the meeting does not exist for the asker
 */
export async function findAttendancePdf(
  viewer: Viewer,
  meetingId: string | undefined,
  wanted: Wanted,
): Promise<PrintedPdf | null> {
  const { locale } = wanted;
  const meeting = await findMeeting(viewer, meetingId);
  if (!meeting || !can(viewer, "attendance.record", meeting.organization.id)) return null;
  const { timeZone, organization } = meeting;
  const place = { ...meeting, bodyId: viewer.bodyId, organizationId: organization.id };
  const lines = await listAttendance(reader(viewer), place);
  const { substitutes } = await readCourse(viewer, place, lines);
  const t = textFor(locale, "printing");
  const kind = t("list.kind");
  return printSheet(
    {
      template: "attendance",
      town: await getTownHead(viewer),
      kind,
      title: organization.name,
      reference: meetingReference(kind, meeting, locale),
      asOf: now(),
      fileName: meetingFileName(kind, meeting),
      data: {
        facts: meetingFacts(meeting, locale),
        groups: groupsOf({ lines, substitutes, timeZone }, locale),
      },
    },
    wanted,
  );
}

function groupsOf({ lines, ...rest }: Listed, locale: Locale) {
  const t = textFor(locale, "printing");
  const groups = [
    { title: t("list.voting"), members: lines.filter(({ votingRight }) => votingRight) },
    { title: t("list.others"), members: lines.filter(({ votingRight }) => !votingRight) },
  ];
  return groups
    .filter(({ members }) => members.length > 0)
    .map(({ title, members }) => ({
      title,
      head: [t("list.name"), t("list.role"), t("list.stay"), t("list.signature")],
      rows: members.map((line) => [line.sortedName, t(`role.${line.role}`), stayWords(line, rest, locale), ""]),
    }));
}

function stayWords({ personId, stays }: AttendanceLine, listed: Omit<Listed, "lines">, locale: Locale): string {
  const { substitutes, timeZone } = listed;
  const t = textFor(locale, "minutes");
  const times = stays.map(({ startsAt, endsAt, mode }) => {
    const span = endsAt
      ? formatTimeSpan(startsAt, endsAt, locale, timeZone)
      : textFor(locale, "printing")("list.from", { time: formatTime(startsAt, locale, timeZone) });
    return mode === "video" ? `${span} ${t("byVideo")}` : span;
  });
  const instead = substitutes
    .filter(({ substituteId }) => substituteId === personId)
    .map(({ name }) => textFor(locale, "printing")("list.standsFor", { name }));
  return [...times, ...instead].join(", ");
}
