import { sortedName } from "#app/domain/council/person-name.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { PAPER_TYPES } from "./paper-views.ts";
import type { PaperFormChoices } from "./paper-work.ts";

/**
 * Whom and what the form of a paper offers: everybody of the body, its departments, its bodies that consult, and the
 * types that have a numbering scheme. Organizations that have ended are left out; one already on the paper stays known
 * by its id. The route has asked for the office before.
 */
export async function listPaperFormChoices(viewer: PersonViewer): Promise<PaperFormChoices> {
  const { bodyId } = viewer;
  const [people, organizations, schemes] = await Promise.all([
    database().person.findMany({
      where: { bodyId },
      orderBy: [{ familyName: "asc" }, { givenName: "asc" }],
      select: { id: true, title: true, givenName: true, familyName: true },
    }),
    database().organization.findMany({
      where: {
        bodyId,
        kind: { in: ["department", "council", "mainCommittee", "committee", "advisoryBoard"] },
        OR: [{ endDate: null }, { endDate: { gt: now() } }],
      },
      orderBy: [{ position: "asc" }, { name: "asc" }],
      select: { id: true, name: true, shortName: true, kind: true },
    }),
    database().numberingScheme.findMany({ where: { bodyId }, select: { types: true } }),
  ]);
  const numbered = new Set(schemes.flatMap((scheme) => scheme.types));
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
