import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { lucia } from "./lucia.server.ts";

/** A sign-in that still lacks its second factor counts as nobody, but the sign-in pages know it. */
export type SignIn = { viewer: Viewer; pending: { accountId: string; token: string } | null; setCookie: string | null };

/**
 * Who is asking, from the request's Cookie header. Used by pages and sockets alike.
 * @param cookieHeader the raw header or null
 * @returns the viewer, the half-finished sign-in if there is one, and a cookie to set when it was renewed or is dead
 */
export async function viewerFromCookie(cookieHeader: string | null): Promise<SignIn> {
  const body = await findHomeBody();
  const anonymous: Viewer = { kind: "anonymous", bodyId: body?.id ?? "" };
  const token = cookieHeader ? lucia().readSessionCookie(cookieHeader) : null;
  if (!token) return { viewer: anonymous, pending: null, setCookie: null };

  const { session, user } = await lucia().validateSession(token);
  if (!session) {
    return { viewer: anonymous, pending: null, setCookie: lucia().createBlankSessionCookie().serialize() };
  }
  const setCookie = session.fresh ? lucia().createSessionCookie(session.id).serialize() : null;
  if (!session.secondFactorAt) return { viewer: anonymous, pending: { accountId: user.id, token }, setCookie };
  const viewer = await loadPersonViewer({ accountId: user.id, personId: user.personId });
  return { viewer: viewer ?? anonymous, pending: null, setCookie };
}
