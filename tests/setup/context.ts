import type { AppLoadContext } from "@remix-run/node";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";

/**
 * What a loader or action gets beside the request, for a given asker.
 * @param viewer who asks
 * @param locale the language of the page
 */
export function contextFor(viewer: Viewer, locale: Locale = "de"): AppLoadContext {
  return {
    viewer: async () => viewer,
    signIn: async () => {
      throw new Error("only the sign-in pages ask for the sign-in");
    },
    locale,
    nonce: "",
    address: "127.0.0.1",
  };
}

/** The arguments of a loader or action: request, route parameters, context. */
export function callOf(
  path: string,
  viewer: Viewer,
  params: Record<string, string | undefined> = {},
  init: RequestInit = {},
) {
  return { request: new Request(`http://town.example${path}`, init), params, context: contextFor(viewer) };
}

/** The status of the Response or answer that the promise throws; fails when it throws something else or nothing. */
export async function thrownStatus(work: Promise<unknown>): Promise<number> {
  return work.then(
    () => {
      throw new Error("nothing was thrown");
    },
    (thrown: unknown) => {
      if (thrown instanceof Response) return thrown.status;
      const status = (thrown as { init?: { status?: number } } | null)?.init?.status;
      if (status !== undefined) return status;
      throw thrown;
    },
  );
}
