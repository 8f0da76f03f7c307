import { accepted } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { endSessionsOf } from "./end-sessions-of.server.ts";
import { type AccountDeedAnswer, inManagedAccount } from "./in-managed-account.server.ts";

/**
 * Opens a disabled account again, with the password and second factor it had. A sign-in that was left does not live on.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it
 */
export function enableAccount(viewer: Viewer, personId: string | undefined): Promise<AccountDeedAnswer<null>> {
  return inManagedAccount(viewer, personId, "enable", async (tx, accountId, asker) => {
    await tx.account.update({ where: { id: accountId }, data: { disabledAt: null }, select: { id: true } });
    await record(tx, actorOf(asker), { kind: "account.enabled", bodyId: asker.bodyId, accountId });
    await endSessionsOf(tx, accountId, asker);
    return accepted(null);
  });
}
