import { COUNTED_ROLES, ORGANIZATION_KINDS } from "#app/domain/council/roles.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import type { OrganizationGroup, OrganizationName } from "./council-views.ts";
import { holdsOn, today } from "./today.server.ts";
import { membershipsVisibleTo, organizationsVisibleTo } from "./visible.server.ts";

/** Today's organizations by kind, with the number of their members; kinds without one are left out. */
export async function listOrganizations(viewer: Viewer): Promise<OrganizationGroup[]> {
  const day = await today();
  const organizations = await reader(viewer).organization.findMany({
    where: { AND: [organizationsVisibleTo(viewer), existsOn(day)] },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true, shortName: true, kind: true, public: true },
  });
  const counts = await countMembers(viewer, day);
  return ORGANIZATION_KINDS.map((kind) => ({
    kind,
    organizations: organizations
      .filter((organization) => organization.kind === kind)
      .map((organization) => ({
        ...organization,
        memberCount: kind === "department" && !isOffice(viewer) ? null : (counts.get(organization.id) ?? 0),
      })),
  })).filter((group) => group.organizations.length > 0);
}

/** The factions of today, for filters. */
export async function listFactions(viewer: Viewer): Promise<OrganizationName[]> {
  const day = await today();
  return reader(viewer).organization.findMany({
    where: { AND: [organizationsVisibleTo(viewer), existsOn(day), { kind: "faction" }] },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true, shortName: true },
  });
}

/** People, not memberships: a deputy who is also listed as a member counts once. */
async function countMembers(viewer: Viewer, day: Date): Promise<Map<string, number>> {
  const rows = await reader(viewer).membership.groupBy({
    by: ["organizationId", "personId"],
    where: { AND: [membershipsVisibleTo(viewer), holdsOn(day), { role: { in: [...COUNTED_ROLES] } }] },
  });
  const counts = new Map<string, number>();
  for (const { organizationId } of rows) counts.set(organizationId, (counts.get(organizationId) ?? 0) + 1);
  return counts;
}

function existsOn(day: Date): Prisma.OrganizationWhereInput {
  return {
    AND: [
      { OR: [{ startDate: null }, { startDate: { lte: day } }] },
      { OR: [{ endDate: null }, { endDate: { gt: day } }] },
    ],
  };
}
