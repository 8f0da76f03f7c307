import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Somebody who stands, by the name on the slip; linked where it is somebody of the organization. */
export type Candidate = { name: string; personId: string | null };

/** Who stands in a ballot: candidates there were already, and new ones that follow them. */
export type Slip = {
  pollId: string;
  epoch: number;
  standing: readonly { id: string; name: string }[];
  added: readonly Candidate[];
  /** The place of the first new name. */
  from: number;
};

/**
 * Writes who stands in the ballot of an epoch, each with no vote yet.
 * @returns the names as they stand on the slip
 */
export async function writeSlip(tx: Tx, { pollId, epoch, standing, added, from }: Slip): Promise<string[]> {
  const data = added.map((one, index) => ({ pollId, ...one, position: from + index + 1 }));
  const made = await tx.pollCandidate.createManyAndReturn({ data, select: { id: true } });
  const ids = [...standing, ...made].map(({ id }) => id);
  await tx.candidateVotes.createMany({
    data: ids.map((candidateId) => ({ pollId, epoch, candidateId, votes: 0 })),
  });
  return [...standing, ...added].map(({ name }) => name);
}
