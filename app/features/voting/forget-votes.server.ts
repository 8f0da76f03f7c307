import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { isToBeForgotten, retentionOf } from "#app/domain/voting/retention.ts";
import { record } from "#app/features/events/record.server.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { factOf, takePoll } from "./lock-poll.server.ts";

/** How many rows were deleted. */
export type Forgotten = { ballots: number; namedVotes: number };

/**
 * Deletes who voted how wherever the rules of procedure say that its time is over, and writes the numbers of deleted
 * rows into each meeting's record. Doing it again finds nothing; what members had recorded stays (§ 68 S. 3 NKomVG).
 * @param meetingId of one meeting only; without it, of all
 */
export async function forgetDueVotes(meetingId?: string): Promise<Forgotten> {
  const kept = await database().poll.findMany({
    where: {
      meetingId,
      state: "published",
      OR: [{ ballots: { some: {} } }, { namedVotes: { some: { onRequest: false } } }],
    },
    select: { id: true },
  });
  const sum: Forgotten = { ballots: 0, namedVotes: 0 };
  for (const { id } of kept) {
    const { ballots, namedVotes } = await inTransaction((tx) => forgetIfDue(tx, id));
    sum.ballots += ballots;
    sum.namedVotes += namedVotes;
  }
  // why: a deleted row lies readable in the table's file until it is swept; running votes are not held up by this.
  if (sum.ballots + sum.namedVotes > 0) await pool().query("VACUUM (TRUNCATE false) ballot, named_vote");
  return sum;
}

async function forgetIfDue(tx: Tx, pollId: string): Promise<Forgotten> {
  await tx.$queryRaw`SELECT 1 FROM poll WHERE id = ${pollId}::uuid FOR UPDATE`;
  const poll = await takePoll(tx, pollId);
  if (!poll || !(await isDue(tx, poll))) return { ballots: 0, namedVotes: 0 };
  const { count: ballots } = await tx.ballot.deleteMany({ where: { pollId } });
  const { count: namedVotes } = await tx.namedVote.deleteMany({ where: { pollId, onRequest: false } });
  if (ballots + namedVotes > 0) {
    const fact = { kind: "poll.votesForgotten", ...factOf(poll), ballots, namedVotes } as const;
    await record(tx, { accountId: null }, fact);
  }
  return { ballots, namedVotes };
}

async function isDue(tx: Tx, poll: NonNullable<Awaited<ReturnType<typeof takePoll>>>): Promise<boolean> {
  const { bodyId, organizationId, meetingId, agendaItemId } = poll;
  const date = dateAt(poll.startsAt, poll.timeZone);
  const { values } = await readProcedure(tx, { bodyId, organizationId, date });
  const item = await tx.agendaItem.findUnique({ where: { id: agendaItemId }, select: { state: true } });
  const minutes = await tx.minutes.findUnique({ where: { meetingId }, select: { state: true } });
  return isToBeForgotten(retentionOf(poll.kind, values), {
    itemClosed: item?.state === "closed",
    minutesApproved: minutes?.state === "approved",
  });
}
