import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import { record } from "#app/features/events/record.server.ts";
import { holdAdministration } from "#app/features/permissions/administration.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

export type NewBody = { name: string; shortName: string; land: string; timeZone: string; councilName: string };

/**
 * The town of a new installation with its council. Nobody can ask for it but the operator at the machine: there is no
 * account yet that could.
 * @param tx the running transaction
 * @returns the body's id; "body-exists" when the installation has one
 */
export async function createBody(tx: Tx, input: NewBody): Promise<Verdict<string, "body-exists">> {
  await holdAdministration(tx);
  if ((await tx.body.count()) > 0) return refused("body-exists");
  const { name, shortName, land, timeZone, councilName } = input;
  const { id: bodyId } = await tx.body.create({
    data: { name, shortName, land, timeZone },
    select: { id: true },
  });
  const { id: organizationId } = await tx.organization.create({
    data: { bodyId, kind: "council", name: councilName, shortName: councilName, position: 1 },
    select: { id: true },
  });
  await record(tx, { accountId: null }, { kind: "body.created", bodyId });
  await record(tx, { accountId: null }, { kind: "organization.changed", bodyId, organizationId });
  return accepted(bodyId);
}
