import { z } from "zod";
import { isLocalDate } from "#app/domain/kernel/local-date.ts";
import { isProcedureKey } from "#app/domain/law/procedure.ts";

const LONGEST_SOURCE = 300;

/** One rule as it is entered; the value's kind depends on the point. "" as organization: for all of them. */
export const enterProcedureRuleSchema = z.object({
  key: z.string().refine(isProcedureKey, { error: "not-a-choice" }),
  value: z.string().trim().min(1).max(50),
  layer: z.enum(["bylaw", "rulesOfProcedure"]),
  organizationId: z.union([z.literal(""), z.uuid()]).default(""),
  source: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_SOURCE)
    .regex(/^[^\p{Cc}]*$/u, { error: "invalid" }),
  validFrom: z.string().trim().min(1).refine(isLocalDate, { error: "not-a-date" }),
});
export type EnterProcedureRuleInput = z.output<typeof enterProcedureRuleSchema>;

/** The fields of the form. */
export const PROCEDURE_RULE_FIELDS = Object.keys(enterProcedureRuleSchema.shape);
