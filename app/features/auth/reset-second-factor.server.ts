import { accepted } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { endSessionsOf } from "./end-sessions-of.server.ts";
import { type AccountDeedAnswer, inManagedAccount } from "./in-managed-account.server.ts";

/**
 * Takes away the second factor and its recovery codes, for somebody who lost both; all sign-ins end. The next sign-in
 * sets a new one up where a duty or seat asks for it.
 * @param viewer who asks; needs "account.manage"
 * @param personId as the address carries it
 */
export function resetSecondFactor(viewer: Viewer, personId: string | undefined): Promise<AccountDeedAnswer<null>> {
  return inManagedAccount(viewer, personId, "second-factor", async (tx, accountId, asker) => {
    await tx.account.update({
      where: { id: accountId },
      data: { totpSecret: null, totpConfirmedAt: null, totpLastStep: null },
      select: { id: true },
    });
    await tx.recoveryCode.deleteMany({ where: { accountId } });
    await record(tx, actorOf(asker), { kind: "account.secondFactorReset", bodyId: asker.bodyId, accountId });
    await endSessionsOf(tx, accountId, asker);
    return accepted(null);
  });
}
