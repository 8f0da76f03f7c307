import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";

/** What the account page shows; the instant is ISO 8601. */
export type AccountView = {
  name: string;
  email: string;
  /** Devices and browsers that are signed in now, this one counted. */
  sessions: number;
  secondFactorSince: string | null;
  recoveryCodesLeft: number;
};

/** The asker's own account; nobody else's can be asked for. */
export async function getAccount(viewer: PersonViewer): Promise<AccountView> {
  const account = await database().account.findUniqueOrThrow({
    where: { id: viewer.accountId },
    select: {
      email: true,
      totpConfirmedAt: true,
      _count: {
        select: {
          sessions: { where: { expiresAt: { gt: now() } } },
          recoveryCodes: { where: { usedAt: null } },
        },
      },
    },
  });
  return {
    name: viewer.name,
    email: account.email,
    sessions: account._count.sessions,
    secondFactorSince: account.totpConfirmedAt?.toISOString() ?? null,
    recoveryCodesLeft: account._count.recoveryCodes,
  };
}
