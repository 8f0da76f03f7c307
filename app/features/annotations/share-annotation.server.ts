import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { inOwnMarks } from "./own-marks.server.ts";
import { type ChangeAnswer, type ShareAnnotationInput, shareAnnotationSchema } from "./schema.ts";
import { sharingSeatsOf } from "./visible.server.ts";

/**
 * Shares an own mark with an organization in which the asker sits, with another one instead, or takes it back. Who reads
 * it there needs the right to the document as well, which this gives to nobody. The diary learns that a mark was shared
 * and with whom, never what it says.
 */
export async function shareAnnotation(viewer: PersonViewer, input: ShareAnnotationInput): Promise<ChangeAnswer> {
  const { id, organizationId } = shareAnnotationSchema.parse(input);
  const sits = sharingSeatsOf(viewer).some((seat) => seat.organizationId === organizationId);
  if (organizationId !== null && !sits) return { ok: false, id, refused: "mark-not-a-member" };
  return inOwnMarks(viewer, async (tx) => {
    const mark = await tx.annotation.findFirst({
      where: { id, ownerId: viewer.personId, removedAt: null },
      select: { fileId: true, organizationId: true },
    });
    if (!mark) return { ok: false, id, refused: "mark-unknown" };
    if (mark.organizationId === organizationId) return { ok: true, id, mark: id, outcome: "known" };
    await tx.annotation.update({ where: { id }, data: { organizationId }, select: { id: true } });
    const fact = { annotationId: id, fileId: mark.fileId, organizationId, bodyId: viewer.bodyId };
    await record(tx, actorOf(viewer), { kind: "annotation.shared", ...fact });
    return { ok: true, id, mark: id, outcome: "kept" };
  });
}
