import type { NextFunction, Request, Response } from "express";
import { now } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type SharedPage, type SharedPages, sharedPages } from "#app/platform/http/shared-pages.server.ts";
import { once } from "#app/platform/once.server.ts";
import { localeOf } from "./request.server.ts";

const LIMITS = { entries: 500, characters: 64 * 1024 * 1024, holdsMs: 60_000 };
/** Pages that are the same for every citizen; a search is asked too differently to be worth keeping. */
const SHARED =
  /^\/(?:(?:_index|_root|meetings|papers|organizations|people|agenda-items)(?:\/[\w-]+){0,2}(?:\.data)?|plain-language|accessibility|imprint|privacy)?$/;
/** Only these headers belong to the page; the others are made for each visitor. */
const OF_PAGE = ["content-type", "cache-control", "vary"];

/** The pages that citizens share in this process. */
export function citizenPages(): SharedPages {
  return once("pages.shared", () => sharedPages(LIMITS, () => now().getTime()));
}

/**
 * Express middleware: a page that citizens share is made once for each change, not once for each visit. Whoever brings
 * a session cookie always gets a page of their own; an answer that sets a cookie is never shared.
 */
export function sharePage(request: Request, response: Response, next: NextFunction): void {
  const signedIn = /(?:^|;\s*)ratswerk_session=/.test(request.headers.cookie ?? "");
  // why: with this question the folder's page tells how far a piece of work is, which changes without a fact.
  const isMoving = "pdf" in request.query;
  if (
    request.method !== "GET" ||
    signedIn ||
    isMoving ||
    !SHARED.test(request.path) ||
    env().NODE_ENV === "development"
  ) {
    next();
    return;
  }
  const pages = citizenPages();
  const key = `${localeOf(request.headers.cookie, request.headers["accept-language"])} ${request.originalUrl}`;
  const kept = pages.find(key);
  if (kept) send(response, kept);
  else {
    record(response, pages.edition(), (edition, page) => pages.keep(key, edition, page));
    next();
  }
}

function send(response: Response, page: SharedPage): void {
  for (const [name, value] of page.headers) response.set(name, value);
  response.status(page.status).end(page.body.replaceAll(page.nonce, String(response.locals.nonce)));
}

/** Listens to what is written, and keeps it when it turned out to be a whole page for everybody. */
function record(response: Response, edition: number, keep: (edition: number, page: SharedPage) => void): void {
  const chunks: Buffer[] = [];
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  function note(chunk: unknown): void {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }
  response.write = ((chunk: unknown, ...more: []) => {
    note(chunk);
    return write(chunk, ...more);
  }) as typeof response.write;
  response.end = ((chunk: unknown, ...more: []) => {
    note(chunk);
    if (response.statusCode === 200 && !response.hasHeader("set-cookie")) {
      const headers = OF_PAGE.flatMap((name) => {
        const value = response.getHeader(name);
        return value === undefined ? [] : [[name, String(value)] as [string, string]];
      });
      const nonce = String(response.locals.nonce);
      keep(edition, { status: 200, headers, body: Buffer.concat(chunks).toString("utf8"), nonce });
    }
    return end(chunk, ...more);
  }) as typeof response.end;
}
