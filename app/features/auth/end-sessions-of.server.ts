import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { endSessions } from "./sessions.server.ts";

/** Ends all sign-ins of somebody else's account and says so in the diary; open sockets learn of it by the fact. */
export async function endSessionsOf(tx: Tx, accountId: string, asker: PersonViewer): Promise<void> {
  const { bodyId } = asker;
  await endSessions(tx, accountId, null);
  await record(tx, actorOf(asker), { kind: "account.signedOut", bodyId, accountId, everywhere: true });
}
