import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { judgeGivingDuty } from "#app/domain/permissions/account-deeds.ts";
import type { Duty } from "#app/domain/permissions/permissions.ts";
import { type Actor, record } from "#app/features/events/record.server.ts";
import { todayOf } from "#app/features/permissions/administration.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { inManagedDuty } from "./in-managed-duty.server.ts";

/**
 * Gives a duty from today on. It holds at the person's next request.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it; unknown ones and those of another body are 404
 */
export function giveDuty(
  viewer: Viewer,
  personId: string | undefined,
  duty: Duty,
): Promise<Verdict<null, "duty-held">> {
  return inManagedDuty(viewer, personId, duty, async (tx, { asker, person, held }) => {
    const verdict = judgeGivingDuty({ holds: held.length > 0 });
    if (!verdict.ok) return verdict;
    await insertDuty(tx, actorOf(asker), { bodyId: asker.bodyId, personId: person.id, duty });
    return accepted(null);
  });
}

/** The same inside a running transaction, for a new installation. */
export async function insertDuty(
  tx: Tx,
  actor: Actor,
  { bodyId, personId, duty }: { bodyId: string; personId: string; duty: Duty },
): Promise<void> {
  const startDate = await todayOf(tx, bodyId);
  await tx.officeDuty.create({ data: { bodyId, personId, duty, startDate }, select: { id: true } });
  await record(tx, actor, { kind: "duty.changed", bodyId, personId });
}
