import { needsSecondFactor } from "#app/domain/permissions/second-factor.ts";
import { record } from "#app/features/events/record.server.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { evenRefusal } from "#app/platform/http/even-time.server.ts";
import { attemptSignIn, type RefusedAttempt } from "./attempts.server.ts";
import { recordRefusal } from "./finish-sign-in.server.ts";
import { isPasswordOf } from "./password.server.ts";
import type { SignInInput } from "./schema.ts";
import { cookieFor, endSession, startSession, tokenIn } from "./sessions.server.ts";

/** Where a request comes from: its network address and, where there is one, its Cookie header. */
export type Origin = { address: string; cookie?: string | null };

/** What is asked for next: the code, setting up a second factor, or nothing. */
export type NextStep = "second-factor" | "enrol" | "done";

export type SignInAnswer =
  | { ok: true; setCookie: string; next: NextStep }
  | { ok: false; refused: "wrong-sign-in" }
  | RefusedAttempt;

/** Well above one hash and one write, so that both kinds of refusal take the same time. */
const REFUSAL_MS = 350;

/**
 * The first factor. An unknown address, a wrong password and a disabled account get the same answer after the same work
 * and time. The session that starts is worth nothing until the second factor is proved, where one is owed.
 * @param input the parsed form; the address in small letters
 * @param from where the attempt comes from; a session that the browser already carried ends
 */
export function signIn(input: SignInInput, from: Origin): Promise<SignInAnswer> {
  return evenRefusal(REFUSAL_MS, () => tryPassword(input, from));
}

async function tryPassword({ email, password }: SignInInput, from: Origin): Promise<SignInAnswer> {
  const attempt = await attemptSignIn(email, from.address);
  if (!attempt.ok) return attempt;
  const account = await findAccount(email);
  const isRight = await isPasswordOf(account?.passwordHash ?? null, password);
  if (!account) return { ok: false, refused: "wrong-sign-in" };

  const { bodyId } = account.person;
  const viewer = await loadPersonViewer({ accountId: account.id, personId: account.personId });
  if (!isRight || account.disabledAt || !viewer) {
    await inTransaction((tx) => recordRefusal(tx, account.id, bodyId));
    return { ok: false, refused: "wrong-sign-in" };
  }
  await attempt.good();
  const enrolled = account.totpConfirmedAt !== null;
  const owed = needsSecondFactor({ duties: viewer.duties.length, seats: viewer.seats.length, enrolled });
  const token = await inTransaction((tx) => begin(tx, { accountId: account.id, bodyId, owed }, from));
  return { ok: true, setCookie: cookieFor(token), next: !owed ? "done" : enrolled ? "second-factor" : "enrol" };
}

function findAccount(email: string) {
  return database().account.findUnique({
    where: { email },
    select: {
      id: true,
      personId: true,
      passwordHash: true,
      disabledAt: true,
      totpConfirmedAt: true,
      person: { select: { bodyId: true } },
    },
  });
}

async function begin(
  tx: Tx,
  { accountId, bodyId, owed }: { accountId: string; bodyId: string; owed: boolean },
  from: Origin,
): Promise<string> {
  const carried = tokenIn(from.cookie ?? null);
  if (carried) await endSession(tx, carried);
  if (!owed) await record(tx, { accountId }, { kind: "account.signedIn", bodyId, accountId });
  return startSession(tx, accountId, null);
}
