import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

/**
 * Holds a document of the asker's body until the transaction ends, so that two changes come one after the other.
 * Throws 404 when there is none.
 */
export async function lockFile(
  tx: Tx,
  viewer: PersonViewer,
  fileId: string,
): Promise<{ name: string; public: boolean }> {
  if (!isUuid(fileId)) throw notFound();
  const rows = await tx.$queryRaw<{ name: string; public: boolean }[]>`
    SELECT name, public FROM file WHERE id = ${fileId}::uuid AND body_id = ${viewer.bodyId}::uuid FOR UPDATE`;
  const [file] = rows;
  if (!file) throw notFound();
  return file;
}
