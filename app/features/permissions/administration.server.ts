import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** Any number that no other advisory lock of the installation uses. */
const ADMINISTRATION_LOCK = 7_305_001;

/**
 * Lets changes to accounts and duties follow one another until the transaction ends: two administrators who take the
 * duty from each other at the same moment would otherwise leave nobody.
 */
export async function holdAdministration(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADMINISTRATION_LOCK}::bigint)`;
}

/** Today in the body's time zone, as DATE columns are compared: midnight UTC of the calendar day. */
export async function todayOf(tx: Tx, bodyId: string): Promise<Date> {
  const { timeZone } = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, select: { timeZone: true } });
  return new Date(`${dateAt(now(), timeZone)}T00:00:00Z`);
}

/** How many people besides this one hold the administrator's duty on the day and have an account that is not disabled. */
export function countOtherAdministrators(tx: Tx, bodyId: string, personId: string, day: Date): Promise<number> {
  return tx.person.count({
    where: {
      bodyId,
      id: { not: personId },
      account: { is: { disabledAt: null } },
      duties: {
        some: { duty: "administrator", startDate: { lte: day }, OR: [{ endDate: null }, { endDate: { gt: day } }] },
      },
    },
  });
}
