import { sortedName } from "#app/domain/council/person-name.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Prisma } from "#app/platform/db/generated/client.ts";
import { PAPER_TYPES } from "./paper-views.ts";
import type { PaperFormChoices } from "./paper-work.ts";

/**
 * Whom and what the form of a paper offers: everybody of the body, its departments, its bodies that consult, and the
 * types that have a numbering scheme. What the paper already has stays a choice, also when it has ended since.
 * The route has asked for the office before.
 * @param paperId null for a new paper
 */
export async function listPaperFormChoices(viewer: PersonViewer, paperId: string | null): Promise<PaperFormChoices> {
  const { bodyId } = viewer;
  const [people, organizations, schemes] = await Promise.all([
    database().person.findMany({
      where: { bodyId },
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
      select: { id: true, title: true, givenName: true, familyName: true },
    }),
    database().organization.findMany({
      where: { bodyId, OR: [offered(), ...(paperId ? onPaper(paperId) : [])] },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, shortName: true, kind: true },
    }),
    database().numberingScheme.findMany({ where: { bodyId }, select: { types: true } }),
  ]);
  const own = paperId ? await database().paper.findUnique({ where: { id: paperId }, select: { type: true } }) : null;
  const numbered = new Set([...schemes.flatMap((scheme) => scheme.types), ...(own ? [own.type] : [])]);
  const labels = (isDepartment: boolean) =>
    organizations
      .filter(({ kind }) => (kind === "department") === isDepartment)
      .map(({ id, name, shortName }) => ({ id, name, shortName }));
  return {
    types: PAPER_TYPES.filter((type) => numbered.has(type)),
    people: people.map((person) => ({ id: person.id, name: sortedName(person) })),
    departments: labels(true),
    consulting: labels(false),
  };
}

function offered(): Prisma.OrganizationWhereInput {
  return {
    kind: { in: ["department", "council", "mainCommittee", "committee", "advisoryBoard"] },
    OR: [{ endDate: null }, { endDate: { gt: now() } }],
  };
}

function onPaper(paperId: string): Prisma.OrganizationWhereInput[] {
  return [
    { consultations: { some: { paperId } } },
    { participations: { some: { paperId } } },
    { directedPapers: { some: { id: paperId } } },
  ];
}
