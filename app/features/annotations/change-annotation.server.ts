import { mergeOf, writesAfter } from "#app/domain/annotations/merge.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { inOwnMarks, isOpenVersion, listFamily, notAfterNow, roomFor } from "./own-marks.server.ts";
import { type ChangeAnnotationInput, type ChangeAnswer, changeAnnotationSchema } from "./schema.ts";
import { sealContent } from "./sealed-content.server.ts";

/**
 * Puts new words, another colour or another place over an own mark. When another device has changed or removed it since
 * the asker's device saw it, both stay: the newcomer becomes a mark of its own under the id of the change.
 * @param viewer who asks
 * @param input `write` names the change, `base` the one it continues
 */
export async function changeAnnotation(viewer: PersonViewer, input: ChangeAnnotationInput): Promise<ChangeAnswer> {
  const { id, write, base, version, ticket, changedAt, content } = changeAnnotationSchema.parse(input);
  return inOwnMarks(viewer, async (tx) => {
    const family = await listFamily(tx, viewer, id);
    const [mark] = family;
    if (!mark) return { ok: false, id, refused: "mark-unknown" };
    const merge = mergeOf(family, { id: write, base });
    if (merge.deed === "same") return { ok: true, id, mark: merge.id, outcome: "known" };
    const kept = merge.deed === "over" ? family.find((one) => one.id === merge.id) : undefined;
    const isKnownVersion = family.some((one) => one.version === version);
    if (!isKnownVersion && !(await isOpenVersion(tx, viewer, { fileId: mark.fileId, version, ticket }))) {
      return { ok: false, id, refused: "mark-file-closed" };
    }
    const target = kept?.id ?? write;
    const sealed = await sealContent({ id: target, ownerId: viewer.personId }, content);
    const room = await roomFor(tx, viewer, mark.fileId, sealed.length);
    if (!room.ok && !(kept && room.refused === "too-many-marks")) return { ok: false, id, refused: room.refused };
    const words = { content: sealed, version, changedAt: notAfterNow(changedAt) };
    if (!kept) {
      await tx.annotation.create({
        data: {
          ...{ ...words, id: write, writes: [write], copyOfId: id, fileId: mark.fileId },
          ...{ bodyId: viewer.bodyId, ownerId: viewer.personId },
        },
        select: { id: true },
      });
      return { ok: true, id, mark: write, outcome: "copied" };
    }
    // why: a place was found for the version it was made in; another one has to be looked for anew.
    if (kept.version !== version) await tx.annotationPlace.deleteMany({ where: { annotationId: kept.id } });
    await tx.annotation.update({
      where: { id: kept.id },
      data: { ...words, writes: writesAfter(kept.writes, write), removedAt: null },
      select: { id: true },
    });
    return { ok: true, id, mark: kept.id, outcome: "kept" };
  });
}
