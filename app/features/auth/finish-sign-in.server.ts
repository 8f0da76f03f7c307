import { record } from "#app/features/events/record.server.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { endSession, startSession } from "./sessions.server.ts";
import type { PendingSignIn } from "./viewer-from-cookie.server.ts";

/**
 * Turns a half-finished sign-in into a whole one. The session gets a new token, so that whoever knew the old one
 * holds nothing (OWASP: session fixation).
 * @returns the new token, or null when the half-finished sign-in has ended meanwhile
 */
export async function finishSignIn(tx: Tx, pending: PendingSignIn, bodyId: string): Promise<string | null> {
  if (!(await endSession(tx, pending.token))) return null;
  return startWholeSession(tx, pending.accountId, bodyId);
}

/** Starts a session of somebody who has proved both factors and puts it into the diary; returns its token. */
export async function startWholeSession(tx: Tx, accountId: string, bodyId: string): Promise<string> {
  await record(tx, { accountId }, { kind: "account.signedIn", bodyId, accountId });
  return startSession(tx, accountId, now());
}

/** Puts into the diary that somebody who knew of this account was not let in. */
export async function recordRefusal(tx: Tx, accountId: string, bodyId: string): Promise<void> {
  await record(tx, { accountId: null }, { kind: "account.signInRefused", bodyId, accountId });
}
