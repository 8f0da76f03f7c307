import { personName } from "#app/domain/council/person-name.ts";
import { todayOf } from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { accountState, type ManagedPerson } from "./managed-account.ts";

/**
 * A person with account and duties, as the administration sees them: no password, no secret, no token.
 * @param viewer who asks; 403 without "account.manage"
 * @param personId as the address carries it; 404 when it is nobody of the asker's body
 */
export async function getManagedPerson(viewer: Viewer, personId: string | undefined): Promise<ManagedPerson> {
  const { bodyId, personId: ownId } = requireCan(viewer, "account.manage");
  const row = isUuid(personId) ? await findRow(personId, bodyId) : null;
  if (!row) throw notFound();
  const { id, email, account, duties } = row;
  const state = accountState(account);
  return {
    personId: id,
    name: personName(row),
    isOwn: id === ownId,
    knownEmail: email ?? "",
    duties: duties.map(({ duty, startDate }) => ({ duty, since: startDate.toISOString() })),
    account:
      account && state !== "none"
        ? {
            email: account.email,
            state,
            createdAt: account.createdAt.toISOString(),
            disabledAt: account.disabledAt?.toISOString() ?? null,
            passwordGivenAt: account.passwordGivenAt?.toISOString() ?? null,
            secondFactorSince: account.totpConfirmedAt?.toISOString() ?? null,
            recoveryCodesLeft: account._count.recoveryCodes,
            sessions: account._count.sessions,
          }
        : null,
  };
}

async function findRow(personId: string, bodyId: string) {
  const day = await todayOf(database(), bodyId);
  return database().person.findFirst({
    where: { id: personId, bodyId },
    select: {
      id: true,
      title: true,
      givenName: true,
      familyName: true,
      email: true,
      duties: {
        where: { OR: [{ endDate: null }, { endDate: { gt: day } }] },
        orderBy: { duty: "asc" },
        select: { duty: true, startDate: true },
      },
      account: {
        select: {
          email: true,
          createdAt: true,
          disabledAt: true,
          passwordGivenAt: true,
          totpConfirmedAt: true,
          _count: {
            select: {
              sessions: { where: { expiresAt: { gt: now() } } },
              recoveryCodes: { where: { usedAt: null } },
            },
          },
        },
      },
    },
  });
}
