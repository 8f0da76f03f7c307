import type { Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { MeetingState } from "./meeting-views.ts";

/**
 * The date holds: the members of the body see the meeting with its agenda so far, citizens not yet. Scheduling what is
 * scheduled changes nothing.
 * @param viewer who asks; needs "meeting.write"
 */
export async function scheduleMeeting(
  viewer: Viewer,
  meetingId: string,
): Promise<Verdict<MeetingState, MeetingRefusal>> {
  return inLockedMeeting<MeetingState, MeetingRefusal>(viewer, meetingId, "meeting.write", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "scheduled") return { ok: true, value: meeting.state };
    const move = moveMeeting(meeting.state, "schedule");
    if (!move.ok) return move;
    await tx.meeting.update({ where: { id: meetingId }, data: { state: move.value }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.changed", ...placeOfMeeting(meeting), fields: ["state"] });
    return move;
  });
}
