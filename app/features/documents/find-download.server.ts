import { FILE_KINDS, isMediaType } from "#app/domain/documents/file-kinds.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { publicDatabase } from "#app/platform/db/clients.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import type { SentContent } from "#app/platform/http/send-content.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { filesOfCitizens, filesVisibleTo } from "./visible.server.ts";

/**
 * What is sent when somebody opens a document's address. Asked afresh at every request, so that a lost right ends it.
 * Earlier versions are for those who write documents: they may be drafts from before the publication.
 * @param viewer who asks
 * @param fileId from the address; anything but an id finds nothing
 * @param version from the address; null for the newest
 * @returns null when there is no such document or version for this asker
 */
export async function findDownload(
  viewer: Viewer,
  fileId: string | undefined,
  version: string | null,
): Promise<SentContent | null> {
  if (!fileId || !isUuid(fileId) || (version !== null && !/^[1-9]\d{0,5}$/.test(version))) return null;
  const file = await reader(viewer).file.findFirst({
    where: { AND: [{ id: fileId }, filesVisibleTo(viewer)] },
    select: {
      versions: {
        orderBy: { version: "desc" },
        select: { version: true, fileName: true, mediaType: true, byteSize: true, sha256: true },
      },
    },
  });
  const newest = file?.versions[0];
  const found = version === null ? newest : file?.versions.find((one) => one.version === Number(version));
  if (!found || (found !== newest && !can(viewer, "file.write"))) return null;
  const { sha256, byteSize, mediaType, fileName } = found;
  return {
    ...{ sha256, byteSize, mediaType, fileName },
    shown: isMediaType(mediaType) && FILE_KINDS[mediaType].inBrowser,
    cache: found === newest ? await cacheFor(viewer, fileId) : "never",
    open: (range) => fileStore().open(sha256, range),
  };
}

/** What citizens read may be kept; for people signed in by their own browser only, as their answers may carry cookies. */
async function cacheFor(viewer: Viewer, fileId: string): Promise<SentContent["cache"]> {
  if (viewer.kind !== "person") return "public";
  const open = await publicDatabase().file.findFirst({
    where: { AND: [{ id: fileId }, filesOfCitizens()] },
    select: { id: true },
  });
  return open ? "private" : "never";
}
