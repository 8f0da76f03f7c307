import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { orderVerdict } from "#app/domain/voting/motion-list.ts";
import { orderMotions as proposeOrder } from "#app/domain/voting/motion-order.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { type MotionFrameRefusal, onMotions, placeOfMotions } from "./on-motions.server.ts";
import { type OrderMotionsInput, orderMotionsSchema } from "./schema.ts";

/**
 * Fixes the order in which pending motions are voted on: the chair's own, the system's proposal where none is given, or
 * the one by which the body has decided a dispute. The record says who, the order before, and whether it is the proposal.
 */
export async function orderMotions(
  viewer: Viewer,
  meetingId: string,
  input: OrderMotionsInput,
): Promise<Verdict<{ order: readonly string[] }, MotionFrameRefusal | "motion-order-other">> {
  const { agendaItemId, motionIds, byBody } = orderMotionsSchema.parse(input);
  return onMotions(viewer, meetingId, { agendaItemId }, async (held) => {
    const { tx, person, motions } = held;
    const pending = motions.filter(({ state }) => state === "pending");
    const before = pending.map(({ id }) => id);
    const proposal = proposeOrder(pending).map(({ id }) => id);
    const verdict = orderVerdict(before, motionIds.length === 0 ? proposal : motionIds);
    if (!verdict.ok) return verdict;
    const order = verdict.value;
    const settled = motions.length - pending.length;
    for (const [index, id] of order.entries()) {
      await tx.motion.update({ where: { id }, data: { position: settled + index + 1 }, select: { id: true } });
    }
    const asProposed = order.every((id, index) => id === proposal[index]);
    const fact = { kind: "motion.ordered", ...placeOfMotions(held), asProposed, byBody: byBody === "yes" } as const;
    await record(tx, actorOf(person), fact, { before, after: [...order], proposal });
    return accepted({ order });
  });
}
