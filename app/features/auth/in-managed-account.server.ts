import type { Verdict } from "#app/domain/kernel/result.ts";
import { type AccountDeed, type AccountDeedRefused, judgeAccountDeed } from "#app/domain/permissions/account-deeds.ts";
import {
  countOtherAdministrators,
  holdAdministration,
  todayOf,
} from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

export type AccountDeedAnswer<T> = Verdict<T, AccountDeedRefused>;

/**
 * The steps that all deeds to an account share: require, one after the other, load, decide; `write` does the rest in
 * the same transaction.
 * @param viewer who asks; 403 without "account.manage"
 * @param personId as the address carries it; 404 when it is nobody of the asker's body
 */
export async function inManagedAccount<T>(
  viewer: Viewer,
  personId: string | undefined,
  deed: AccountDeed,
  write: (tx: Tx, accountId: string, asker: PersonViewer) => Promise<Verdict<T, never>>,
): Promise<AccountDeedAnswer<T>> {
  const asker = requireCan(viewer, "account.manage");
  if (!isUuid(personId)) throw notFound();
  return inTransaction(async (tx): Promise<AccountDeedAnswer<T>> => {
    await holdAdministration(tx);
    const account = await loadAccount(tx, asker, personId);
    const verdict = judgeAccountDeed(deed, account);
    if (!verdict.ok) return verdict;
    if (!account) throw new Error("the rule accepted an account that is not there");
    return write(tx, account.id, asker);
  });
}

async function loadAccount(tx: Tx, { bodyId, personId: ownId }: PersonViewer, personId: string) {
  const day = await todayOf(tx, bodyId);
  const person = await tx.person.findFirst({
    where: { id: personId, bodyId },
    select: {
      account: { select: { id: true, disabledAt: true, totpConfirmedAt: true } },
      duties: {
        where: {
          duty: "administrator",
          startDate: { lte: day },
          OR: [{ endDate: null }, { endDate: { gt: day } }],
        },
        select: { id: true },
      },
    },
  });
  if (!person) throw notFound();
  if (!person.account) return null;
  return {
    id: person.account.id,
    isOwn: personId === ownId,
    isDisabled: person.account.disabledAt !== null,
    isEnrolled: person.account.totpConfirmedAt !== null,
    isAdministrator: person.duties.length > 0,
    otherAdministrators: await countOtherAdministrators(tx, bodyId, personId, day),
  };
}
