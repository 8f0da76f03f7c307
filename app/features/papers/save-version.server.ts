import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { readContent } from "./paper-content.server.ts";

/**
 * Counts the paper's version up and keeps the whole state as it stands now; the last step of every command that
 * changes a paper. The row must be held by lockPaper.
 * @returns the number of the version
 */
export async function saveVersion(tx: Tx, viewer: PersonViewer, paperId: string): Promise<number> {
  const { version } = await tx.paper.update({
    where: { id: paperId },
    data: { version: { increment: 1 } },
    select: { version: true },
  });
  await keepVersion(tx, viewer, paperId, version);
  return version;
}

/** Keeps the state of a new paper as its first version. */
export async function keepVersion(tx: Tx, viewer: PersonViewer, paperId: string, version: number): Promise<void> {
  const content = await readContent(tx, paperId);
  await tx.paperVersion.create({
    data: { paperId, version, content, savedById: viewer.accountId },
    select: { version: true },
  });
}
