import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { type MeetingRefusal, moveMeeting } from "#app/domain/meetings/meeting-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { type Held, inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { membersOfMeeting } from "./members-of-meeting.server.ts";
import type { QuorumView } from "./read-quorum.server.ts";
import { type StartMeetingInput, startMeetingSchema } from "./session-schema.ts";
import { recordQuorum } from "./state-quorum.server.ts";

export type StartRefusal = MeetingRefusal | "person-not-in-organization";

/**
 * Opens the session: the time is recorded, with who is there, and the quorum is stated from that count. Starting again
 * changes nothing.
 * @param viewer who asks; needs "meeting.lead"
 * @param alongside what else begins with the session, in the same transaction
 * @returns the stated quorum; null when the session ran already
 */
export async function startMeeting(
  viewer: Viewer,
  meetingId: string,
  input: StartMeetingInput,
  alongside: (held: Held) => Promise<unknown> = async () => undefined,
): Promise<Verdict<QuorumView | null, StartRefusal>> {
  const present = new Set(startMeetingSchema.parse(input).present);
  return inLockedMeeting<QuorumView | null, StartRefusal>(viewer, meetingId, "meeting.lead", async (held) => {
    const { tx, person, meeting } = held;
    if (meeting.state === "running") return accepted(null);
    const move = moveMeeting(meeting.state, "start");
    if (!move.ok) return move;
    const members = new Set((await membersOfMeeting(tx, meeting)).map(({ personId }) => personId));
    if ([...present].some((personId) => !members.has(personId))) return refused("person-not-in-organization");

    const startedAt = now();
    await tx.meeting.update({ where: { id: meetingId }, data: { state: move.value, startedAt }, select: { id: true } });
    await writeArrivals(tx, [...present], { meetingId, startsAt: startedAt, recordedById: person.personId });
    await record(tx, actorOf(person), { kind: "meeting.started", ...placeOfMeeting(meeting) });
    const quorum = await recordQuorum(held);
    await alongside(held);
    return accepted(quorum);
  });
}

async function writeArrivals(
  tx: Tx,
  personIds: string[],
  arrival: { meetingId: string; startsAt: Date; recordedById: string },
): Promise<void> {
  await tx.attendance.createMany({ data: personIds.map((personId) => ({ ...arrival, personId })) });
}
