import type { Duty } from "#app/domain/permissions/permissions.ts";
import { holdAdministration, todayOf } from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/** `held`: the person's periods of this duty that are not over yet. */
export type ManagedDuty = { asker: PersonViewer; person: { id: string }; held: { id: string }[] };

/**
 * The steps that giving and taking a duty share: require, one after the other, load.
 * @param viewer who asks; 403 without "account.manage"
 * @param personId 404 when it is nobody of the asker's body
 */
export async function inManagedDuty<T>(
  viewer: Viewer,
  personId: string | undefined,
  duty: Duty,
  work: (tx: Tx, managed: ManagedDuty) => Promise<T>,
): Promise<T> {
  const asker = requireCan(viewer, "account.manage");
  if (!isUuid(personId)) throw notFound();
  return inTransaction(async (tx) => {
    await holdAdministration(tx);
    const day = await todayOf(tx, asker.bodyId);
    const person = await tx.person.findFirst({
      where: { id: personId, bodyId: asker.bodyId },
      select: {
        id: true,
        duties: { where: { duty, OR: [{ endDate: null }, { endDate: { gt: day } }] }, select: { id: true } },
      },
    });
    if (!person) throw notFound();
    return work(tx, { asker, person: { id: person.id }, held: person.duties });
  });
}
