import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { lockFile } from "./lock-file.server.ts";
import { renameFileSchema } from "./schema.ts";

/**
 * Gives a document another title; the names of its files stay.
 * @param viewer who asks; needs "file.write"
 * @param input name: as renameFileSchema allows; a ZodError otherwise, because the form has parsed it before
 */
export async function renameFile(viewer: Viewer, input: { fileId: string; name: string }): Promise<void> {
  const person = requireCan(viewer, "file.write");
  const { name } = renameFileSchema.parse({ name: input.name });
  await inTransaction(async (tx) => {
    const file = await lockFile(tx, person, input.fileId);
    if (file.name === name) return;
    await tx.file.update({ where: { id: input.fileId }, data: { name }, select: { id: true } });
    await record(tx, actorOf(person), { kind: "file.renamed", bodyId: person.bodyId, fileId: input.fileId });
  });
}
