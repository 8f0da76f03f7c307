import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";

/** So long a removal can be undone, and a device may be without network and still learn of it with its words kept. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

/** Deletes what removed marks said once nobody can want it back; that they were removed stays known. */
export async function forgetRemoved(): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  await inTransaction(async (tx) => {
    const gone = { removedAt: { lt: before }, content: { not: null } };
    await tx.annotationPlace.deleteMany({ where: { annotation: gone } });
    await tx.annotation.updateMany({ where: gone, data: { content: null, organizationId: null } });
  });
}
