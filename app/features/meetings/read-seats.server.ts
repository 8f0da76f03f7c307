import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { VotingMembership } from "#app/domain/voting/entitlement.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

export type SeatReads = Pick<Tx, "membership" | "attendance" | "disruption" | "substitution" | "exclusion">;

/** Who belongs to the meeting that day with whom a substitute stands in for, who is there now, who is barred now. */
export type Seats = { memberships: VotingMembership[]; presentIds: string[]; excludedIds: string[] };

/**
 * What quorum and electorate count, at this moment. By video without a running disruption is present (§ 64 Abs. 3 S. 5
 * NKomVG).
 * @param place with the item whose exclusions count; null for none
 */
export async function readSeats(
  db: SeatReads,
  place: { meetingId: string; organizationId: string; agendaItemId: string | null; startsAt: Date; timeZone: string },
): Promise<Seats> {
  const { meetingId, organizationId, agendaItemId } = place;
  const at = now();
  const holding = holdingAt(at);
  const memberships = await db.membership.findMany({
    where: membershipsOn(organizationId, new Date(`${dateAt(place.startsAt, place.timeZone)}T00:00:00Z`)),
    select: { personId: true, role: true, votingRight: true },
  });
  const present = await db.attendance.findMany({ where: { meetingId, ...holding }, select: { personId: true } });
  const excluded =
    agendaItemId === null
      ? []
      : await db.exclusion.findMany({ where: { agendaItemId, ...holding }, select: { personId: true } });
  const substitutions = await db.substitution.findMany({
    where: { meetingId, ...holding },
    select: { substituteId: true, memberId: true },
  });
  const disrupted = await db.disruption.findMany({ where: { meetingId, ...holding }, select: { personId: true } });
  const unreachable = new Set(disrupted.map(({ personId }) => personId));
  const replacedBy = new Map(substitutions.map(({ substituteId, memberId }) => [substituteId, memberId]));
  return {
    memberships: memberships.map((one) => ({ ...one, replaces: replacedBy.get(one.personId) ?? null })),
    presentIds: present.map(({ personId }) => personId).filter((personId) => !unreachable.has(personId)),
    excludedIds: excluded.map(({ personId }) => personId),
  };
}

/** The memberships of an organization that hold on a day. */
export function membershipsOn(organizationId: string, day: Date) {
  return { organizationId, startDate: { lte: day }, OR: [{ endDate: null }, { endDate: { gt: day } }] };
}

function holdingAt(at: Date) {
  return { startsAt: { lte: at }, OR: [{ endsAt: null }, { endsAt: { gt: at } }] };
}
