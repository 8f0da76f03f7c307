import type { Tx } from "#app/platform/db/transactions.server.ts";

/**
 * Takes away who voted how, in every epoch of the poll. Roll calls are kept by name (rules of procedure); open votes
 * are not, because a show of hands leaves no list either. Counters, frozen numbers and the result's hash stay.
 */
export async function forgetBallots(tx: Tx, poll: { id: string; kind: string }): Promise<void> {
  if (poll.kind === "rollCall") return;
  await tx.ballot.deleteMany({ where: { pollId: poll.id } });
}
