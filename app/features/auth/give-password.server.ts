import { accepted } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { endSessionsOf } from "./end-sessions-of.server.ts";
import { type AccountDeedAnswer, inManagedAccount } from "./in-managed-account.server.ts";
import { newOneTimePassword } from "./one-time-password.server.ts";
import { hashPassword } from "./password.server.ts";

/**
 * Gives an account a new one-time password; the old one and all sign-ins end. The second factor stays.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it
 * @returns the password, shown once and kept as a hash only
 */
export async function givePassword(viewer: Viewer, personId: string | undefined): Promise<AccountDeedAnswer<string>> {
  requireCan(viewer, "account.manage");
  const password = newOneTimePassword();
  const passwordHash = await hashPassword(password);
  return inManagedAccount(viewer, personId, "password", async (tx, accountId, asker) => {
    await tx.account.update({
      where: { id: accountId },
      data: { passwordHash, passwordGivenAt: now() },
      select: { id: true },
    });
    await record(tx, actorOf(asker), { kind: "account.passwordGiven", bodyId: asker.bodyId, accountId });
    await endSessionsOf(tx, accountId, asker);
    return accepted(password);
  });
}
