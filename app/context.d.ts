import type { SignIn } from "#app/features/auth/viewer-from-cookie.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";

declare module "@remix-run/server-runtime" {
  /** What every loader and action gets beside the request. */
  interface AppLoadContext {
    /** Who is asking; worked out once for each request. */
    viewer: () => Promise<Viewer>;
    /** The sign-in behind the viewer, for the sign-in pages only. */
    signIn: () => Promise<SignIn>;
    locale: Locale;
    /** The nonce of this answer's content security policy. */
    nonce: string;
    /** The asker's network address, for rate limits only. */
    address: string;
    /** Resolves when the visitor's line has taken what was sent so far; for downloads. */
    drained?: () => Promise<void>;
  }
}
