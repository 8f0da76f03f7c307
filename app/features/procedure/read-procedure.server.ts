import type { LocalDate } from "#app/domain/kernel/local-date.ts";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { type AppliedProcedure, procedureOn, type RecordedRule } from "#app/domain/law/procedure.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** What by-law and rules of procedure say in an organization on the day of its meeting, with the sources. */
export async function readProcedure(
  db: Pick<Tx, "procedureRule">,
  on: { bodyId: string; organizationId: string | null; date: LocalDate },
): Promise<AppliedProcedure> {
  return procedureOn(await listRecordedRules(db, on.bodyId), on);
}

/** Every rule that was ever entered for a body, withdrawn ones too, in the order of their entry. */
export async function listRecordedRules(db: Pick<Tx, "procedureRule">, bodyId: string): Promise<RecordedRule[]> {
  const rows = await db.procedureRule.findMany({
    where: { bodyId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, organizationId: true, layer: true, key: true, value: true, source: true },
      ...{ validFrom: true, withdrawnAt: true },
    },
  });
  return rows.map(({ validFrom, withdrawnAt, ...rule }, entered) => ({
    ...rule,
    validFrom: localDate(validFrom.toISOString().slice(0, 10)),
    withdrawn: withdrawnAt !== null,
    entered,
  }));
}
