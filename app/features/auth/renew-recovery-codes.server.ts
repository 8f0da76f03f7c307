import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import type { RefusedAttempt } from "./attempts.server.ts";
import { confirmPassword } from "./confirm-password.server.ts";
import { replaceRecoveryCodes } from "./recovery-codes.server.ts";
import type { ConfirmationInput } from "./schema.ts";

export type RenewCodesAnswer =
  | { ok: true; recoveryCodes: string[] }
  | { ok: false; refused: "wrong-password" }
  | RefusedAttempt;

/**
 * Makes ten new recovery codes after the password was given; the old ones stop working.
 * @returns the codes; they cannot be shown again
 */
export async function renewRecoveryCodes(viewer: PersonViewer, input: ConfirmationInput): Promise<RenewCodesAnswer> {
  const confirmed = await confirmPassword(viewer, input.password);
  if (!confirmed.ok) return confirmed;
  const { accountId, bodyId } = viewer;
  const recoveryCodes = await inTransaction(async (tx) => {
    await record(tx, actorOf(viewer), { kind: "account.recoveryCodesRenewed", bodyId, accountId });
    return replaceRecoveryCodes(tx, accountId);
  });
  return { ok: true, recoveryCodes };
}
