import { compareDates, localDate } from "#app/domain/kernel/local-date.ts";
import { listUnknown } from "#app/domain/law/law-points.ts";
import { listMatterVersions, listPointVersions, listSeatVersions } from "#app/domain/law/matter-versions.ts";
import { findAppliedRule, PROCEDURE, PROCEDURE_KEYS } from "#app/domain/law/procedure.ts";
import { listChangeDays, profileFor } from "#app/domain/law/profile.ts";
import { todayOf } from "#app/features/permissions/administration.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { holdingMeetings } from "./holding-meetings.server.ts";
import type { LawView, OrganizationChoice, ProcedureView } from "./procedure-views.ts";
import { listRecordedRules } from "./read-procedure.server.ts";

/**
 * Every point with what applies today, in one organization or where an organization has no rule of its own.
 * @param viewer who asks; needs "setting.write"
 * @param organizationId as the address carries it; "" for all, unknown ones are 404
 */
export async function getProcedure(viewer: Viewer, organizationId: string): Promise<ProcedureView> {
  const person = requireCan(viewer, "setting.write");
  const [organizations, rules, date] = await Promise.all([
    listOrganizations(person),
    listRecordedRules(database(), person.bodyId),
    today(person),
  ]);
  const organization = organizations.find(({ id }) => id === organizationId) ?? null;
  if (!organization && organizationId !== "") throw notFound();
  const points = PROCEDURE_KEYS.map((key) => {
    const applied = findAppliedRule(rules, key, { organizationId: organization?.id ?? null, date });
    if (!applied) return { key, value: PROCEDURE[key].fallback, entered: null };
    const { source, layer, validFrom: since, organizationId: of } = applied.rule;
    return { key, value: applied.value, entered: { source, layer, since, own: of !== null } };
  });
  return { organizations, organization, points };
}

/**
 * What the Land's law says, every known version, and on which points nothing is known today.
 * @param viewer who asks; needs "setting.write"
 */
export async function getLaw(viewer: Viewer): Promise<LawView> {
  const person = requireCan(viewer, "setting.write");
  const { land } = await database().body.findUniqueOrThrow({ where: { id: person.bodyId }, select: { land: true } });
  const date = await today(person);
  const profile = profileFor(land, date);
  return {
    ...{ land, today: date, matters: listMatterVersions(land), seats: listSeatVersions(land) },
    points: listPointVersions(land),
    unknown: listUnknown(profile.ok ? profile.value.rules : {}),
    next: listChangeDays(land).find((day) => compareDates(day, date) > 0) ?? null,
  };
}

/** The organizations in the order of lists. */
export function listOrganizations(person: PersonViewer): Promise<OrganizationChoice[]> {
  return database().organization.findMany({
    where: holdingMeetings(person),
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}

/** Today in the time zone of the asker's body. */
export async function today(person: PersonViewer) {
  return localDate((await todayOf(database(), person.bodyId)).toISOString().slice(0, 10));
}
