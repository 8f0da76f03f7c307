import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { rulesVisibleTo } from "./holding-meetings.server.ts";

/**
 * Takes a slip back: the rule stays readable but does not apply any more, not even to days gone by. Votes that were
 * opened meanwhile keep the terms they were opened under.
 * @param viewer who asks; needs "setting.write"
 * @param ruleId as the address carries it; unknown ones and those of another body are 404
 */
export async function withdrawProcedureRule(
  viewer: Viewer,
  ruleId: string | undefined,
): Promise<Verdict<{ key: string }, "rule-withdrawn">> {
  const person = requireCan(viewer, "setting.write");
  if (!isUuid(ruleId)) throw notFound();
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM procedure_rule WHERE id = ${ruleId}::uuid FOR UPDATE`;
    const rule = await tx.procedureRule.findFirst({
      where: { AND: [rulesVisibleTo(person), { id: ruleId }] },
      select: { key: true, organizationId: true, withdrawnAt: true },
    });
    if (!rule) throw notFound();
    if (rule.withdrawnAt !== null) return refused("rule-withdrawn");
    const { key, organizationId } = rule;
    await tx.procedureRule.update({ where: { id: ruleId }, data: { withdrawnAt: now() }, select: { id: true } });
    const { bodyId } = person;
    await record(tx, actorOf(person), { kind: "procedure.withdrawn", bodyId, ruleId, key, organizationId });
    return accepted({ key });
  });
}
