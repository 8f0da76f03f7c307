import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { lotAmong } from "#app/domain/voting/election-steps.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { electionFact, lockElection } from "./lock-election.server.ts";
import { type DrawLotInput, drawLotSchema } from "./schema.ts";

export type DrawLotRefusal = "stale-epoch" | "election-no-lot" | "election-not-in-lot";

/**
 * Records the lot that decides between equal votes: drawn by hand by the chair, at the chair's own election by the oldest
 * member who is willing (§ 67, § 61 Abs. 1 NKomVG). The system draws nothing. A slip of the pen is corrected by drawing
 * it again here, until the result is announced; both stay in the record.
 */
export async function drawLot(
  viewer: Viewer,
  input: DrawLotInput,
): Promise<Verdict<{ electedId: string }, DrawLotRefusal>> {
  const { pollId, epoch, candidateId, drawnBy } = drawLotSchema.parse(input);
  return inTransaction(async (tx) => {
    const { person, election } = await lockElection(tx, viewer, pollId, "poll.close");
    if (election.epoch !== epoch) return refused("stale-epoch");
    if (election.state !== "closed" || election.electionOutcome !== "LOT") return refused("election-no-lot");
    const among = lotAmong(election.slip);
    if (!among.includes(candidateId)) return refused("election-not-in-lot");

    await tx.poll.update({
      where: { id: pollId },
      data: { electedId: candidateId, lotDrawnBy: drawnBy, seq: { increment: 1 } },
      select: { id: true },
    });
    const named = (id: string) => election.candidates.find((one) => one.id === id)?.name ?? id;
    await record(
      tx,
      actorOf(person),
      { kind: "poll.lotDrawn", ...electionFact(election), candidateId },
      { drawnBy, drawn: named(candidateId), among: among.map(named), before: election.electedId },
    );
    return accepted({ electedId: candidateId });
  });
}
