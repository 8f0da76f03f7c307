import type { FileView } from "#app/features/documents/file-view.ts";
import { linksOfAgendaItemVisibleTo, linksOfPaperVisibleTo } from "#app/features/documents/visible.server.ts";
import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import type { AgendaEntry, MeetingView } from "#app/features/meetings/meeting-views.ts";
import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { FolderItem, FolderPaper, FolderView } from "./folder-view.ts";

/** A document with what only the server needs to know of it. */
export type FolderFile = FileView & { sha256: string; changedAt: Date };
export type FolderContentPaper = FolderPaper<FolderFile>;
export type FolderContentItem = FolderItem<FolderFile>;
export type FolderContent = { meeting: MeetingView; items: FolderContentItem[] };

/**
 * What a meeting's folder holds for the asker, in the order of the agenda. Asked afresh at every request: the agenda by
 * the meetings' query, the documents by the documents' own rules.
 * @returns null when the meeting does not exist for the asker
 */
export async function readFolder(viewer: Viewer, meetingId: string | undefined): Promise<FolderContent | null> {
  const meeting = await findMeeting(viewer, meetingId);
  if (!meeting) return null;
  const entries = meeting.agenda.filter((entry): entry is AgendaEntry => entry.kind === "item");
  const itemIds = entries.map(({ id }) => id);
  const paperIds = [...new Set(entries.flatMap(({ papers }) => papers.map(({ id }) => id)))];
  const db = reader(viewer);
  const [papers, ofPapers, ofItems] = await Promise.all([
    db.paper.findMany({
      where: { AND: [{ id: { in: paperIds } }, papersVisibleTo(viewer)] },
      select: { id: true, public: true },
    }),
    db.paperFile.findMany({
      where: { AND: [{ paperId: { in: paperIds } }, linksOfPaperVisibleTo(viewer)] },
      orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
      select: { paperId: true, file: { select: FILE } },
    }),
    db.agendaItemFile.findMany({
      where: { AND: [{ agendaItemId: { in: itemIds } }, linksOfAgendaItemVisibleTo(viewer)] },
      orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
      select: { agendaItemId: true, file: { select: FILE } },
    }),
  ]);
  const isPublic = new Map(papers.map((paper) => [paper.id, paper.public]));
  const filesOfPaper = Map.groupBy(ofPapers, ({ paperId }) => paperId);
  const filesOfItem = Map.groupBy(ofItems, ({ agendaItemId }) => agendaItemId);
  const items = entries.map(({ id, parentId, number, name, public: open, papers: labels }) => ({
    ...{ id, parentId, number, name, public: open },
    papers: labels.map((label) => ({
      ...label,
      public: isPublic.get(label.id) ?? false,
      files: (filesOfPaper.get(label.id) ?? []).flatMap(({ file }) => viewOf(file)),
    })),
    files: (filesOfItem.get(id) ?? []).flatMap(({ file }) => viewOf(file)),
  }));
  return { meeting, items };
}

/** The folder as its page shows it; null when the meeting does not exist for the asker. */
export async function findFolder(viewer: Viewer, meetingId: string | undefined): Promise<FolderView | null> {
  const content = await readFolder(viewer, meetingId);
  if (!content) return null;
  const { agenda: _agenda, cancelReason: _reason, ...meeting } = content.meeting;
  const items = content.items.map((item) => ({
    ...item,
    papers: item.papers.map((paper) => ({ ...paper, files: paper.files.map(shown) })),
    files: item.files.map(shown),
  }));
  const files = documentsOf(content);
  const totals = {
    papers: new Set(items.flatMap(({ papers }) => papers.map(({ id }) => id))).size,
    documents: files.length,
    pages: files.reduce((sum, { pageCount }) => sum + (pageCount ?? 0), 0),
    bytes: files.reduce((sum, { byteSize }) => sum + byteSize, 0),
  };
  return { meeting, items, totals };
}

/** Every document of the folder once, though several items may carry it. */
export function documentsOf({ items }: FolderContent): FolderFile[] {
  const all = items.flatMap(({ papers, files }) => [...papers.flatMap((paper) => paper.files), ...files]);
  return [...new Map(all.map((file) => [file.id, file])).values()];
}

const FILE = {
  id: true,
  name: true,
  public: true,
  versions: {
    orderBy: { version: "desc" },
    take: 1,
    select: {
      ...{ version: true, fileName: true, mediaType: true, byteSize: true, pageCount: true, sha256: true },
      createdAt: true,
      text: { select: { state: true, pageCount: true } },
    },
  },
} satisfies Prisma.FileSelect;

function viewOf({ versions, ...file }: Prisma.FileGetPayload<{ select: typeof FILE }>): FolderFile[] {
  return versions.map(({ text, createdAt, ...version }) => ({
    ...{ ...file, ...version },
    pageCount: version.pageCount ?? text.pageCount,
    textState: text.state,
    changedAt: createdAt,
  }));
}

function shown({ sha256: _sha256, changedAt: _changedAt, ...view }: FolderFile): FileView {
  return view;
}
