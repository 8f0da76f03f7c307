import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { isProcedureKey, judgeProcedureEntry } from "#app/domain/law/procedure.ts";
import { record } from "#app/features/events/record.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import { actorOf, type Viewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { holdingMeetings } from "./holding-meetings.server.ts";
import { type EnterProcedureRuleInput, enterProcedureRuleSchema } from "./schema.ts";

export type EnterRuleAnswer = Verdict<{ ruleId: string }, "not-a-choice" | "bylaw-for-whole-body"> & {
  field?: "value" | "organizationId";
};

/**
 * Enters what the by-law or the rules of procedure say about a point, with its source and from a day on. Nothing that
 * was entered before is changed: the later rule takes the earlier one's place from its day on.
 * @param viewer who asks; needs "setting.write"
 */
export async function enterProcedureRule(viewer: Viewer, input: EnterProcedureRuleInput): Promise<EnterRuleAnswer> {
  const person = requireCan(viewer, "setting.write");
  const { key, value, layer, source, validFrom, ...form } = enterProcedureRuleSchema.parse(input);
  const organizationId = form.organizationId || null;
  const { bodyId } = person;
  return inTransaction(async (tx) => {
    if (!isProcedureKey(key)) return { ...refused("not-a-choice"), field: "value" };
    const verdict = judgeProcedureEntry({ key, value, layer, organizationId });
    if (!verdict.ok) return { ...verdict, field: verdict.refused === "not-a-choice" ? "value" : "organizationId" };
    if (organizationId !== null) {
      const found = await tx.organization.count({ where: { AND: [holdingMeetings(person), { id: organizationId }] } });
      if (found === 0) return { ...refused("not-a-choice"), field: "organizationId" };
    }
    const { id: ruleId } = await tx.procedureRule.create({
      data: {
        ...{ bodyId, organizationId, layer, key, value: verdict.value, source },
        ...{ validFrom: new Date(`${validFrom}T00:00:00Z`), recordedById: person.personId },
      },
      select: { id: true },
    });
    await record(tx, actorOf(person), { kind: "procedure.entered", bodyId, ruleId, key, organizationId });
    return accepted({ ruleId });
  });
}
