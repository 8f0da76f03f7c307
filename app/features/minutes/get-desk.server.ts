import { type AttendanceLine, listAttendance } from "#app/features/meetings/list-attendance.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { listBreaches, type PollBreaches } from "#app/features/voting/list-breaches.server.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import { listPublishedElections } from "#app/features/voting/published-elections.server.ts";
import type { PublishedResult } from "#app/features/voting/published-result.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { attendeesOf } from "./attendees.ts";
import { readCourse } from "./course.server.ts";
import { type MeetingCourse, publicPart } from "./course-views.ts";
import { getDeskMeeting } from "./desk-meeting.server.ts";
import { type DeskSection, listDeskSections } from "./desk-sections.server.ts";
import { readFingerprint } from "./fingerprint.server.ts";
import { approvalIn, findPreview } from "./get-minutes.server.ts";
import type { MinutesView } from "./minutes-views.ts";
import type { DeskMeeting, DeskRights } from "./session-views.ts";

export type DeskView = {
  meeting: DeskMeeting;
  rights: DeskRights;
  published: boolean;
  approval: MinutesView["approval"];
  sections: DeskSection[];
  results: PublishedResult[];
  elections: PublishedElection[];
  /** What was found about votes afterwards; empty for everybody but the office. */
  breaches: PollBreaches[];
  attendance: AttendanceLine[];
  course: MeetingCourse;
  /** What everybody will see; null while the meeting itself is not public. */
  preview: { minutes: MinutesView; results: PublishedResult[] } | null;
  /** Changes whenever something that would become public does. */
  seen: string;
};

/**
 * The whole minutes of a meeting for those who write or read drafts. Throws 404 and 403 as `getDeskMeeting`.
 */
export async function getDesk(viewer: PersonViewer, meetingId: string | undefined): Promise<DeskView> {
  const { meeting, rights } = await getDeskMeeting(viewer, meetingId);
  const { id, bodyId } = meeting;
  // why: taken first, so that what changes while the rest is read makes the deed ask again.
  const sections = await listDeskSections(database(), id);
  const seen = await readFingerprint(database(), id, sections);
  const [minutes, attendance, results, elections, preview, publicResults] = await Promise.all([
    database().minutes.findUnique({
      where: { meetingId: id },
      select: { publishedAt: true, approvedOn: true, approvedIn: true },
    }),
    listAttendance(database(), meeting),
    listPublishedResults(viewer, { meetingId: id }),
    listPublishedElections(viewer, { meetingId: id }),
    findPreview(bodyId, id, sections),
    listPublishedResults({ kind: "anonymous", bodyId }, { meetingId: id }),
  ]);
  const course = await readCourse(viewer, meeting, attendance);
  const publicIds = sections.flatMap((section) => (section.public ? section.agendaItemId : []));
  return {
    meeting,
    rights,
    course,
    published: minutes?.publishedAt != null,
    approval: minutes && approvalIn(minutes),
    sections,
    results,
    elections,
    attendance,
    preview: preview && {
      minutes: {
        ...preview,
        course: publicPart(course, publicIds),
        attendance: attendeesOf(attendance, meeting, course.substitutes),
      },
      results: publicResults,
    },
    breaches: await listBreaches(viewer, meeting),
    seen,
  };
}
