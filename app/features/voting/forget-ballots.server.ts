import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Takes away who voted how in every epoch of a vote that came to nothing. Its record keeps the numbers. */
export async function forgetBallots(tx: Tx, pollId: string): Promise<void> {
  await tx.ballot.deleteMany({ where: { pollId } });
  await tx.unansweredCall.deleteMany({ where: { pollId } });
}

/** Ballots of earlier epochs never count again; nobody can ask to have them recorded. Nor is silence kept. */
export async function forgetEarlierBallots(tx: Tx, { id, epoch }: { id: string; epoch: number }): Promise<void> {
  await tx.ballot.deleteMany({ where: { pollId: id, epoch: { not: epoch } } });
  await tx.unansweredCall.deleteMany({ where: { pollId: id } });
}
