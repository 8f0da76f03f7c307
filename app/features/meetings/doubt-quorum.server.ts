import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { electorate } from "#app/domain/voting/entitlement.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inLockedMeeting, placeOfMeeting } from "./in-locked-meeting.server.ts";
import { readQuorumStanding } from "./quorum-standing.server.ts";
import { countQuorum, type QuorumView } from "./read-quorum.server.ts";
import { readSeats } from "./read-seats.server.ts";
import { type DoubtQuorumInput, doubtQuorumSchema } from "./session-schema.ts";

export type DoubtRefusal = "meeting-not-running" | "doubt-needs-present-member";

/**
 * A member with a vote who is there doubts that the body can decide: from now on nothing is presumed, those present are
 * counted at this moment, and the chair states the result. No vote is stopped by it (§ 65 Abs. 1 NKomVG). The same
 * doubt again, before the chair has answered it, changes nothing.
 * @param viewer who asks: the member, or on a member's behalf whoever has "meeting.lead"
 */
export async function doubtQuorum(
  viewer: Viewer,
  meetingId: string,
  input: DoubtQuorumInput,
): Promise<Verdict<QuorumView, DoubtRefusal>> {
  const { personId: named } = doubtQuorumSchema.parse(input);
  return inLockedMeeting<QuorumView, DoubtRefusal>(viewer, meetingId, "meeting.readNonPublic", async (held) => {
    const { tx, person, meeting } = held;
    const personId = named === "" ? person.personId : named;
    requireCan(viewer, personId === person.personId ? "ballot.cast" : "meeting.lead", meeting.organizationId);
    if (meeting.state !== "running") return refused("meeting-not-running");
    const { startsAt } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId }, select: { startsAt: true } });
    const { organizationId, timeZone } = meeting;
    const seats = await readSeats(tx, { meetingId, organizationId, timeZone, startsAt, agendaItemId: null });
    const { voters } = electorate({ ...seats, statutory: 0 });
    if (!voters.some((voter) => voter.personId === personId && voter.entitled))
      return refused("doubt-needs-present-member");

    const { view } = await countQuorum(tx, meetingId);
    const { doubt } = await readQuorumStanding(tx, meetingId);
    if (doubt?.personId === personId) return accepted(view);
    const { members, present, outcome } = view;
    const fact = {
      kind: "meeting.quorumDoubted",
      ...placeOfMeeting(meeting),
      personId,
      members,
      present,
      outcome,
    } as const;
    await record(tx, actorOf(person), fact);
    return accepted(view);
  });
}
