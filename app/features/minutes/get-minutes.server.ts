import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import { listAttendance } from "#app/features/meetings/list-attendance.server.ts";
import type { MeetingView } from "#app/features/meetings/meeting-views.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { listPublishedElections } from "#app/features/voting/published-elections.server.ts";
import { attendeesOf } from "./attendees.ts";
import { readCourse } from "./course.server.ts";
import type { MeetingCourse } from "./course-views.ts";
import type { DeskSection } from "./desk-sections.server.ts";
import type { MinutesEntry, MinutesView } from "./minutes-views.ts";
import { minutesVisibleTo, sectionsVisibleTo } from "./visible.server.ts";

/**
 * The published minutes of a meeting: who was there, and of each item what the asker may read. Of items behind closed
 * doors a citizen learns at most the number.
 * @returns null when there are no published minutes for the asker
 */
export async function findMinutes(viewer: Viewer, meetingId: string | undefined): Promise<MinutesView | null> {
  const meeting = await findMeeting(viewer, meetingId);
  if (!meeting) return null;
  const minutes = await reader(viewer).minutes.findFirst({
    where: { AND: [{ meetingId: meeting.id, publishedAt: { not: null } }, minutesVisibleTo(viewer)] },
    select: { publishedAt: true, logHead: true, approvedOn: true, approvedIn: true },
  });
  if (!minutes) return null;
  const sections = await listSections(viewer, meeting.id);
  return viewOf(viewer, meeting, { ...minutes, sections });
}

/**
 * What everybody would see if the sections were published now; null while the meeting itself is not public. Asked as
 * the citizen, so that nothing else can get into it.
 */
export async function findPreview(
  bodyId: string,
  meetingId: string,
  sections: readonly DeskSection[],
): Promise<MinutesView | null> {
  const citizen: Viewer = { kind: "anonymous", bodyId };
  const meeting = await findMeeting(citizen, meetingId);
  return (
    meeting && {
      ...viewOfEntries(
        meeting,
        sections.filter((section) => section.public),
      ),
      attendance: [],
      course: NO_COURSE,
      elections: await listPublishedElections(citizen, { meetingId }),
    }
  );
}

/** Of the course nothing is public before the publication. */
const NO_COURSE: MeetingCourse = { quorum: [], substitutes: [], items: {}, norms: { exclusion: null, quorum: null } };

type ApprovalRow = { approvedOn: Date | null; approvedIn: string };

/** The approval as it is shown. */
export function approvalIn({ approvedOn, approvedIn }: ApprovalRow): MinutesView["approval"] {
  return approvedOn && { approvedOn: approvedOn.toISOString().slice(0, 10), approvedIn };
}

type SectionRow = Omit<Extract<MinutesEntry, { kind: "section" }>, "kind" | "number" | "name" | "public">;

async function listSections(viewer: Viewer, meetingId: string): Promise<SectionRow[]> {
  return reader(viewer).minutesSection.findMany({
    where: { AND: [{ minutes: { meetingId } }, sectionsVisibleTo(viewer)] },
    select: {
      agendaItemId: true,
      record: true,
      resolution: true,
      decisionType: true,
      corrections: { orderBy: { correctedAt: "asc" }, select: { id: true, text: true, correctedAt: true } },
    },
  });
}

async function viewOf(
  viewer: Viewer,
  meeting: MeetingView,
  minutes: { publishedAt: Date | null; logHead: string | null; sections: SectionRow[] } & ApprovalRow,
): Promise<MinutesView> {
  const { id, organization, timeZone } = meeting;
  const place = { ...meeting, bodyId: viewer.bodyId, organizationId: organization.id };
  const lines = await listAttendance(reader(viewer), { id, organizationId: organization.id, timeZone });
  const course = await readCourse(viewer, place, lines);
  const { publishedAt, logHead } = minutes;
  const elections = await listPublishedElections(viewer, { meetingId: id });
  const printed = { publishedAt, logHead, approval: approvalIn(minutes), elections };
  const attendance = attendeesOf(lines, meeting, course.substitutes);
  return { ...viewOfEntries(meeting, minutes.sections), ...printed, course, attendance };
}

function viewOfEntries(
  view: MeetingView,
  sections: readonly SectionRow[],
): Omit<MinutesView, "attendance" | "course" | "elections"> {
  const { agenda, cancelReason: _, ...meeting } = view;
  const known = new Map(sections.map((section) => [section.agendaItemId, section]));
  const entries = agenda.flatMap((entry): MinutesEntry[] => {
    if (entry.kind === "closed") return [entry];
    const section = known.get(entry.id);
    if (!section) return [];
    const { agendaItemId, record, resolution, decisionType, corrections } = section;
    const { number, name, public: isPublic } = entry;
    const text = { record, resolution, decisionType, corrections };
    return [{ kind: "section", agendaItemId, number, name, public: isPublic, ...text }];
  });
  return { meeting, publishedAt: null, logHead: null, approval: null, entries };
}
