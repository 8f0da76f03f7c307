import { isAmended, proposedMoot } from "#app/domain/voting/motion-list.ts";
import { orderMotions as proposeOrder } from "#app/domain/voting/motion-order.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { MotionsView } from "./motion-views.ts";
import { readMotions } from "./on-motions.server.ts";

/**
 * The motions on an item. For screens of those who may read the item's non-public part: whoever calls has asked for the
 * right already, as live screens do.
 */
export async function getMotions(agendaItemId: string): Promise<MotionsView> {
  const motions = await readMotions(database(), agendaItemId);
  const pending = motions.filter(({ state }) => state === "pending");
  const proposal = proposeOrder(pending);
  return {
    motions: motions.map(({ position: _, ...motion }) => ({ ...motion, contradicts: [...motion.contradicts] })),
    differs: proposal.some(({ id }, index) => id !== pending[index]?.id),
    proposedMoot: proposedMoot(motions).map(({ id }) => id),
    amended: isAmended(motions),
  };
}
