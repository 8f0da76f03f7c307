import type { Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { MeetingState } from "./meeting-views.ts";
import type { CancelMeetingInput } from "./schema.ts";

/**
 * The meeting does not take place; whoever sees it reads why. Its papers wait for another meeting. It cannot be taken
 * back: people have been told. Cancelling twice keeps the first reason.
 * @param viewer who asks; needs "meeting.publish"
 */
export async function cancelMeeting(
  viewer: Viewer,
  meetingId: string,
  input: CancelMeetingInput,
): Promise<Verdict<MeetingState, MeetingRefusal>> {
  return inLockedMeeting<MeetingState, MeetingRefusal>(viewer, meetingId, "meeting.publish", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "cancelled") return { ok: true, value: meeting.state };
    const move = moveMeeting(meeting.state, "cancel");
    if (!move.ok) return move;
    const data = { state: move.value, cancelReason: input.reason, version: meeting.version + 1 };
    await tx.meeting.update({ where: { id: meetingId }, data, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.cancelled", ...placeOfMeeting(meeting) });
    return move;
  });
}
