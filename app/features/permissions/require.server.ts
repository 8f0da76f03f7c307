import type { Permission } from "#app/domain/permissions/permissions.ts";
import { forbidden, seeOther } from "#app/platform/http/answers.server.ts";
import { can, isMember, isOffice, type PersonViewer, type Viewer } from "./viewer.ts";

const NEW_PASSWORD_PAGE = "/account/password";

/**
 * Somebody signed in; the citizen is sent to the sign-in page and comes back afterwards. Whoever still has a password
 * that somebody else gave is sent to choose a new one first.
 * @param viewer who asks
 * @param request the request, for the way back
 */
export function requirePerson(viewer: Viewer, request: Request): PersonViewer {
  const { pathname, search } = new URL(request.url);
  if (viewer.kind === "person") {
    if (viewer.passwordGiven && pathname !== NEW_PASSWORD_PAGE) throw seeOther(NEW_PASSWORD_PAGE);
    return viewer;
  }
  throw seeOther(`/sign-in?to=${encodeURIComponent(pathname + search)}`);
}

/** The council office; others signed in get 403. */
export function requireOffice(viewer: Viewer, request: Request): PersonViewer {
  const person = requirePerson(viewer, request);
  if (!isOffice(person)) throw forbidden("not-allowed");
  return person;
}

/** Somebody with a seat in a body, faction or group; others signed in get 403. */
export function requireMember(viewer: Viewer, request: Request): PersonViewer {
  const person = requirePerson(viewer, request);
  if (!isMember(person)) throw forbidden("not-allowed");
  return person;
}

/**
 * The first step of every command: throws 403 unless the asker holds the permission.
 * @param viewer who asks
 * @param permission what is to be done
 * @param organizationId in which organization; null for a deed that belongs to none
 */
export function requireCan(viewer: Viewer, permission: Permission, organizationId: string | null = null): PersonViewer {
  if (viewer.kind !== "person" || !can(viewer, permission, organizationId)) throw forbidden("not-allowed");
  return viewer;
}
