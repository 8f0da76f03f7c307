import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** Today in the body's time zone, as DATE columns are compared: midnight UTC of the calendar day. */
export async function today(): Promise<Date> {
  const body = await findHomeBody();
  return new Date(`${dateAt(now(), body?.timeZone ?? "Europe/Berlin")}T00:00:00Z`);
}

/** Memberships that hold on the day; the end is the first day on which they no longer do. */
export function holdsOn(day: Date) {
  return {
    startDate: { lte: day },
    OR: [{ endDate: null }, { endDate: { gt: day } }],
  } satisfies Prisma.MembershipWhereInput;
}

/** The last day of a half-open period; null while it goes on. */
export function lastDay(endDate: Date | null): Date | null {
  return endDate && new Date(endDate.getTime() - DAY_MS);
}

const DAY_MS = 86_400_000;
