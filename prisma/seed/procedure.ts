import { procedureRules } from "#tests/cast/procedure.ts";
import type { Tx } from "../../app/platform/db/transactions.server.ts";
import { day, type SeededCouncil } from "./council.ts";

const SECOND_MS = 1_000;

/** What by-law and rules of procedure of the town say, entered one after the other. */
export async function seedProcedure(tx: Tx, { bodyId, organizationIds }: SeededCouncil): Promise<void> {
  await tx.procedureRule.createMany({
    data: procedureRules.map(({ organization, validFrom, withdrawn, ...rule }, index) => {
      // why: of two rules from the same day the later entry applies, so each needs a moment of its own.
      const createdAt = new Date(day(validFrom).getTime() + index * SECOND_MS);
      return {
        ...{ ...rule, bodyId, organizationId: organization && organizationIds[organization], createdAt },
        ...{ validFrom: day(validFrom), withdrawnAt: withdrawn ? createdAt : null },
      };
    }),
  });
}
