import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { FileView } from "./file-view.ts";
import { filesVisibleTo, linksOfAgendaItemVisibleTo, linksOfPaperVisibleTo } from "./visible.server.ts";

/** The documents of a paper in their order, as far as the asker may read them; empty also for an unknown paper. */
export async function listFilesOfPaper(viewer: Viewer, paperId: string): Promise<FileView[]> {
  if (!isUuid(paperId)) return [];
  const links = await reader(viewer).paperFile.findMany({
    where: { AND: [{ paperId }, linksOfPaperVisibleTo(viewer)] },
    orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
    select: { file: { select: FILE } },
  });
  return links.flatMap((link) => viewOf(link.file));
}

/** The documents of an agenda item in their order, as far as the asker may read them. */
export async function listFilesOfAgendaItem(viewer: Viewer, agendaItemId: string): Promise<FileView[]> {
  if (!isUuid(agendaItemId)) return [];
  const links = await reader(viewer).agendaItemFile.findMany({
    where: { AND: [{ agendaItemId }, linksOfAgendaItemVisibleTo(viewer)] },
    orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
    select: { file: { select: FILE } },
  });
  return links.flatMap((link) => viewOf(link.file));
}

/** One document; null when there is none for this asker. */
export async function findFile(viewer: Viewer, fileId: string): Promise<FileView | null> {
  if (!isUuid(fileId)) return null;
  const file = await reader(viewer).file.findFirst({
    where: { AND: [{ id: fileId }, filesVisibleTo(viewer)] },
    select: FILE,
  });
  return file ? (viewOf(file)[0] ?? null) : null;
}

const FILE = {
  id: true,
  name: true,
  public: true,
  versions: {
    orderBy: { version: "desc" },
    take: 1,
    select: {
      version: true,
      fileName: true,
      mediaType: true,
      byteSize: true,
      pageCount: true,
      text: { select: { state: true, pageCount: true } },
    },
  },
} satisfies Prisma.FileSelect;

function viewOf({ versions, ...file }: Prisma.FileGetPayload<{ select: typeof FILE }>): FileView[] {
  return versions.map(({ text, ...version }) => ({
    ...{ ...file, ...version },
    pageCount: version.pageCount ?? text.pageCount,
    textState: text.state,
  }));
}
