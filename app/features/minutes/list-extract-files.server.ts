import type { FileView } from "#app/features/documents/file-view.ts";
import { listFilesOfAgendaItem, listFilesOfPaper } from "#app/features/documents/queries.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { ExtractView } from "./get-extract.server.ts";

/** The attachments of an item and of the papers debated there, each once, as far as the asker may see them. */
export async function listExtractFiles(viewer: Viewer, { item }: ExtractView): Promise<FileView[]> {
  const lists = await Promise.all([
    listFilesOfAgendaItem(viewer, item.id),
    ...item.papers.map((paper) => listFilesOfPaper(viewer, paper.id)),
  ]);
  return [...new Map(lists.flat().map((file) => [file.id, file])).values()];
}
