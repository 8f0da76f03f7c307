import { organizationsVisibleTo, peopleVisibleTo } from "#app/features/council/visible.server.ts";
import { agendaItemsVisibleTo, meetingsVisibleTo } from "#app/features/meetings/visible.server.ts";
import { sectionsVisibleTo } from "#app/features/minutes/visible.server.ts";
import { papersVisibleTo } from "#app/features/papers/visible.server.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { SearchKind } from "./search-views.ts";

/** Those of the ids that exist for the asker, in the order given; each feature's own where-builder decides. */
export async function listVisibleIds(viewer: Viewer, kind: SearchKind, ids: readonly string[]): Promise<string[]> {
  const rows = await visible[kind](viewer, [...ids]);
  const seen = new Set(rows.map((row) => row.id));
  return ids.filter((id) => seen.has(id));
}

const onlyId = { id: true } as const;

const visible = {
  papers: (viewer: Viewer, ids: string[]) =>
    reader(viewer).paper.findMany({
      where: { AND: [{ id: { in: ids } }, papersVisibleTo(viewer)] },
      select: onlyId,
    }),
  agendaItems: (viewer: Viewer, ids: string[]) =>
    reader(viewer).agendaItem.findMany({
      where: { AND: [{ id: { in: ids } }, agendaItemsVisibleTo(viewer)] },
      select: onlyId,
    }),
  minutes: (viewer: Viewer, ids: string[]) =>
    reader(viewer).minutesSection.findMany({
      where: { AND: [{ id: { in: ids } }, sectionsVisibleTo(viewer), { minutes: { publishedAt: { not: null } } }] },
      select: onlyId,
    }),
  meetings: (viewer: Viewer, ids: string[]) =>
    reader(viewer).meeting.findMany({
      where: { AND: [{ id: { in: ids } }, meetingsVisibleTo(viewer)] },
      select: onlyId,
    }),
  organizations: (viewer: Viewer, ids: string[]) =>
    reader(viewer).organization.findMany({
      where: { AND: [{ id: { in: ids } }, organizationsVisibleTo(viewer)] },
      select: onlyId,
    }),
  people: (viewer: Viewer, ids: string[]) =>
    reader(viewer).person.findMany({
      where: { AND: [{ id: { in: ids } }, peopleVisibleTo(viewer)] },
      select: onlyId,
    }),
} satisfies Record<SearchKind, (viewer: Viewer, ids: string[]) => Promise<{ id: string }[]>>;
