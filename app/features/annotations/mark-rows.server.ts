import { headOf } from "#app/domain/annotations/merge.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { MarkView } from "./mark-views.ts";
import { openContent, openPlace } from "./sealed-content.server.ts";

/** What is read of a mark to show it on the newest version of its document. */
export const MARK = {
  ...{ id: true, version: true, content: true, writes: true, changedAt: true, ownerId: true, copyOfId: true },
  owner: { select: { givenName: true, familyName: true } },
  organization: { select: { id: true, name: true } },
  places: { orderBy: { number: "desc" }, select: { version: true, state: true, content: true } },
} satisfies Prisma.AnnotationSelect;

export type MarkRow = Prisma.AnnotationGetPayload<{ select: typeof MARK }>;

/**
 * A mark as the asker sees it on a version of its document; null when its content does not open any more.
 * @param row one that the where-builder gave to this asker
 * @param version the one that is shown
 */
export async function markOf(viewer: PersonViewer, row: MarkRow, version: number): Promise<MarkView | null> {
  const content = await openContent(row, row.content);
  if (!content) return null;
  const { place: made, ...words } = content;
  const { id, ownerId, organization } = row;
  const mine = ownerId === viewer.personId;
  // why: of the places of one version, the highest number first, the first one holds.
  const found = row.places.find((place) => place.version === version);
  const isMade = row.version === version;
  return {
    ...{ ...words, id, mine, made, version: row.version, organization, head: headOf(row) },
    ownerName: mine ? null : `${row.owner.givenName} ${row.owner.familyName}`,
    state: isMade ? "made" : (found?.state ?? "waiting"),
    place: isMade ? made : await openPlace(row, version, found?.content ?? null),
    changedAt: row.changedAt.toISOString(),
    isCopy: row.copyOfId !== null,
  };
}
