import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { cookieFor, endSessions } from "./sessions.server.ts";

/**
 * Ends all sessions of the asker at once, this one too. Open sockets learn of it by the recorded fact.
 * @returns the Set-Cookie value that takes the cookie away
 */
export async function signOutEverywhere(viewer: PersonViewer): Promise<string> {
  const { accountId, bodyId } = viewer;
  await inTransaction(async (tx) => {
    await endSessions(tx, accountId, null);
    await record(tx, actorOf(viewer), { kind: "account.signedOut", bodyId, accountId, everywhere: true });
  });
  return cookieFor(null);
}
