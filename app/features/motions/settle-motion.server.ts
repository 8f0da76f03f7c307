import { motionVerdict } from "#app/domain/voting/motion-list.ts";
import { type Actor, record } from "#app/features/events/record.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

type OfVote = {
  bodyId: string;
  meetingId: string;
  organizationId: string;
  agendaItemId: string;
  public: boolean;
  pollId: string;
};

/** True for a motion that stands on the item and waits for its vote. */
export async function isVotable(tx: Tx, agendaItemId: string, motionId: string): Promise<boolean> {
  return (await tx.motion.count({ where: { id: motionId, agendaItemId, state: "pending" } })) > 0;
}

/** Writes what an announced vote decided on a motion, in the transaction of the announcement. */
export async function settleMotion(
  tx: Tx,
  actor: Actor,
  vote: OfVote,
  motionId: string,
  outcome: "ADOPTED" | "REJECTED",
): Promise<void> {
  const motion = await tx.motion.findUnique({ where: { id: motionId }, select: { state: true } });
  // why: a motion that was withdrawn or called moot while the vote ran keeps that; the vote stands for itself.
  if (!motion || !motionVerdict(motion.state, "settle").ok) return;
  const state = outcome === "ADOPTED" ? "adopted" : "rejected";
  await tx.motion.update({ where: { id: motionId }, data: { state }, select: { id: true } });
  await record(tx, actor, { kind: "motion.settled", ...vote, motionId, outcome });
}
