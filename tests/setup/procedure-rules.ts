import type { ProcedureKey } from "#app/domain/law/procedure.ts";
import { database } from "#app/platform/db/clients.server.ts";

/** Enters a rule of procedure of the whole body, in force for a long time. */
export async function enterRule(bodyId: string, key: ProcedureKey, value: string): Promise<void> {
  await database().procedureRule.create({
    data: {
      ...{ bodyId, layer: "rulesOfProcedure", key, value },
      ...{ source: "§ 14 der Geschäftsordnung", validFrom: new Date("2020-01-01") },
    },
    select: { id: true },
  });
}
