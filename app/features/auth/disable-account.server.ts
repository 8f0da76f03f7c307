import { accepted } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { endSessionsOf } from "./end-sessions-of.server.ts";
import { type AccountDeedAnswer, inManagedAccount } from "./in-managed-account.server.ts";

/**
 * Disables an account: nobody signs in with it any more, and all its sign-ins end at once.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it
 */
export function disableAccount(viewer: Viewer, personId: string | undefined): Promise<AccountDeedAnswer<null>> {
  return inManagedAccount(viewer, personId, "disable", async (tx, accountId, asker) => {
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: now() }, select: { id: true } });
    await record(tx, actorOf(asker), { kind: "account.disabled", bodyId: asker.bodyId, accountId });
    await endSessionsOf(tx, accountId, asker);
    return accepted(null);
  });
}
