import { today } from "#app/features/council/today.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { drawPage } from "#app/platform/redact/redactor.server.ts";
import { openContent } from "./sealed-content.server.ts";
import { ownAnnotationsVisibleTo } from "./visible.server.ts";

const WIDTH_DOTS = 900;

/**
 * The page on which an own mark was made, as PNG. Whoever made the mark was given that page; it is this one page of that
 * version that stays open to them, for as long as they may read the document.
 * @param annotationId from the address
 * @returns null where there is no such mark of the asker's, or no picture of its page
 */
export async function findOldPage(viewer: Viewer, annotationId: string | undefined): Promise<Uint8Array | null> {
  if (viewer.kind !== "person" || !isUuid(annotationId ?? null)) return null;
  const mark = await database().annotation.findFirst({
    where: { AND: [{ id: annotationId }, ownAnnotationsVisibleTo(viewer, await today())] },
    select: {
      ...{ id: true, ownerId: true, content: true },
      fileVersion: { select: { sha256: true, mediaType: true } },
    },
  });
  const content = mark && (await openContent(mark, mark.content));
  if (!mark || !content || mark.fileVersion.mediaType !== "application/pdf") return null;
  const { page } = content.place;
  const picture = await withLocalCopy(mark.fileVersion.sha256, (path) => drawPage(path, page, WIDTH_DOTS, null));
  return picture.state === "done" ? picture.content : null;
}
