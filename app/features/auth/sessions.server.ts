import { generateIdFromEntropySize } from "lucia";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { hashOfToken, lucia, SESSION_DAYS, sessionsIn } from "./lucia.server.ts";

const TOKEN_BYTES = 25;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Starts a session with a token of its own and clears away what has run out for this account.
 * @param tx the running transaction
 * @param secondFactorAt when the second factor was proved; null while it is still owed
 * @returns the token for the cookie; it is kept nowhere else
 */
export async function startSession(tx: Tx, accountId: string, secondFactorAt: Date | null): Promise<string> {
  const startedAt = now();
  const token = generateIdFromEntropySize(TOKEN_BYTES);
  const expiresAt = new Date(startedAt.getTime() + SESSION_DAYS * DAY_MS);
  await tx.session.deleteMany({ where: { accountId, expiresAt: { lt: startedAt } } });
  await sessionsIn(() => tx).setSession({
    id: token,
    userId: accountId,
    expiresAt,
    attributes: { secondFactorAt, startedAt },
  });
  return token;
}

/** Ends the session of this token; false when it had ended before. */
export async function endSession(tx: Tx, token: string): Promise<boolean> {
  const { count } = await tx.session.deleteMany({ where: { id: hashOfToken(token) } });
  return count === 1;
}

/** Ends the account's sessions, all or all but one. */
export async function endSessions(tx: Tx, accountId: string, except: string | null): Promise<void> {
  const kept = except === null ? undefined : { not: hashOfToken(except) };
  await tx.session.deleteMany({ where: { accountId, id: kept } });
}

/** The session token in a Cookie header, or null; what stands in other cookies, broken or not, is of no matter. */
export function tokenIn(cookieHeader: string | null): string | null {
  const start = `${lucia().sessionCookieName}=`;
  const own = cookieHeader
    ?.split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(start));
  if (!own) return null;
  try {
    return lucia().readSessionCookie(own);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The Set-Cookie value that gives the browser this session, or takes it away when there is none. */
export function cookieFor(token: string | null): string {
  const cookie = token === null ? lucia().createBlankSessionCookie() : lucia().createSessionCookie(token);
  return cookie.serialize();
}
