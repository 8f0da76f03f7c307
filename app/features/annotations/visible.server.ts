import { holdsOn } from "#app/features/council/today.server.ts";
import { filesVisibleTo } from "#app/features/documents/visible.server.ts";
import type { PersonViewer, Seat, Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/**
 * The marks an asker may see; pages, lists, exports and copies of documents use it. The own ones, and those that are
 * shared with an organization in which asker and owner both sit today; each only while the asker may read the document.
 * No duty opens anything: office and administrator see what their own seats show them.
 * @param day today in the body's time zone
 */
export function annotationsVisibleTo(viewer: Viewer, day: Date): Prisma.AnnotationWhereInput {
  if (viewer.kind !== "person") return NOTHING;
  const shared = sharingSeatsOf(viewer).map(({ organizationId }) => ({
    organizationId,
    owner: { memberships: { some: { organizationId, role: { not: "clerk" as const }, ...holdsOn(day) } } },
  }));
  return {
    bodyId: viewer.bodyId,
    removedAt: null,
    file: filesVisibleTo(viewer),
    OR: [{ ownerId: viewer.personId }, ...shared],
  };
}

/** The own marks only, with what makes them visible. */
export function ownAnnotationsVisibleTo(viewer: PersonViewer, day: Date): Prisma.AnnotationWhereInput {
  return { AND: [{ ownerId: viewer.personId }, annotationsVisibleTo(viewer, day)] };
}

/** Seats whose organization shares marks: those of members and advisers, not of who keeps the minutes for them. */
export function sharingSeatsOf(viewer: PersonViewer): Seat[] {
  return viewer.seats.filter(({ kind, role }) => kind !== "department" && kind !== "external" && role !== "clerk");
}

const NOTHING = { id: { in: [] } } satisfies Prisma.AnnotationWhereInput;
