import { createFile } from "#app/features/documents/create-file.server.ts";
import { editFile } from "#app/features/documents/edit-file.server.ts";
import type { Upload } from "#app/features/documents/receive-content.server.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { PaperInput } from "./schema.ts";

/**
 * Makes the paper's attachments what the form says: those listed stay in that order with name and openness, those left
 * out are taken off, new ones follow at the end. A document that is taken off stays stored for the office.
 * The paper's row must be held, and the listed documents must be the paper's own.
 */
export async function arrangeFiles(
  tx: Tx,
  viewer: PersonViewer,
  paperId: string,
  input: Pick<PaperInput, "files" | "newFilesPublic">,
  uploads: readonly Upload[],
): Promise<void> {
  const links = await tx.paperFile.findMany({ where: { paperId }, select: { fileId: true, position: true } });
  const place = { bodyId: viewer.bodyId, paperId, agendaItemId: null };
  for (const { fileId } of links.filter((link) => !input.files.some((file) => file.fileId === link.fileId))) {
    await tx.paperFile.delete({ where: { paperId_fileId: { paperId, fileId } }, select: { fileId: true } });
    await record(tx, actorOf(viewer), { kind: "file.detached", ...place, fileId });
  }
  for (const [index, { fileId, ...file }] of input.files.entries()) {
    await editFile(tx, viewer, { fileId, name: file.name, public: file.public });
    if (links.find((link) => link.fileId === fileId)?.position === index + 1) continue;
    const where = { paperId_fileId: { paperId, fileId } };
    await tx.paperFile.update({ where, data: { position: index + 1 }, select: { fileId: true } });
  }
  for (const [index, upload] of uploads.entries()) {
    const { fileId } = await createFile(tx, viewer, { name: "", public: input.newFilesPublic, upload });
    const position = input.files.length + index + 1;
    await tx.paperFile.create({ data: { paperId, fileId, position }, select: { fileId: true } });
    await record(tx, actorOf(viewer), { kind: "file.attached", ...place, fileId });
  }
}
