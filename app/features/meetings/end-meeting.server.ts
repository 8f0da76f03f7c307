import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { endAll } from "#app/domain/meetings/attendance.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { type PollsRefusal, pollsSettled } from "#app/domain/meetings/session.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { saveIntervals } from "./attendance-rows.server.ts";
import { writeClosed } from "./close-agenda-item.server.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { endDisruptions } from "./record-disruption.server.ts";
import { sessionItems } from "./session-items.server.ts";

/**
 * Closes the session: the called item with it, and everybody's stay ends. Refused while a vote runs or waits for its
 * announcement. Ending it again changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 */
export async function endMeeting(
  viewer: Viewer,
  meetingId: string,
): Promise<Verdict<true, MeetingRefusal | PollsRefusal>> {
  return inLockedMeeting<true, MeetingRefusal | PollsRefusal>(viewer, meetingId, "meeting.lead", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "closed") return accepted(true);
    const move = moveMeeting(meeting.state, "end");
    if (!move.ok) return move;
    const items = await sessionItems(tx, meetingId);
    const settled = pollsSettled(items.flatMap(({ polls }) => polls));
    if (!settled.ok) return settled;

    const called = items.find(({ state }) => state === "called");
    if (called) await writeClosed(held, called);
    const endedAt = now();
    const stays = await tx.attendance.findMany({
      where: { meetingId },
      select: { id: true, personId: true, mode: true, startsAt: true, endsAt: true },
    });
    await saveIntervals(tx, stays, endAll(stays, endedAt), { meetingId, recordedById: person.personId });
    await endDisruptions(tx, { meetingId }, endedAt);
    await tx.substitution.updateMany({ where: { meetingId, endsAt: null }, data: { endsAt: endedAt } });
    await tx.meeting.update({ where: { id: meetingId }, data: { state: move.value, endedAt }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "meeting.ended", ...placeOfMeeting(meeting) });
    return accepted(true);
  });
}
