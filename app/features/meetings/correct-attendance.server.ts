import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { AttendanceInterval } from "#app/domain/meetings/attendance.ts";
import {
  type AttendanceCorrectionRefusal,
  correctAttendance as corrected,
} from "#app/domain/meetings/attendance-corrections.ts";
import { timeInSession } from "#app/domain/meetings/session-time.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { saveIntervals, staysOf } from "./attendance-rows.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { membersOfMeeting } from "./members-of-meeting.server.ts";
import { type CorrectAttendanceInput, correctAttendanceSchema } from "./session-schema.ts";

export type CorrectAttendanceRefusal =
  | AttendanceCorrectionRefusal
  | "not-a-time"
  | "meeting-not-started"
  | "minutes-published"
  | "person-not-in-organization";

/**
 * Puts right when somebody was there, while the session runs or afterwards, until the minutes are published. Votes that
 * were opened meanwhile keep the list they were opened with. Why, and how it stood before, is kept in the record.
 * @param viewer who asks; needs "attendance.record"
 */
export async function correctAttendance(
  viewer: Viewer,
  meetingId: string,
  input: CorrectAttendanceInput,
): Promise<Verdict<true, CorrectAttendanceRefusal>> {
  const typed = correctAttendanceSchema.parse(input);
  const { personId, attendanceId, mode } = typed;
  return inLockedMeeting<true, CorrectAttendanceRefusal>(viewer, meetingId, "attendance.record", async (held) => {
    const { tx, person, meeting } = held;
    const session = await findSession(tx, meetingId);
    if (!session) return refused("meeting-not-started");
    if (session.minutesPublished) return refused("minutes-published");
    const members = await membersOfMeeting(tx, meeting);
    if (!members.some((member) => member.personId === personId)) return refused("person-not-in-organization");
    const stays = await staysOf(tx, meetingId, personId);
    const wrong = attendanceId === undefined ? null : stays.find(({ id }) => id === attendanceId);
    if (wrong === undefined) return refused("attendance-unknown");

    const span = { startedAt: session.startedAt, until: session.endedAt ?? now() };
    const from = timeInSession(typed.from, span, meeting.timeZone);
    const to = typed.to === "" ? accepted(session.endedAt) : timeInSession(typed.to, span, meeting.timeZone);
    if (!typed.remove && !from.ok) return from;
    if (!typed.remove && !to.ok) return to;
    const right: AttendanceInterval | null =
      typed.remove || !from.ok || !to.ok
        ? null
        : { ...(wrong ?? {}), personId, mode, startsAt: from.value, endsAt: to.value };
    const after = corrected(stays, wrong, right, { ...session, until: span.until });
    if (!after.ok) return after;
    await saveIntervals(tx, stays, after.value, { meetingId, recordedById: person.personId });
    const fact = {
      kind: "attendance.changed",
      ...placeOfMeeting(meeting),
      personId,
      mode: right ? mode : "absent",
    } as const;
    const { reason } = typed;
    await record(tx, actorOf(person), fact, { reason, old: wrong && stayIn(wrong), new: right && stayIn(right) });
    return accepted(true);
  });
}

/** A stay as the meeting's record tells it. */
function stayIn({ mode, startsAt, endsAt }: AttendanceInterval) {
  return { mode, from: startsAt.toISOString(), to: endsAt?.toISOString() ?? null };
}

async function findSession(tx: Tx, meetingId: string) {
  const { startedAt, endedAt, minutes } = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: { startedAt: true, endedAt: true, minutes: { select: { publishedAt: true } } },
  });
  return startedAt && { startedAt, endedAt, minutesPublished: minutes?.publishedAt != null };
}
