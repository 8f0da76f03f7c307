import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type AttendanceRefusal, arrive, leave, presentAt } from "#app/domain/meetings/attendance.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { type AttendanceRow, saveIntervals, staysOf } from "./attendance-rows.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { membersOfMeeting } from "./members-of-meeting.server.ts";
import { endDisruptions } from "./record-disruption.server.ts";
import { type RecordAttendanceInput, recordAttendanceSchema } from "./session-schema.ts";

type Presence = "room" | "video" | "left";
export type RecordAttendanceRefusal = AttendanceRefusal | "meeting-not-running" | "person-not-in-organization";

/**
 * Somebody comes into the room, joins by video, changes between the two, or leaves, as of now. Saying it twice changes
 * nothing. Who may vote in a vote that already runs was frozen at its opening and stays.
 * @param viewer who asks; needs "attendance.record"
 */
export async function recordAttendance(
  viewer: Viewer,
  meetingId: string,
  input: RecordAttendanceInput,
): Promise<Verdict<{ presence: Presence }, RecordAttendanceRefusal>> {
  const { personId, presence } = recordAttendanceSchema.parse(input);
  return inLockedMeeting<{ presence: Presence }, RecordAttendanceRefusal>(
    viewer,
    meetingId,
    "attendance.record",
    async ({ tx, person, meeting }) => {
      if (meeting.state !== "running") return refused("meeting-not-running");
      const members = await membersOfMeeting(tx, meeting);
      if (!members.some((member) => member.personId === personId)) return refused("person-not-in-organization");
      const before = await staysOf(tx, meetingId, personId);
      const at = now();
      const was = presentAt(before, at).get(personId) ?? "left";
      if (was === presence) return accepted({ presence });
      const after = moved(before, { personId, presence, at });
      if (!after.ok) return after;
      await saveIntervals(tx, before, after.value, { meetingId, recordedById: person.personId });
      // why: whoever has gone or stands in the room is not cut off any more.
      await endDisruptions(tx, { meetingId, personId }, at);
      const mode = presence === "left" ? "absent" : presence;
      const fact = { kind: "attendance.changed", ...placeOfMeeting(meeting), personId, mode } as const;
      await record(tx, actorOf(person), fact, { before: was === "left" ? "absent" : was });
      return accepted({ presence });
    },
  );
}

function moved(before: AttendanceRow[], move: { personId: string; presence: Presence; at: Date }) {
  const { personId, presence, at } = move;
  const gone = leave(before, { personId, at });
  if (presence === "left") return gone;
  return arrive(gone.ok ? gone.value : before, { personId, mode: presence, at });
}
