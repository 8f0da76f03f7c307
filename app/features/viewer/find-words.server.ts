import { findFile } from "#app/features/documents/queries.server.ts";
import { filesVisibleTo } from "#app/features/documents/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { WordsFound } from "./viewer-view.ts";
import { countIn, searchable } from "./words.ts";

/** So much of the words is looked for. */
const LONGEST = 200;

/**
 * On which pages of a document's newest version the words stand, and how often: upper and lower case and line breaks make no
 * difference. Asked of the text that was read once, so that a long document answers at once.
 * @returns null where there is no such document for this asker
 */
export async function findWords(
  viewer: Viewer,
  fileId: string | undefined,
  words: string | null,
): Promise<WordsFound | null> {
  const file = fileId && isUuid(fileId) ? await findFile(viewer, fileId) : null;
  if (!file) return null;
  if (file.textState !== "done")
    return { state: file.textState === "waiting" ? "waiting" : "none", hits: [], total: 0 };
  const wanted = searchable((words ?? "").slice(0, LONGEST));
  if (wanted === "") return { state: "done", hits: [], total: 0 };
  const pages = await reader(viewer).filePage.findMany({
    where: {
      content: {
        versions: { some: { version: file.version, file: { AND: [{ id: file.id }, filesVisibleTo(viewer)] } } },
      },
    },
    orderBy: { number: "asc" },
    select: { number: true, text: true },
  });
  const hits = pages.flatMap(({ number, text }) => {
    const count = countIn(searchable(text), wanted);
    return count > 0 ? [{ page: number, count }] : [];
  });
  return { state: "done", hits, total: hits.reduce((sum, { count }) => sum + count, 0) };
}
