import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { closeLockedPoll } from "./close-poll.server.ts";
import { takePoll } from "./lock-poll.server.ts";

/**
 * Closes every vote whose time has run out, in the name of the system. Any number of servers may do it side by side, and
 * the chair too: whoever holds the poll's row first closes it, the others find it closed or pass it by. The database's
 * clock decides, as it does for each ballot.
 * @returns how many votes were closed
 */
export async function closeRunOutPolls(): Promise<number> {
  const due = await database().$queryRaw<{ id: string }[]>`
    SELECT id FROM poll WHERE state = 'open' AND closes_at IS NOT NULL AND closes_at <= clock_timestamp()`;
  let closed = 0;
  for (const { id } of due) if (await closeIfRunOut(id)) closed += 1;
  return closed;
}

async function closeIfRunOut(pollId: string): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM poll WHERE id = ${pollId}::uuid AND state = 'open' AND closes_at <= clock_timestamp()
      FOR UPDATE SKIP LOCKED`;
    const poll = held && (await takePoll(tx, held.id));
    if (!poll) return false;
    return (await closeLockedPoll(tx, { accountId: null }, poll)).ok;
  });
}
