import type { Tx } from "#app/platform/db/transactions.server.ts";

/**
 * Takes the envelopes of a secret vote away, in every epoch; who took part stays until the item is closed. The rows are
 * written anew in the order of the persons' ids, so that not even their place in the file tells who came first.
 */
export async function forgetEnvelopes(tx: Tx, pollId: string): Promise<void> {
  const rows = await tx.sealed.findMany({
    where: { pollId },
    select: { epoch: true, personId: true },
    orderBy: [{ epoch: "asc" }, { personId: "asc" }],
  });
  await tx.sealed.deleteMany({ where: { pollId } });
  await tx.sealed.createMany({ data: rows.map((row) => ({ pollId, ...row, envelope: null, key: null })) });
}
