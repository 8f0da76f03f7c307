import { record } from "#app/features/events/record.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { hashOfToken } from "./lucia.server.ts";
import { cookieFor, endSession, tokenIn } from "./sessions.server.ts";

/**
 * Ends the session that this browser carries; without one nothing happens.
 * @param cookieHeader the request's Cookie header or null
 * @returns the Set-Cookie value that takes the cookie away
 */
export async function signOut(cookieHeader: string | null): Promise<string> {
  const token = tokenIn(cookieHeader);
  if (token) await inTransaction((tx) => end(tx, token));
  return cookieFor(null);
}

async function end(tx: Tx, token: string): Promise<void> {
  const session = await tx.session.findUnique({
    where: { id: hashOfToken(token) },
    select: { accountId: true, account: { select: { person: { select: { bodyId: true } } } } },
  });
  if (!session || !(await endSession(tx, token))) return;
  const { accountId, account } = session;
  const { bodyId } = account.person;
  await record(tx, { accountId }, { kind: "account.signedOut", bodyId, accountId, everywhere: false });
}
