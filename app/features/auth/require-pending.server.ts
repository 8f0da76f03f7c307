import { seeOther } from "#app/platform/http/answers.server.ts";
import { pathAfterSignIn, pathOfStep } from "./paths.ts";
import type { PendingSignIn, SignIn } from "./viewer-from-cookie.server.ts";

/**
 * The half-finished sign-in that a page of the second factor continues. Everybody else is sent to the page that fits:
 * who is signed in to the own desk, who has not begun to the start, who has yet to set one up to the setting up.
 * @param enrolled whether the page asks for a second factor that exists (true) or sets one up (false)
 */
export function requirePending(signIn: SignIn, request: Request, { enrolled }: { enrolled: boolean }): PendingSignIn {
  const { viewer, pending } = signIn;
  if (viewer.kind === "person") throw seeOther(pathAfterSignIn(viewer, request.url));
  if (!pending) throw seeOther(pathOfStep(null, request.url));
  if (pending.enrolled !== enrolled) {
    throw seeOther(pathOfStep(pending.enrolled ? "second-factor" : "enrol", request.url));
  }
  return pending;
}
