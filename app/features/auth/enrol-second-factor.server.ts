import { judgeTotpStep, totpStepAt } from "#app/domain/permissions/second-factor.ts";
import { record } from "#app/features/events/record.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { attemptCode, type RefusedAttempt } from "./attempts.server.ts";
import { offeredSecret } from "./find-enrolment.server.ts";
import { recordRefusal, startWholeSession } from "./finish-sign-in.server.ts";
import { replaceRecoveryCodes } from "./recovery-codes.server.ts";
import type { CodeInput } from "./schema.ts";
import { cookieFor, endSession } from "./sessions.server.ts";
import { findTotpStep, sealTotpSecret } from "./totp.server.ts";
import type { PendingSignIn } from "./viewer-from-cookie.server.ts";

export type EnrolAnswer =
  | { ok: true; setCookie: string; recoveryCodes: string[]; email: string }
  | { ok: false; refused: "wrong-code" | "sign-in-over" }
  | RefusedAttempt;

/**
 * Confirms by a first code that the authenticator app holds the offered secret, keeps it, and signs in.
 * @param pending a half-finished sign-in of somebody who has no second factor yet
 * @param input the parsed form
 * @returns the recovery codes too; they cannot be shown again
 */
export async function enrolSecondFactor(pending: PendingSignIn, input: CodeInput): Promise<EnrolAnswer> {
  const attempt = await attemptCode(pending.accountId);
  if (!attempt.ok) return attempt;
  const answer = await inTransaction((tx) => confirm(tx, pending, input.code));
  if (answer.ok) await attempt.good();
  return answer;
}

async function confirm(tx: Tx, pending: PendingSignIn, code: string): Promise<EnrolAnswer> {
  const { accountId } = pending;
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: { email: true, disabledAt: true, totpConfirmedAt: true, person: { select: { bodyId: true } } },
  });
  if (!account || account.disabledAt || account.totpConfirmedAt) return { ok: false, refused: "sign-in-over" };
  const { bodyId } = account.person;
  const at = now();
  const secret = await offeredSecret(pending);
  const verdict = judgeTotpStep(findTotpStep(secret, code, at), null, totpStepAt(at.getTime()));
  if (!verdict.ok) {
    await recordRefusal(tx, accountId, bodyId);
    return { ok: false, refused: "wrong-code" };
  }
  if (!(await endSession(tx, pending.token))) return { ok: false, refused: "sign-in-over" };
  const { count } = await tx.account.updateMany({
    where: { id: accountId, totpConfirmedAt: null },
    data: { totpSecret: await sealTotpSecret(accountId, secret), totpConfirmedAt: at, totpLastStep: verdict.value },
  });
  if (count === 0) return { ok: false, refused: "sign-in-over" };
  await record(tx, { accountId }, { kind: "account.secondFactorEnrolled", bodyId, accountId });
  const recoveryCodes = await replaceRecoveryCodes(tx, accountId);
  return {
    ok: true,
    setCookie: cookieFor(await startWholeSession(tx, accountId, bodyId)),
    recoveryCodes,
    email: account.email,
  };
}
