import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { inOwnMarks, isOpenVersion, notAfterNow, roomFor } from "./own-marks.server.ts";
import { type AddAnnotationInput, addAnnotationSchema, type ChangeAnswer } from "./schema.ts";
import { sealContent } from "./sealed-content.server.ts";

/**
 * Lays a mark onto a version of a document that the asker may read. The same mark again, after a lost answer, changes
 * nothing. Nothing is recorded in the diary: what somebody marks for themselves is nobody's business.
 * @param viewer who asks
 * @param input `id` is the device's; rects and points are fractions of the page
 */
export async function addAnnotation(viewer: PersonViewer, input: AddAnnotationInput): Promise<ChangeAnswer> {
  const { id, fileId, version, ticket, changedAt, content } = addAnnotationSchema.parse(input);
  const sealed = await sealContent({ id, ownerId: viewer.personId }, content);
  return inOwnMarks(viewer, async (tx) => {
    const known = await tx.annotation.findUnique({ where: { id }, select: { ownerId: true } });
    if (known) {
      const isMine = known.ownerId === viewer.personId;
      return isMine ? { ok: true, id, mark: id, outcome: "known" } : { ok: false, id, refused: "mark-id-taken" };
    }
    if (!(await isOpenVersion(tx, viewer, { fileId, version, ticket }))) {
      return { ok: false, id, refused: "mark-file-closed" };
    }
    const room = await roomFor(tx, viewer, fileId, sealed.length);
    if (!room.ok) return { ok: false, id, refused: room.refused };
    await tx.annotation.create({
      data: {
        ...{ id, fileId, version, content: sealed, writes: [id], changedAt: notAfterNow(changedAt) },
        ...{ bodyId: viewer.bodyId, ownerId: viewer.personId },
      },
      select: { id: true },
    });
    return { ok: true, id, mark: id, outcome: "kept" };
  });
}
