import { compareDates, localDate } from "#app/domain/kernel/local-date.ts";
import {
  findAppliedRule,
  isProcedureKey,
  PROCEDURE,
  parseProcedureValue,
  type RecordedRule,
} from "#app/domain/law/procedure.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { listOrganizations, today } from "./get-procedure.server.ts";
import { rulesVisibleTo } from "./holding-meetings.server.ts";
import type { PointHistory, RuleView } from "./procedure-views.ts";
import { listRecordedRules } from "./read-procedure.server.ts";

/**
 * One point with everything that was ever entered about it, the latest first.
 * @param viewer who asks; needs "setting.write"
 * @param key as the address carries it; unknown points are 404
 */
export async function getProcedurePoint(viewer: Viewer, key: string | undefined): Promise<PointHistory> {
  const person = requireCan(viewer, "setting.write");
  if (key === undefined || !isProcedureKey(key)) throw notFound();
  const [organizations, recorded, date, rows] = await Promise.all([
    listOrganizations(person),
    listRecordedRules(database(), person.bodyId),
    today(person),
    database().procedureRule.findMany({
      where: { AND: [rulesVisibleTo(person), { key }] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: {
        ...{ id: true, value: true, layer: true, source: true, validFrom: true, createdAt: true, withdrawnAt: true },
        ...{ recordedById: true, organization: { select: { name: true } } },
      },
    }),
  ]);
  const names = await namesOf(rows.flatMap(({ recordedById }) => recordedById ?? []));
  const applying = [null, ...organizations.map(({ id }) => id)].map(
    (organizationId) => findAppliedRule(recorded, key, { organizationId, date })?.rule.id,
  );
  const rules = rows.map(({ organization, createdAt, recordedById, validFrom, ...rule }): RuleView => {
    const from = localDate(validFrom.toISOString().slice(0, 10));
    const read = parseProcedureValue(key, rule.value);
    return {
      ...rule,
      value: read.ok ? read.value : rule.value,
      organization: organization?.name ?? null,
      validFrom: from,
      enteredAt: createdAt,
      enteredBy: recordedById === null ? null : (names.get(recordedById) ?? null),
      state: stateOf({ id: rule.id, withdrawn: rule.withdrawnAt !== null, validFrom: from }, date, applying),
    };
  });
  const point: { fallback: string | number; choices?: readonly string[]; most?: number } = PROCEDURE[key];
  const { fallback, choices = null, most = null } = point;
  return { key, choices, most, fallback, organizations, rules };
}

/**
 * The rule that is to be withdrawn, for the question before it.
 * @param viewer who asks; needs "setting.write"
 */
export async function getProcedureRule(viewer: Viewer, ruleId: string | undefined) {
  const person = requireCan(viewer, "setting.write");
  const rule = isUuid(ruleId)
    ? await database().procedureRule.findFirst({
        where: { AND: [rulesVisibleTo(person), { id: ruleId }] },
        select: { id: true, key: true, source: true },
      })
    : null;
  if (!rule || !isProcedureKey(rule.key)) throw notFound();
  return { ...rule, key: rule.key };
}

function stateOf(
  rule: Pick<RecordedRule, "id" | "withdrawn" | "validFrom">,
  date: RecordedRule["validFrom"],
  applying: readonly (string | undefined)[],
): RuleView["state"] {
  if (rule.withdrawn) return "withdrawn";
  if (compareDates(rule.validFrom, date) > 0) return "later";
  return applying.includes(rule.id) ? "applies" : "replaced";
}

async function namesOf(personIds: string[]): Promise<Map<string, string>> {
  const people = await database().person.findMany({
    where: { id: { in: personIds } },
    select: { id: true, givenName: true, familyName: true },
  });
  return new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
}
