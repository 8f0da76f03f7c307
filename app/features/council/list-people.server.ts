import { sortedName } from "#app/domain/council/person-name.ts";
import { compareRoles } from "#app/domain/council/roles.ts";
import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { literalLike } from "#app/platform/db/like.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { PersonSummary } from "./council-views.ts";
import { holdsOn, today } from "./today.server.ts";
import { membershipsVisibleTo, peopleVisibleTo } from "./visible.server.ts";

export type PeopleFilter = {
  /** Words that all occur in the name. */
  text?: string;
  factionId?: string;
  /** Counted from 1; beyond the last page the last one is given. */
  page?: number;
};

export type PeoplePage = { people: PersonSummary[]; total: number; page: number; pageCount: number };

const PER_PAGE = 60;

/** People who sit somewhere today, by family name. */
export async function listPeople(viewer: Viewer, filter: PeopleFilter = {}): Promise<PeoplePage> {
  const day = await today();
  const where: Prisma.PersonWhereInput = {
    AND: [
      peopleVisibleTo(viewer),
      { memberships: { some: { AND: [membershipsVisibleTo(viewer), holdsOn(day)] } } },
      inFaction(viewer, day, filter.factionId),
      ...wordsOf(filter.text).map(named),
    ],
  };
  const total = await reader(viewer).person.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / PER_PAGE));
  const page = Math.min(Math.max(1, filter.page ?? 1), pageCount);
  const rows = await reader(viewer).person.findMany({
    where,
    orderBy: [{ familyName: "asc" }, { givenName: "asc" }, { id: "asc" }],
    skip: (page - 1) * PER_PAGE,
    take: PER_PAGE,
    select: {
      id: true,
      title: true,
      givenName: true,
      familyName: true,
      memberships: {
        where: { AND: [membershipsVisibleTo(viewer), holdsOn(day)] },
        orderBy: { organization: { position: "asc" } },
        select: { role: true, organization: { select: { id: true, name: true, shortName: true, kind: true } } },
      },
    },
  });
  return { people: rows.map(toSummary), total, page, pageCount };
}

type Row = Parameters<typeof sortedName>[0] & {
  id: string;
  memberships: { role: PersonSummary["seats"][number]["role"]; organization: NamedKind }[];
};
type NamedKind = { id: string; name: string; shortName: string; kind: string };

function toSummary({ id, memberships, ...name }: Row): PersonSummary {
  const faction = memberships.find(({ organization }) => organization.kind === "faction")?.organization;
  const seats = memberships.filter(({ organization }) => organization.kind !== "faction");
  return {
    id,
    name: sortedName(name),
    faction: faction ? withoutKind(faction) : null,
    seats: seats
      .map(({ role, organization }) => ({ role, organization: withoutKind(organization) }))
      .sort((a, b) => compareRoles(a.role, b.role)),
  };
}

function withoutKind({ id, name, shortName }: NamedKind) {
  return { id, name, shortName };
}

function inFaction(viewer: Viewer, day: Date, factionId: string | undefined): Prisma.PersonWhereInput {
  if (!isUuid(factionId)) return {};
  return {
    memberships: {
      some: { AND: [membershipsVisibleTo(viewer), holdsOn(day), { organizationId: factionId }] },
    },
  };
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? "").split(/[\s,]+/).filter(Boolean);
}

function named(word: string): Prisma.PersonWhereInput {
  const contains = { contains: literalLike(word), mode: "insensitive" as const };
  return { OR: [{ familyName: contains }, { givenName: contains }, { title: contains }] };
}
