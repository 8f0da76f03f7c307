import { safeReturnPath } from "#app/domain/permissions/return-path.ts";
import { isAdministrator, isMember, isOffice, type Viewer } from "#app/features/permissions/viewer.ts";
import type { NextStep } from "./sign-in.server.ts";

/**
 * Where somebody who has just signed in goes: to a password of their own if the present one was given by somebody
 * else, back to the page that asked for the sign-in, else to the own desk.
 * @param url the sign-in page's address, which may carry the way back as `to`
 */
export function pathAfterSignIn(viewer: Viewer, url: string): string {
  if (viewer.kind === "person" && viewer.passwordGiven) return "/account/password";
  return safeReturnPath(new URL(url).searchParams.get("to")) ?? deskOf(viewer);
}

/** The next page of the sign-in; the way back goes along. */
export function pathOfStep(step: Exclude<NextStep, "done"> | "recovery" | null, url: string): string {
  const to = safeReturnPath(new URL(url).searchParams.get("to"));
  return `/sign-in${step ? `/${step}` : ""}${to ? `?to=${encodeURIComponent(to)}` : ""}`;
}

function deskOf(viewer: Viewer): string {
  if (isOffice(viewer)) return "/office";
  if (isMember(viewer)) return "/my";
  return isAdministrator(viewer) ? "/admin/accounts" : "/";
}
