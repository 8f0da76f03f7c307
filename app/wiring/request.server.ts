import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import type { NextFunction, Request, Response } from "express";
import { viewerFromCookie } from "#app/features/auth/viewer-from-cookie.server.ts";
import { isLocale, type Locale, localeFromHeader } from "#app/i18n/locale.ts";
import { env } from "#app/platform/env.server.ts";
import { isSameOrigin } from "#app/platform/http/same-origin.server.ts";
import { securityHeaders } from "#app/platform/http/security-headers.server.ts";

/** Addresses that answer with a document or with a page under a document's policy, never with a page of the site. */
const DOCUMENT =
  /^\/files\/(?![^/]+\/text(?:\.data)?$)|^\/admin\/town\/preview\.pdf$|^\/(?:meetings|papers|agenda-items)\/[^/]+\/(?:(?:agenda|invitation|attendance|minutes|paper|extract|result|folder)\.pdf|folder\.zip)$/;
const METHODS = ["GET", "HEAD", "POST"];

/** Express middleware before every page: headers, no writes from other sites, nothing that no page of ours answers. */
export function guard(request: Request, response: Response, next: NextFunction): void {
  const { method, headers } = request;
  if (!isSameOrigin({ method, host: headers.host, origin: headers.origin })) {
    response.status(403).type("text/plain").send("cross-site request refused");
    return;
  }
  // why: the framework takes neither other methods nor targets that are no path of this site (RFC 9112, section 3.2).
  if (!METHODS.includes(method)) {
    response.status(405).set("Allow", METHODS.join(", ")).type("text/plain").send("method not allowed");
    return;
  }
  if (!request.originalUrl.startsWith("/")) {
    response.status(400).type("text/plain").send("bad request");
    return;
  }
  const nonce = randomBytes(16).toString("base64");
  response.locals.nonce = nonce;
  // why: documents carry their own, stricter policy, and Remix adds headers instead of replacing them.
  if (!DOCUMENT.test(request.path)) response.set(securityHeaders(nonce, env().NODE_ENV === "development"));
  next();
}

/** What loaders and actions get beside the request; who asks is worked out once, when somebody wants to know. */
export function loadContext(request: Request, response: Response): AppLoadContext {
  let signIn: ReturnType<typeof viewerFromCookie> | null = null;
  function once(): ReturnType<typeof viewerFromCookie> {
    signIn ??= viewerFromCookie(request.headers.cookie ?? null).then((found) => {
      if (found.setCookie && !response.headersSent) response.append("Set-Cookie", found.setCookie);
      return found;
    });
    return signIn;
  }
  return {
    signIn: once,
    viewer: async () => (await once()).viewer,
    locale: localeOf(request.headers.cookie, request.headers["accept-language"]),
    nonce: String(response.locals.nonce ?? ""),
    address: request.ip ?? "",
    drained: () => drained(response),
  };
}

/** Remix writes without looking at the line; a long download asks here before it reads on. */
async function drained(response: Response): Promise<void> {
  if (response.writableNeedDrain && !response.destroyed) {
    await new Promise<void>((resolve) => {
      const done = () => {
        response.off("drain", done).off("close", done);
        resolve();
      };
      response.on("drain", done).on("close", done);
    });
  }
}

/** The visitor's language: chosen before, else what the browser asks for. */
export function localeOf(cookie: string | undefined, acceptLanguage: string | undefined): Locale {
  const chosen = cookie?.match(/(?:^|;\s*)language=(\w+)/)?.[1];
  return isLocale(chosen) ? chosen : localeFromHeader(acceptLanguage ?? null);
}
