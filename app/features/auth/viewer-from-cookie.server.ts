import { needsSecondFactor } from "#app/domain/permissions/second-factor.ts";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import { lucia } from "./lucia.server.ts";
import { cookieFor, tokenIn } from "./sessions.server.ts";

/** A sign-in whose second factor is still owed; `enrolled` tells whether there is one to ask for. */
export type PendingSignIn = { accountId: string; token: string; enrolled: boolean };

/** A sign-in that still lacks its second factor counts as nobody, but the sign-in pages know it. */
export type SignIn = { viewer: Viewer; pending: PendingSignIn | null; setCookie: string | null };

/** Stands for the body before one is set up: the nil UUID (RFC 9562, section 5.9), which no row bears. */
const NO_BODY = "00000000-0000-0000-0000-000000000000";

/** How long a sign-in may stay half finished. */
const PENDING_MS = 20 * 60 * 1000;

/**
 * Who is asking, from the request's Cookie header. Used by pages and sockets alike.
 * @param cookieHeader the raw header or null
 * @returns the viewer, the half-finished sign-in if there is one, and a cookie to set when it was renewed
 */
export async function viewerFromCookie(cookieHeader: string | null): Promise<SignIn> {
  const token = tokenIn(cookieHeader);
  const { session, user } = token ? await lucia().validateSession(token) : { session: null, user: null };
  // why: a dead cookie is not taken away here; the answer could arrive after the one that brought a new cookie.
  if (!session) return { viewer: await anonymous(), pending: null, setCookie: null };

  const setCookie = session.fresh ? cookieFor(session.id) : null;
  const viewer = await loadPersonViewer({ accountId: user.id, personId: user.personId });
  if (!viewer) return { viewer: await anonymous(), pending: null, setCookie: null };
  const { duties, seats } = viewer;
  const owed = needsSecondFactor({ duties: duties.length, seats: seats.length, enrolled: user.enrolled });
  if (session.secondFactorAt || !owed) return { viewer, pending: null, setCookie };

  if (now().getTime() - session.startedAt.getTime() > PENDING_MS) {
    await lucia().invalidateSession(session.id);
    return { viewer: await anonymous(), pending: null, setCookie: null };
  }
  const pending = { accountId: user.id, token: session.id, enrolled: user.enrolled };
  return { viewer: await anonymous(), pending, setCookie };
}

async function anonymous(): Promise<Viewer> {
  const body = await findHomeBody();
  return { kind: "anonymous", bodyId: body?.id ?? NO_BODY };
}
