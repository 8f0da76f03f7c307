import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Who stands in a ballot: candidates there were already, and new names that follow them. */
export type Slip = {
  pollId: string;
  epoch: number;
  standing: readonly { id: string; name: string }[];
  names: readonly string[];
  /** The place of the first new name. */
  from: number;
};

/**
 * Writes who stands in the ballot of an epoch, each with no vote yet.
 * @returns the names as they stand on the slip
 */
export async function writeSlip(tx: Tx, { pollId, epoch, standing, names, from }: Slip): Promise<string[]> {
  const added = names.map((name, index) => ({ pollId, name, position: from + index + 1 }));
  const made = await tx.pollCandidate.createManyAndReturn({ data: added, select: { id: true } });
  const ids = [...standing, ...made].map(({ id }) => id);
  await tx.candidateVotes.createMany({
    data: ids.map((candidateId) => ({ pollId, epoch, candidateId, votes: 0 })),
  });
  return [...standing.map(({ name }) => name), ...names];
}
