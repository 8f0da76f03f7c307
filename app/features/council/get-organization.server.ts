import { personName } from "#app/domain/council/person-name.ts";
import { compareRoles } from "#app/domain/council/roles.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import { isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { MemberView, OrganizationName, OrganizationView } from "./council-views.ts";
import { holdsOn, lastDay, today } from "./today.server.ts";
import { membershipsVisibleTo, organizationsVisibleTo, seesOrganization } from "./visible.server.ts";

/** An organization with its members of today and before; null when it does not exist for the asker. */
export async function findOrganization(
  viewer: Viewer,
  organizationId: string | undefined,
): Promise<OrganizationView | null> {
  if (!isUuid(organizationId)) return null;
  const row = await reader(viewer).organization.findFirst({
    where: { AND: [{ id: organizationId }, organizationsVisibleTo(viewer)] },
    select: {
      id: true,
      name: true,
      shortName: true,
      kind: true,
      public: true,
      meetsInPublic: true,
      statutoryMembers: true,
      startDate: true,
      endDate: true,
      term: { select: { name: true } },
    },
  });
  if (!row) return null;
  const { term, endDate, ...organization } = row;
  const day = await today();
  const [members, formerMembers] = await Promise.all([
    listMembers(viewer, organization, day, holdsOn(day)),
    listMembers(viewer, organization, day, { endDate: { lte: day } }),
  ]);
  return {
    ...organization,
    term: term?.name ?? null,
    lastDay: lastDay(endDate),
    members,
    formerMembers,
    membersShown: organization.kind !== "department" || isOffice(viewer),
  };
}

async function listMembers(
  viewer: Viewer,
  organization: { id: string; kind: string },
  day: Date,
  period: Prisma.MembershipWhereInput,
): Promise<MemberView[]> {
  const rows = await reader(viewer).membership.findMany({
    where: { AND: [{ organizationId: organization.id }, membershipsVisibleTo(viewer), period] },
    orderBy: [{ person: { familyName: "asc" } }, { person: { givenName: "asc" } }, { startDate: "asc" }],
    select: {
      id: true,
      role: true,
      votingRight: true,
      startDate: true,
      endDate: true,
      onBehalfOf: { select: { id: true, name: true, shortName: true, public: true } },
      person: {
        select: { id: true, title: true, givenName: true, familyName: true, memberships: currentFaction(viewer, day) },
      },
    },
  });
  const isFaction = organization.kind === "faction";
  return rows
    .map(({ id, person, onBehalfOf, endDate, ...membership }) => ({
      membershipId: id,
      personId: person.id,
      name: personName(person),
      ...membership,
      faction: isFaction ? null : (nameOf(viewer, onBehalfOf) ?? person.memberships[0]?.organization ?? null),
      lastDay: lastDay(endDate),
    }))
    .sort((a, b) => compareRoles(a.role, b.role));
}

/** The faction to which a person belongs on the day, as part of a select. */
export function currentFaction(viewer: Viewer, day: Date) {
  return {
    where: { AND: [membershipsVisibleTo(viewer), holdsOn(day), { organization: { kind: "faction" as const } }] },
    orderBy: { startDate: "desc" },
    take: 1,
    select: { organization: { select: { id: true, name: true, shortName: true } } },
  } satisfies Prisma.Person$membershipsArgs;
}

/** The name of a related organization, where the asker may know of it. */
export function nameOf(
  viewer: Viewer,
  organization: (OrganizationName & { public: boolean }) | null,
): OrganizationName | null {
  if (!organization || !seesOrganization(viewer, organization)) return null;
  const { id, name, shortName } = organization;
  return { id, name, shortName };
}
