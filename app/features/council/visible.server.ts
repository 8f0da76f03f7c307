import { isOffice, organizationsOf, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";

/** Which organizations exist for the asker: public ones for all, the own ones for members, all for the office. */
export function organizationsVisibleTo(viewer: Viewer): Prisma.OrganizationWhereInput {
  if (isOffice(viewer)) return { bodyId: viewer.bodyId };
  if (viewer.kind !== "person") return { bodyId: viewer.bodyId, public: true };
  return { bodyId: viewer.bodyId, OR: [{ public: true }, { id: { in: organizationsOf(viewer) } }] };
}

/** The same question for a row already read, where a query cannot filter: a relation to one. */
export function seesOrganization(viewer: Viewer, organization: { id: string; public: boolean }): boolean {
  return organization.public || isOffice(viewer) || organizationsOf(viewer).includes(organization.id);
}

/** Which memberships exist for the asker: those of visible organizations; of departments for the office only. */
export function membershipsVisibleTo(viewer: Viewer): Prisma.MembershipWhereInput {
  if (isOffice(viewer)) return { organization: { bodyId: viewer.bodyId } };
  return { organization: { AND: [organizationsVisibleTo(viewer), { kind: { not: "department" } }] } };
}

/**
 * Which people have a page for the asker: those with a visible membership, now or before. Authors and editors of papers
 * are named on their papers only. The office sees everybody of the body.
 */
export function peopleVisibleTo(viewer: Viewer): Prisma.PersonWhereInput {
  if (isOffice(viewer)) return { bodyId: viewer.bodyId };
  return { bodyId: viewer.bodyId, memberships: { some: membershipsVisibleTo(viewer) } };
}
