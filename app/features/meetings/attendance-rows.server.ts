import type { AttendanceInterval } from "#app/domain/meetings/attendance.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** A stay as it is kept; a rule hands back the same object where it changed nothing. */
export type AttendanceRow = AttendanceInterval & { readonly id: string };

/** Writes what a rule made of the stays: new ones, changed ones, and those that fell away. */
export async function saveIntervals(
  tx: Tx,
  before: readonly AttendanceRow[],
  after: readonly AttendanceInterval[],
  by: { meetingId: string; recordedById: string },
): Promise<void> {
  const kept = new Set(after.flatMap((interval) => idOf(interval) ?? []));
  const gone = before.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (gone.length > 0) await tx.attendance.deleteMany({ where: { id: { in: gone } } });
  const known = new Map(before.map((row) => [row.id, row]));
  // why: a stay that ends is written before the one that follows it; the database refuses overlaps at once.
  const changed = after.filter((interval) => known.get(idOf(interval) ?? "") !== interval);
  for (const interval of changed.sort((a, b) => Number(idOf(b) !== null) - Number(idOf(a) !== null))) {
    const { personId, mode, startsAt, endsAt } = interval;
    const id = idOf(interval);
    const data = { mode, startsAt, endsAt, recordedById: by.recordedById };
    if (id) await tx.attendance.update({ where: { id }, data, select: { id: true } });
    else await tx.attendance.create({ data: { ...data, personId, meetingId: by.meetingId }, select: { id: true } });
  }
}

/** The stays of one person in a meeting, by time. */
export async function staysOf(tx: Tx, meetingId: string, personId: string): Promise<AttendanceRow[]> {
  return tx.attendance.findMany({
    where: { meetingId, personId },
    orderBy: { startsAt: "asc" },
    select: { id: true, personId: true, mode: true, startsAt: true, endsAt: true },
  });
}

function idOf(interval: AttendanceInterval & { readonly id?: string }): string | null {
  return interval.id ?? null;
}
