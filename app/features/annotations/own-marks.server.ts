import { MARK_LIMITS } from "#app/domain/annotations/mark.ts";
import type { Kept } from "#app/domain/annotations/merge.ts";
import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { filesVisibleTo } from "#app/features/documents/visible.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { isTicketFor } from "./version-ticket.server.ts";

/** A kept mark of the asker's own. */
export type OwnMark = Kept & {
  fileId: string;
  version: number;
  content: Uint8Array | null;
  removedAt: Date | null;
  organizationId: string | null;
};

/** Runs changes of one person's marks one after the other: two devices that send at once meet here. */
export function inOwnMarks<T>(viewer: PersonViewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`annotation ${viewer.personId}`}, 0))`;
    return work(tx);
  });
}

/** The mark and the copies that two devices have left of it; empty when there is none of this person's. */
export async function listFamily(tx: Tx, viewer: PersonViewer, id: string): Promise<OwnMark[]> {
  return tx.annotation.findMany({
    where: { ownerId: viewer.personId, OR: [{ id }, { copyOfId: id }] },
    orderBy: { createdAt: "asc" },
    select: {
      ...{ id: true, fileId: true, version: true, content: true, writes: true, removedAt: true },
      organizationId: true,
    },
  });
}

/**
 * Whether a mark may be laid onto this version: the document is open to the asker, and the version is the newest, or one
 * that they were given to read.
 */
export async function isOpenVersion(
  tx: Tx,
  viewer: PersonViewer,
  given: { fileId: string; version: number; ticket: string },
): Promise<boolean> {
  const file = await tx.file.findFirst({
    where: { AND: [{ id: given.fileId }, filesVisibleTo(viewer)] },
    select: { versions: { orderBy: { version: "desc" }, select: { version: true } } },
  });
  if (!file?.versions.some(({ version }) => version === given.version)) return false;
  if (file.versions[0]?.version === given.version) return true;
  return isTicketFor(viewer, { id: given.fileId, version: given.version }, given.ticket);
}

/** Whether one more mark of this size fits; asked while nothing else of the same person is written. */
export async function roomFor(
  tx: Tx,
  viewer: PersonViewer,
  fileId: string,
  bytes: number,
): Promise<Verdict<null, "too-many-marks" | "marks-too-large">> {
  const [row] = await tx.$queryRaw<{ inFile: number; all: number; bytes: number }[]>`
    SELECT count(*) FILTER (WHERE file_id = ${fileId}::uuid)::int AS "inFile", count(*)::int AS all,
      COALESCE(sum(octet_length(content)), 0)::int AS bytes
    FROM annotation WHERE owner_id = ${viewer.personId}::uuid AND content IS NOT NULL`;
  if (!row) return accepted(null);
  if (row.inFile >= MARK_LIMITS.inFile || row.all >= MARK_LIMITS.ofPerson) return refused("too-many-marks");
  return row.bytes + bytes > MARK_LIMITS.bytes ? refused("marks-too-large") : accepted(null);
}

/** The device's time; a clock that runs ahead counts as now. */
export function notAfterNow(changedAt: string): Date {
  return new Date(Math.min(now().getTime(), Date.parse(changedAt)));
}
