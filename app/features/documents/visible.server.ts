import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/**
 * The documents an asker may read; lists, counts, downloads and whatever shows a document use it.
 * A document is read through what carries it, a paper or an agenda item: citizens read public documents of public,
 * published carriers; a seat opens the non-public ones of what its organization deliberates; the office reads all.
 * Documents that nothing carries belong to the office.
 */
export function filesVisibleTo(viewer: Viewer): Prisma.FileWhereInput {
  if (isOffice(viewer)) return { bodyId: viewer.bodyId };
  const ways: Prisma.FileWhereInput[] = [filesOfCitizens()];
  const [papers, items] = [papersOpenTo(viewer), agendaItemsOpenTo(viewer)];
  if (papers) ways.push({ paperFiles: { some: { paper: papers } } });
  if (items) ways.push({ agendaFiles: { some: { agendaItem: items } } });
  return { bodyId: viewer.bodyId, OR: ways };
}

/** The documents of one paper that an asker may read: those of citizens, and all when the paper is open to the asker. */
export function linksOfPaperVisibleTo(viewer: Viewer): Prisma.PaperFileWhereInput {
  const inBody = { file: { bodyId: viewer.bodyId } };
  if (isOffice(viewer)) return inBody;
  const papers = papersOpenTo(viewer);
  const ways: Prisma.PaperFileWhereInput[] = [{ file: { public: true }, paper: PUBLIC_PAPER }];
  return { ...inBody, OR: papers ? [...ways, { paper: papers }] : ways };
}

/** The same for the documents of one agenda item. */
export function linksOfAgendaItemVisibleTo(viewer: Viewer): Prisma.AgendaItemFileWhereInput {
  const inBody = { file: { bodyId: viewer.bodyId } };
  if (isOffice(viewer)) return inBody;
  const items = agendaItemsOpenTo(viewer);
  const ways: Prisma.AgendaItemFileWhereInput[] = [{ file: { public: true }, agendaItem: PUBLIC_AGENDA_ITEM }];
  return { ...inBody, OR: items ? [...ways, { agendaItem: items }] : ways };
}

/** What everybody may read; decides also whether caches may keep a download. */
export function filesOfCitizens(): Prisma.FileWhereInput {
  return {
    public: true,
    OR: [
      { paperFiles: { some: { paper: PUBLIC_PAPER } } },
      { agendaFiles: { some: { agendaItem: PUBLIC_AGENDA_ITEM } } },
    ],
  };
}

const PUBLIC_PAPER = { public: true, publishedAt: { not: null } } satisfies Prisma.PaperWhereInput;
const PUBLIC_AGENDA_ITEM = {
  public: true,
  meeting: { publishedAt: { not: null } },
} satisfies Prisma.AgendaItemWhereInput;

/**
 * Papers whose non-public documents the asker reads too: those on an agenda of the own bodies, and the asker's own.
 * Never wider than what the papers feature shows of papers.
 */
function papersOpenTo(viewer: Viewer): Prisma.PaperWhereInput | null {
  if (viewer.kind !== "person") return null;
  const ways: Prisma.PaperWhereInput[] = [{ authorId: viewer.personId }, { editorId: viewer.personId }];
  const agendaItem = agendaItemsOpenTo(viewer);
  if (agendaItem) ways.push({ state: { not: "draft" }, consultations: { some: { agendaItem } } });
  return { bodyId: viewer.bodyId, OR: ways };
}

function agendaItemsOpenTo(viewer: Viewer): Prisma.AgendaItemWhereInput | null {
  const organizationIds = deliberatingSeatsOf(viewer);
  if (organizationIds.length === 0) return null;
  return {
    meeting: { bodyId: viewer.bodyId, organizationId: { in: organizationIds }, state: { not: "draft" } },
  };
}

/** A seat in a department opens nothing beyond the citizen's view. */
function deliberatingSeatsOf(viewer: Viewer): string[] {
  if (viewer.kind !== "person") return [];
  return viewer.seats.filter((seat) => seat.kind !== "department").map((seat) => seat.organizationId);
}
