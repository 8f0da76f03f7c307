import { type QuorumReads, readQuorum } from "#app/features/meetings/read-quorum.server.ts";

/**
 * The quorum as it stands at the opening of a vote, to be kept with it. With more than half of the members barred a
 * resolution needs the supervisory authority's approval (§ 65 Abs. 3 NKomVG). It stops no vote.
 */
export async function readFrozenQuorum(
  db: QuorumReads,
  meetingId: string,
): Promise<{ quorum: string | null; needsApproval: boolean }> {
  const { outcome } = await readQuorum(db, meetingId);
  return { quorum: outcome, needsApproval: outcome === "QUORATE_NEEDS_APPROVAL" };
}
