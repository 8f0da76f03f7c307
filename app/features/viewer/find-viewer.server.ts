import type { FileView } from "#app/features/documents/file-view.ts";
import { findFile } from "#app/features/documents/queries.server.ts";
import {
  filesVisibleTo,
  linksOfAgendaItemVisibleTo,
  linksOfPaperVisibleTo,
} from "#app/features/documents/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { SizeRun } from "./page-layout.ts";
import type { DocumentHome, Neighbour, ViewerView } from "./viewer-view.ts";

/**
 * A document to be read in the browser: its newest version, the measures of its pages, and what stands beside it.
 * @param viewer who asks; neighbours and the way back are only those that the asker may read
 * @returns null where there is no such document for this asker
 */
export async function findViewer(viewer: Viewer, fileId: string | undefined): Promise<ViewerView | null> {
  const file = fileId && isUuid(fileId) ? await findFile(viewer, fileId) : null;
  if (!file) return null;
  const [sizes, place] = await Promise.all([readSizes(viewer, file), findPlace(viewer, file.id)]);
  return { file, sizes, ...place };
}

async function readSizes(viewer: Viewer, { id, version }: FileView): Promise<SizeRun[]> {
  const pages = await reader(viewer).filePage.findMany({
    where: {
      width: { not: null },
      content: { versions: { some: { version, file: { AND: [{ id }, filesVisibleTo(viewer)] } } } },
    },
    orderBy: { number: "asc" },
    select: { width: true, height: true },
  });
  const runs: SizeRun[] = [];
  for (const { width, height } of pages) {
    if (width === null || height === null) continue;
    const last = runs.at(-1);
    if (last && last.width === width && last.height === height) last.count++;
    else runs.push({ width, height, count: 1 });
  }
  return runs;
}

type Place = { home: DocumentHome | null; previous: Neighbour | null; next: Neighbour | null };

const NAMED = { file: { select: { id: true, name: true } } } as const;

/** An agenda item goes before a paper: it is where people come from who sit in a meeting. */
async function findPlace(viewer: Viewer, fileId: string): Promise<Place> {
  const db = reader(viewer);
  const ofItem = await db.agendaItemFile.findFirst({
    where: { AND: [{ fileId }, linksOfAgendaItemVisibleTo(viewer)] },
    orderBy: { agendaItem: { meeting: { startsAt: "desc" } } },
    select: { agendaItem: { select: { id: true, name: true } } },
  });
  if (ofItem) {
    const { id, name } = ofItem.agendaItem;
    const links = await db.agendaItemFile.findMany({
      where: { AND: [{ agendaItemId: id }, linksOfAgendaItemVisibleTo(viewer)] },
      orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
      select: NAMED,
    });
    return { home: { href: `/agenda-items/${id}`, label: name }, ...besides(links, fileId) };
  }
  const ofPaper = await db.paperFile.findFirst({
    where: { AND: [{ fileId }, linksOfPaperVisibleTo(viewer)] },
    select: { paper: { select: { id: true, reference: true, name: true } } },
  });
  if (!ofPaper) return { home: null, previous: null, next: null };
  const { id, reference, name } = ofPaper.paper;
  const links = await db.paperFile.findMany({
    where: { AND: [{ paperId: id }, linksOfPaperVisibleTo(viewer)] },
    orderBy: [{ position: "asc" }, { file: { createdAt: "asc" } }],
    select: NAMED,
  });
  return {
    home: { href: `/papers/${id}`, label: [reference, name].filter(Boolean).join(" ") },
    ...besides(links, fileId),
  };
}

function besides(links: readonly { file: Neighbour }[], fileId: string): Omit<Place, "home"> {
  const at = links.findIndex(({ file }) => file.id === fileId);
  return { previous: links[at - 1]?.file ?? null, next: at < 0 ? null : (links[at + 1]?.file ?? null) };
}
