import { randomUUID } from "node:crypto";
import { today } from "#app/features/council/today.server.ts";
import { isOffice, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { listSharingOrganizations } from "./list-annotations.server.ts";
import type { MarkFilter } from "./list-filter.ts";
import { MARK, markOf } from "./mark-rows.server.ts";
import { byPlace, type MarkView } from "./mark-views.ts";
import { ownAnnotationsVisibleTo, sharingSeatsOf } from "./visible.server.ts";

export const MARKS_PER_PAGE = 50;

/** A mark with its document; `oldText` is the text of the page it was made on, for one that found no place since. */
export type ListedMark = MarkView & {
  file: { id: string; name: string; version: number };
  oldText: string | null;
  /** Names the next change made by a form of the page, so that sending it twice is harmless. */
  nextWrite: string;
};
type Named = { id: string; name: string };
export type OwnMarks = {
  marks: ListedMark[];
  total: number;
  /** how many of all found no place and wait for a decision */
  lost: number;
  page: number;
  pageCount: number;
  files: Named[];
  meetings: (Named & { startsAt: string })[];
  organizations: Named[];
};

/**
 * The own marks in all documents, those of one document together, as far as the documents are open to the asker.
 * @param perPage null for all of them, as an export wants them
 */
export async function listOwnAnnotations(
  viewer: PersonViewer,
  filter: MarkFilter,
  perPage: number | null = MARKS_PER_PAGE,
): Promise<OwnMarks> {
  const own = ownAnnotationsVisibleTo(viewer, await today());
  const rows = await database().annotation.findMany({
    where: { AND: [own, ...narrowedTo(filter)] },
    select: { ...MARK, file: { select: FILE } },
  });
  const all: ListedMark[] = [];
  let lost = 0;
  for (const row of rows) {
    const version = row.file.versions[0]?.version ?? row.version;
    const mark = await markOf(viewer, row, version);
    if (mark?.state === "notPlaced") lost += 1;
    const file = { id: row.file.id, name: row.file.name, version };
    if (mark && isMeant(mark, file.name, filter)) all.push({ ...mark, file, oldText: null, nextWrite: randomUUID() });
  }
  all.sort(byFile);
  const pageCount = perPage === null ? 1 : Math.max(1, Math.ceil(all.length / perPage));
  const page = Math.min(filter.page, pageCount);
  const shown = perPage === null ? all : all.slice((page - 1) * perPage, page * perPage);
  const marks = await Promise.all(shown.map(withOldText));
  const files = await database().file.findMany({
    where: { annotations: { some: own } },
    orderBy: { name: "asc" },
    select: { id: true, name: true },
  });
  return {
    ...{ marks, lost, total: all.length, page, pageCount, files },
    meetings: await listMeetings(viewer, own),
    organizations: await listSharingOrganizations(viewer),
  };
}

const FILE = {
  id: true,
  name: true,
  versions: { orderBy: { version: "desc" }, take: 1, select: { version: true } },
} satisfies Prisma.FileSelect;

function narrowedTo({ fileId, meetingId }: MarkFilter): Prisma.AnnotationWhereInput[] {
  const narrowed: Prisma.AnnotationWhereInput[] = [];
  if (fileId) narrowed.push({ fileId });
  if (meetingId) narrowed.push({ file: ofMeeting({ meetingId }) });
  return narrowed;
}

/** Documents that stand on an agenda, by themselves or with a paper. */
function ofMeeting(agendaItem: Prisma.AgendaItemWhereInput): Prisma.FileWhereInput {
  return {
    OR: [
      { agendaFiles: { some: { agendaItem } } },
      { paperFiles: { some: { paper: { consultations: { some: { agendaItem } } } } } },
    ],
  };
}

/** The words are looked for where they can be read: in what was opened, not in the table. */
function isMeant({ kind, text, made, place, state }: MarkView, fileName: string, filter: MarkFilter): boolean {
  if (filter.lost && state !== "notPlaced") return false;
  if (filter.kind && kind !== filter.kind) return false;
  const words = filter.text.toLocaleLowerCase("de").split(" ").filter(Boolean);
  const whole = [text, made.quote, place?.quote ?? "", fileName].join("\n").toLocaleLowerCase("de");
  return words.every((word) => whole.includes(word));
}

function byFile(one: ListedMark, other: ListedMark): number {
  const names = one.file.name.localeCompare(other.file.name, "de") || one.file.id.localeCompare(other.file.id);
  return names || byPlace(one, other);
}

/** Whoever made a mark was given that page to read, and reads its text on when the mark has no place any more. */
async function withOldText(mark: ListedMark): Promise<ListedMark> {
  if (mark.state !== "notPlaced" && mark.state !== "setAside") return mark;
  const page = await database().filePage.findFirst({
    where: {
      number: mark.made.page,
      content: { versions: { some: { fileId: mark.file.id, version: mark.version } } },
    },
    select: { text: true },
  });
  return { ...mark, oldText: page?.text ?? "" };
}

/** Meetings whose agendas hold marked documents, as far as the asker may know of them. */
async function listMeetings(viewer: PersonViewer, own: Prisma.AnnotationWhereInput): Promise<OwnMarks["meetings"]> {
  const seats = sharingSeatsOf(viewer).map(({ organizationId }) => organizationId);
  const marked: Prisma.FileWhereInput = { annotations: { some: own } };
  const meetings = await database().meeting.findMany({
    where: {
      bodyId: viewer.bodyId,
      state: { not: "draft" },
      OR: isOffice(viewer) ? undefined : [{ publishedAt: { not: null } }, { organizationId: { in: seats } }],
      agendaItems: {
        some: {
          OR: [
            { files: { some: { file: marked } } },
            { consultations: { some: { paper: { files: { some: { file: marked } } } } } },
          ],
        },
      },
    },
    orderBy: { startsAt: "desc" },
    take: 100,
    select: { id: true, startsAt: true, organization: { select: { name: true } } },
  });
  return meetings.map(({ id, startsAt, organization }) => ({
    ...{ id, name: organization.name },
    startsAt: startsAt.toISOString(),
  }));
}
