import { mergeOf, writesAfter } from "#app/domain/annotations/merge.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { inOwnMarks, listFamily, notAfterNow } from "./own-marks.server.ts";
import {
  type ChangeAnswer,
  type RemoveAnnotationInput,
  type RestoreAnnotationInput,
  removeAnnotationSchema,
  restoreAnnotationSchema,
} from "./schema.ts";

/**
 * Takes an own mark away. Its row stays, so that other devices learn of it and the removal can be undone; what it said
 * is forgotten later. A mark that another device has changed since stays as it is.
 */
export async function removeAnnotation(viewer: PersonViewer, input: RemoveAnnotationInput): Promise<ChangeAnswer> {
  const { changedAt, ...write } = removeAnnotationSchema.parse(input);
  return continueMark(viewer, write, { changedAt: notAfterNow(changedAt), removedAt: notAfterNow(changedAt) });
}

/** Undoes a removal, as long as the mark has not been forgotten. */
export async function restoreAnnotation(viewer: PersonViewer, input: RestoreAnnotationInput): Promise<ChangeAnswer> {
  const { changedAt, ...write } = restoreAnnotationSchema.parse(input);
  return continueMark(viewer, write, { changedAt: notAfterNow(changedAt), removedAt: null });
}

function continueMark(
  viewer: PersonViewer,
  { id, write, base }: { id: string; write: string; base: string },
  data: { changedAt: Date; removedAt: Date | null },
): Promise<ChangeAnswer> {
  return inOwnMarks(viewer, async (tx) => {
    const family = await listFamily(tx, viewer, id);
    if (family.length === 0) return { ok: false, id, refused: "mark-unknown" };
    const merge = mergeOf(family, { id: write, base });
    if (merge.deed === "copy") return { ok: true, id, mark: id, outcome: "stays" };
    if (merge.deed === "same") return { ok: true, id, mark: merge.id, outcome: "known" };
    const kept = family.find((one) => one.id === merge.id);
    if (!kept || (data.removedAt === null && kept.content === null))
      return { ok: false, id, refused: "mark-forgotten" };
    await tx.annotation.update({
      where: { id: kept.id },
      data: { ...data, writes: writesAfter(kept.writes, write) },
      select: { id: true },
    });
    return { ok: true, id, mark: kept.id, outcome: "kept" };
  });
}
