import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { type Electorate, electorate } from "#app/domain/voting/entitlement.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Where the vote takes place, as far as entitlement asks. */
export type VotingPlace = {
  meetingId: string;
  agendaItemId: string;
  organizationId: string;
  startsAt: Date;
  timeZone: string;
  statutoryMembers: number | null;
};

/**
 * Who may vote at this moment: memberships of the meeting's day, those present now, those barred from the item now. By
 * video without a running disruption is present; a substitute votes only while the replaced member is away.
 * Whom a substitute replaces is not recorded, so substitutes are not entitled until a member's seat is theirs.
 * Without a number of members set by law the filled seats are the base.
 */
export async function readElectorate(tx: Tx, place: VotingPlace): Promise<Electorate> {
  const at = now();
  const day = new Date(`${dateAt(place.startsAt, place.timeZone)}T00:00:00Z`);
  const holding = { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
  const memberships = await tx.membership.findMany({
    where: {
      organizationId: place.organizationId,
      startDate: { lte: day },
      OR: [{ endDate: null }, { endDate: { gt: day } }],
    },
    select: { personId: true, role: true, votingRight: true },
  });
  const present = await tx.attendance.findMany({
    where: { meetingId: place.meetingId, ...holding },
    select: { personId: true },
  });
  const excluded = await tx.exclusion.findMany({
    where: { agendaItemId: place.agendaItemId, ...holding },
    select: { personId: true },
  });
  const substitutions = await tx.substitution.findMany({
    where: { meetingId: place.meetingId, ...holding },
    select: { substituteId: true, memberId: true },
  });
  const disrupted = await tx.disruption.findMany({
    where: { meetingId: place.meetingId, ...holding },
    select: { personId: true },
  });
  const unreachable = new Set(disrupted.map(({ personId }) => personId));
  const replacedBy = new Map(substitutions.map(({ substituteId, memberId }) => [substituteId, memberId]));
  const asked = {
    memberships: memberships.map((one) => ({ ...one, replaces: replacedBy.get(one.personId) ?? null })),
    presentIds: present.map(({ personId }) => personId).filter((personId) => !unreachable.has(personId)),
    excludedIds: excluded.map(({ personId }) => personId),
  };
  const seated = electorate({ ...asked, statutory: 0 }).numbers.seated;
  return electorate({ ...asked, statutory: place.statutoryMembers ?? seated });
}

/** Writes the list of an epoch; from now on only these may vote in it. */
export async function freezeVoters(tx: Tx, pollId: string, epoch: number, { voters }: Electorate): Promise<void> {
  await tx.pollVoter.createMany({
    data: voters.map(({ personId, entitled, reason }) => ({ pollId, epoch, personId, entitled, reason })),
  });
}
