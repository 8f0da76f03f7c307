import { judgeTotpStep, totpStepAt } from "#app/domain/permissions/second-factor.ts";
import { now } from "#app/platform/clock.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { attemptCode, type RefusedAttempt } from "./attempts.server.ts";
import { finishSignIn, recordRefusal } from "./finish-sign-in.server.ts";
import type { CodeInput } from "./schema.ts";
import { cookieFor } from "./sessions.server.ts";
import { findTotpStep, openTotpSecret } from "./totp.server.ts";
import type { PendingSignIn } from "./viewer-from-cookie.server.ts";

export type SecondFactorAnswer =
  | { ok: true; setCookie: string }
  | { ok: false; refused: "wrong-code" | "code-used" | "sign-in-over" }
  | RefusedAttempt;

/**
 * The second factor: a code of the authenticator app (RFC 6238). A code counts once, also when it is sent twice at the
 * same moment.
 * @param pending the half-finished sign-in of the request
 * @param input the parsed form
 */
export async function passSecondFactor(pending: PendingSignIn, input: CodeInput): Promise<SecondFactorAnswer> {
  const attempt = await attemptCode(pending.accountId);
  if (!attempt.ok) return attempt;
  const answer = await inTransaction((tx) => tryCode(tx, pending, input.code));
  if (answer.ok) await attempt.good();
  return answer;
}

async function tryCode(tx: Tx, pending: PendingSignIn, code: string): Promise<SecondFactorAnswer> {
  const { accountId } = pending;
  const account = await tx.account.findUnique({
    where: { id: accountId },
    select: {
      totpSecret: true,
      totpConfirmedAt: true,
      totpLastStep: true,
      disabledAt: true,
      person: { select: { bodyId: true } },
    },
  });
  if (!account || account.disabledAt) return { ok: false, refused: "sign-in-over" };
  const { bodyId } = account.person;
  const secret =
    account.totpSecret && account.totpConfirmedAt ? await openTotpSecret(accountId, account.totpSecret) : null;
  const at = now();
  const matched = secret ? findTotpStep(secret, code, at) : null;
  const verdict = judgeTotpStep(matched, account.totpLastStep, totpStepAt(at.getTime()));
  if (!verdict.ok) {
    await recordRefusal(tx, accountId, bodyId);
    return verdict;
  }
  if (!(await markUsed(tx, accountId, verdict.value))) return { ok: false, refused: "code-used" };
  const token = await finishSignIn(tx, pending, bodyId);
  return token ? { ok: true, setCookie: cookieFor(token) } : { ok: false, refused: "sign-in-over" };
}

/** Of two requests with the same code only one finds the row as it was. */
async function markUsed(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
    data: { totpLastStep: step },
  });
  return count === 1;
}
