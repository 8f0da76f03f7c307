import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Where and when a vote was held, as far as memberships ask for it. */
type Held = { id: string; epoch: number; startsAt: Date; timeZone: string };

/** Writes a roll call down by name, each with the faction or group of that day; the ballots are no longer needed. */
export async function writeRollCall(tx: Tx, poll: Held): Promise<void> {
  const ballots = await tx.ballot.findMany({
    where: { pollId: poll.id, epoch: poll.epoch },
    orderBy: { personId: "asc" },
    select: { personId: true, choice: true },
  });
  const factions = await factionsOf(
    tx,
    ballots.map(({ personId }) => personId),
    poll,
  );
  await tx.namedVote.createMany({
    data: ballots.map((ballot) => ({
      ...ballot,
      pollId: poll.id,
      factionId: factions.get(ballot.personId) ?? null,
    })),
  });
  await tx.ballot.deleteMany({ where: { pollId: poll.id } });
}

/**
 * Each person's faction on the day of the meeting. Whoever sits in a faction and in the group that it has joined counts
 * to the faction.
 */
export async function factionsOf(
  db: Pick<Tx, "membership">,
  personIds: readonly string[],
  meeting: { startsAt: Date; timeZone: string },
): Promise<Map<string, string>> {
  const day = new Date(`${dateAt(meeting.startsAt, meeting.timeZone)}T00:00:00Z`);
  const memberships = await db.membership.findMany({
    where: {
      personId: { in: [...personIds] },
      organization: { kind: { in: ["faction", "group"] } },
      startDate: { lte: day },
      OR: [{ endDate: null }, { endDate: { gt: day } }],
    },
    orderBy: [{ startDate: "desc" }, { id: "asc" }],
    select: { personId: true, organizationId: true, organization: { select: { kind: true } } },
  });
  const found = new Map<string, string>();
  for (const kind of ["faction", "group"] as const) {
    for (const { personId, organizationId, organization } of memberships) {
      if (organization.kind === kind && !found.has(personId)) found.set(personId, organizationId);
    }
  }
  return found;
}
