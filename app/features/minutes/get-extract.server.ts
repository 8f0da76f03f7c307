import { organizationsVisibleTo } from "#app/features/council/visible.server.ts";
import { type AgendaItemView, findAgendaItem } from "#app/features/meetings/get-agenda-item.server.ts";
import { listAttendance } from "#app/features/meetings/list-attendance.server.ts";
import type { DecisionType } from "#app/features/meetings/meeting-views.ts";
import { labelOf } from "#app/features/papers/list-papers.server.ts";
import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { PublishedElection } from "#app/features/voting/published-election.ts";
import { listPublishedElections } from "#app/features/voting/published-elections.server.ts";
import { readCourse } from "./course.server.ts";
import type { ItemCourse, MeetingCourse } from "./course-views.ts";
import { sectionsVisibleTo } from "./visible.server.ts";

export type ExtractPaper = {
  id: string;
  reference: string;
  name: string;
  public: boolean;
  type: "resolution" | "information" | "motion" | "inquiry" | "amendment";
  author: string | null;
  editor: string | null;
  underDirectionOf: string | null;
  participating: string[];
};

export type Correction = { id: string; text: string; correctedAt: Date };

export type SectionView = {
  id: string;
  record: string;
  resolution: string;
  decisionType: DecisionType | null;
  published: boolean;
  corrections: Correction[];
};

export type ExtractView = {
  item: AgendaItemView;
  paper: ExtractPaper | null;
  section: SectionView | null;
  /** What people were elected on this item. */
  elections: PublishedElection[];
  /** What happened to those present meanwhile; only with published minutes. */
  course: { item: ItemCourse | undefined; norms: MeetingCourse["norms"] } | null;
};

/**
 * The citizen's record of one agenda item: meeting, paper with everybody responsible, record, resolution, decision.
 * The result of the vote comes from the item's published polls.
 * @returns null when the item does not exist for the asker
 */
export async function findExtract(viewer: Viewer, agendaItemId: string | undefined): Promise<ExtractView | null> {
  const item = await findAgendaItem(viewer, agendaItemId);
  if (!item) return null;
  const [paper, section, elections] = await Promise.all([
    item.papers[0] ? findExtractPaper(viewer, item.papers[0].id) : null,
    findSection(viewer, item.id),
    listPublishedElections(viewer, { agendaItemId: item.id }),
  ]);
  const course = section?.published ? await findCourse(viewer, item) : null;
  return { item, paper, section, elections, course };
}

async function findCourse(viewer: Viewer, { id, meeting, timeZone }: AgendaItemView): Promise<ExtractView["course"]> {
  const place = { ...meeting, bodyId: viewer.bodyId, organizationId: meeting.organization.id, timeZone };
  const { items, norms } = await readCourse(viewer, place, await listAttendance(reader(viewer), place));
  return { item: items[id], norms };
}

/** The section of the minutes about one item, where the asker may read it. */
export async function findSection(viewer: Viewer, agendaItemId: string): Promise<SectionView | null> {
  const row = await reader(viewer).minutesSection.findFirst({
    where: { AND: [{ agendaItemId }, sectionsVisibleTo(viewer)] },
    select: {
      id: true,
      record: true,
      resolution: true,
      decisionType: true,
      minutes: { select: { publishedAt: true } },
      corrections: { orderBy: { correctedAt: "asc" }, select: { id: true, text: true, correctedAt: true } },
    },
  });
  if (!row) return null;
  const { minutes, ...section } = row;
  return { ...section, published: minutes.publishedAt !== null };
}

const personName = { select: { title: true, givenName: true, familyName: true } } as const;

async function findExtractPaper(viewer: Viewer, paperId: string): Promise<ExtractPaper | null> {
  const row = await reader(viewer).paper.findFirst({
    where: { AND: [{ id: paperId }, papersVisibleTo(viewer)] },
    select: {
      id: true,
      reference: true,
      name: true,
      public: true,
      type: true,
      author: personName,
      editor: personName,
      underDirectionOf: { select: { id: true, name: true, shortName: true, public: true } },
      participations: {
        where: { organization: organizationsVisibleTo(viewer) },
        orderBy: { position: "asc" },
        select: { organization: { select: { name: true } } },
      },
    },
  });
  if (!row) return null;
  const { author, editor, underDirectionOf, participations, ...paper } = row;
  return {
    ...paper,
    author: author && [author.title, author.givenName, author.familyName].filter(Boolean).join(" "),
    editor: editor && `${editor.familyName}, ${[editor.title, editor.givenName].filter(Boolean).join(" ")}`,
    underDirectionOf: labelOf(viewer, underDirectionOf)?.name ?? null,
    participating: participations.map((participation) => participation.organization.name),
  };
}
