import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { findFile } from "./queries.server.ts";
import { PAGES_A_PART, type TextView } from "./text-view.ts";
import { filesVisibleTo } from "./visible.server.ts";

/**
 * The text of a document's newest version, as far as the asker may read the document.
 * @param viewer who asks
 * @param part of the text, from 1; what can not be meant is the first, what lies beyond the end the last
 * @returns null where there is no such document for this asker
 */
export async function findText(
  viewer: Viewer,
  fileId: string | undefined,
  part: string | null,
): Promise<TextView | null> {
  if (!fileId || !isUuid(fileId)) return null;
  const file = await findFile(viewer, fileId);
  if (!file) return null;
  const found = await reader(viewer).fileText.findFirst({
    where: { versions: { some: { version: file.version, file: { AND: [{ id: fileId }, filesVisibleTo(viewer)] } } } },
    select: { sha256: true, language: true, _count: { select: { pages: true } } },
  });
  const parts = Math.max(1, Math.ceil((found?._count.pages ?? 0) / PAGES_A_PART));
  const shown = Math.min(parts, /^[1-9]\d{0,4}$/.test(part ?? "") ? Number(part) : 1);
  const pages = await reader(viewer).filePage.findMany({
    where: { sha256: found?.sha256 ?? "", number: { gt: (shown - 1) * PAGES_A_PART, lte: shown * PAGES_A_PART } },
    orderBy: { number: "asc" },
    select: { number: true, text: true },
  });
  return { file, language: found?.language ?? null, part: shown, parts, pages };
}
