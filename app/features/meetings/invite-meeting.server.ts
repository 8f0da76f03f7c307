import type { Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import type { MeetingState } from "./meeting-views.ts";

/**
 * The members are invited with the agenda as it stands now (§ 59 Abs. 1 NKomVG): its numbers hold from here on, what
 * comes later is a supplement. Inviting twice changes nothing.
 * @param viewer who asks; needs "meeting.publish"
 */
export async function inviteMeeting(viewer: Viewer, meetingId: string): Promise<Verdict<MeetingState, MeetingRefusal>> {
  return inLockedMeeting<MeetingState, MeetingRefusal>(viewer, meetingId, "meeting.publish", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "invited") return { ok: true, value: meeting.state };
    const move = moveMeeting(meeting.state, "invite");
    if (!move.ok) return move;
    await tx.meeting.update({ where: { id: meetingId }, data: { state: move.value }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.invited", ...placeOfMeeting(meeting) });
    return move;
  });
}
