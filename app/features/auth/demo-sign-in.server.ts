import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { env } from "#app/platform/env.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { DEMO_DOMAIN } from "./demo.ts";
import { startWholeSession } from "./finish-sign-in.server.ts";
import { cookieFor, endSession, tokenIn } from "./sessions.server.ts";

/**
 * Signs in as a demo person with one tap, both factors taken as proved.
 * @param accountId as the form sent it
 * @param cookieHeader a session that the browser already carries ends
 * @returns null unless started as a demo and this is a demo person: then the address does not exist
 */
export async function demoSignIn(
  accountId: unknown,
  cookieHeader: string | null,
): Promise<{ setCookie: string; viewer: PersonViewer } | null> {
  if (!env().DEMO || !isUuid(accountId)) return null;
  const account = await database().account.findFirst({
    where: { id: accountId, email: { endsWith: `@${DEMO_DOMAIN}` }, disabledAt: null },
    select: { id: true, personId: true },
  });
  const viewer = account && (await loadPersonViewer({ accountId: account.id, personId: account.personId }));
  if (!viewer) return null;
  const carried = tokenIn(cookieHeader);
  const token = await inTransaction(async (tx) => {
    if (carried) await endSession(tx, carried);
    return startWholeSession(tx, viewer.accountId, viewer.bodyId);
  });
  return { setCookie: cookieFor(token), viewer };
}
