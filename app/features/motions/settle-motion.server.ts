import { refused } from "#app/domain/kernel/result.ts";
import { openingWording } from "#app/domain/voting/amended-wording.ts";
import { motionVerdict } from "#app/domain/voting/motion-list.ts";
import { type Actor, record } from "#app/features/events/record.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { readMotions } from "./on-motions.server.ts";

type OfVote = {
  bodyId: string;
  meetingId: string;
  organizationId: string;
  agendaItemId: string;
  public: boolean;
  pollId: string;
};

/** The words that a vote on a motion of the item is held on, and the amendments they follow; or why none can be held. */
export async function readOpeningWording(
  tx: Tx,
  agendaItemId: string,
  motionId: string,
): Promise<ReturnType<typeof openingWording>> {
  const motions = await readMotions(tx, agendaItemId);
  const motion = motions.find(({ id }) => id === motionId);
  return motion ? openingWording(motions, motion) : refused("motion-not-pending");
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
