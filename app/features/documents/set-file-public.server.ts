import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { lockFile } from "./lock-file.server.ts";

/**
 * Opens a document to citizens or closes it to them; both hold from the next request on. Closing is always possible:
 * what should never have been public must go at once.
 * @param viewer who asks; needs "file.write"
 */
export async function setFilePublic(viewer: Viewer, input: { fileId: string; public: boolean }): Promise<void> {
  const person = requireCan(viewer, "file.write");
  await inTransaction(async (tx) => {
    const file = await lockFile(tx, person, input.fileId);
    if (file.public === input.public) return;
    await tx.file.update({ where: { id: input.fileId }, data: { public: input.public }, select: { id: true } });
    const fact = { bodyId: person.bodyId, fileId: input.fileId };
    await record(tx, actorOf(person), { kind: input.public ? "file.published" : "file.closed", ...fact });
  });
}
