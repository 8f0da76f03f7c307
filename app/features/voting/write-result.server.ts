import { isDecisive, resultOf } from "#app/domain/voting/poll-result.ts";
import { hashOf } from "#app/features/events/hash-of.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { LockedPoll } from "./lock-poll.server.ts";

export type Counts = { yes: number; no: number; abstain: number; invalid: number };
export type Outcome = "ADOPTED" | "REJECTED";

/**
 * Closes the poll with these counts: outcome by its rule, and a hash over question, rule, frozen numbers and counts
 * that anybody can compute again. Throws when the numbers are impossible, which the steps before must have prevented.
 */
export async function writeResult(
  tx: Tx,
  poll: LockedPoll,
  counts: Counts,
): Promise<{ outcome: Outcome; resultHash: string }> {
  const { outcome, needed, norm } = resultOf({ ...poll, ...counts });
  if (outcome !== "ADOPTED" && outcome !== "REJECTED") throw new Error(`poll ${poll.id}: impossible numbers`);
  const { id, epoch, question, rule, statutory, seated, present, excluded, eligible } = poll;
  const frozen = { statutory, seated, present, excluded, eligible };
  // why: of a secret vote nobody knows on whose vote it hung; it is not even computed.
  const decisive =
    poll.kind === "secret"
      ? []
      : (["yes", "no", "abstain"] as const).filter((choice) => isDecisive({ ...poll, ...counts }, choice));
  const resultHash = hashOf({ pollId: id, epoch, question, rule, norm, ...frozen, ...counts, outcome, needed });
  await tx.poll.update({
    where: { id },
    data: {
      ...counts,
      cast: counts.yes + counts.no + counts.abstain + counts.invalid,
      state: "closed",
      seq: { increment: 1 },
      result: outcome,
      needed,
      norm,
      decisive,
      resultHash,
      closedAt: now(),
    },
    select: { id: true },
  });
  return { outcome, resultHash };
}
