import { record } from "#app/features/events/record.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { attemptCode, type RefusedAttempt } from "./attempts.server.ts";
import { finishSignIn, recordRefusal } from "./finish-sign-in.server.ts";
import { spendRecoveryCode } from "./recovery-codes.server.ts";
import type { RecoveryInput } from "./schema.ts";
import { cookieFor } from "./sessions.server.ts";
import type { PendingSignIn } from "./viewer-from-cookie.server.ts";

export type RecoveryAnswer =
  | { ok: true; setCookie: string; left: number }
  | { ok: false; refused: "wrong-recovery-code" | "sign-in-over" }
  | RefusedAttempt;

/**
 * The second factor for somebody whose device is lost: one of the printed codes, which works once.
 * @param pending the half-finished sign-in of the request
 * @param input the parsed form
 */
export async function redeemRecoveryCode(pending: PendingSignIn, input: RecoveryInput): Promise<RecoveryAnswer> {
  const attempt = await attemptCode(pending.accountId);
  if (!attempt.ok) return attempt;
  const answer = await inTransaction((tx) => tryCode(tx, pending, input.recoveryCode));
  if (answer.ok) await attempt.good();
  return answer;
}

async function tryCode(tx: Tx, pending: PendingSignIn, code: string): Promise<RecoveryAnswer> {
  const { accountId } = pending;
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { disabledAt: true, person: { select: { bodyId: true } } },
  });
  if (!account || account.disabledAt) return { ok: false, refused: "sign-in-over" };
  const { bodyId } = account.person;
  const left = await spendRecoveryCode(tx, accountId, code, now());
  if (left === null) {
    await recordRefusal(tx, accountId, bodyId);
    return { ok: false, refused: "wrong-recovery-code" };
  }
  const token = await finishSignIn(tx, pending, bodyId);
  if (!token) return { ok: false, refused: "sign-in-over" };
  await record(tx, { accountId }, { kind: "account.recoveryCodeUsed", bodyId, accountId, left });
  return { ok: true, setCookie: cookieFor(token), left };
}
