import { PassThrough } from "node:stream";
import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { NonceContext } from "./features/permissions/nonce.ts";
import { textsFor } from "./i18n/texts.server.ts";
import { log } from "./platform/log.server.ts";

export { narrowRoutes } from "./platform/http/narrow-routes.ts";
export { describeFailure, health, isReady, prepare, stop } from "./wiring/process.server.ts";
export { guard, loadContext } from "./wiring/request.server.ts";
export { sharePage } from "./wiring/share-pages.server.ts";

const RENDER_TIMEOUT_MS = 10_000;

export const streamTimeout = RENDER_TIMEOUT_MS;

/** Renders a page; crawlers get it whole, people as it comes. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const whole = isbot(request.headers.get("user-agent") ?? "");
  return new Promise((resolve, reject) => {
    let shellSent = false;
    let answerStatus = status;
    function send(): void {
      shellSent = true;
      const body = new PassThrough();
      headers.set("Content-Type", "text/html; charset=utf-8");
      keepForVisitor(headers);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answerStatus }));
      pipe(body);
    }
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <I18nextProvider i18n={textsFor(context.locale)}>
          <RemixServer context={remixContext} url={request.url} nonce={context.nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        onAllReady: () => whole && send(),
        onShellReady: () => !whole && send(),
        onShellError: reject,
        onError(error) {
          answerStatus = 500;
          if (shellSent) log.error({ code: "render", message: error instanceof Error ? error.stack : String(error) });
        },
      },
    );
    setTimeout(abort, RENDER_TIMEOUT_MS + 1_000).unref();
  });
}

/** The data of a page, fetched without the page around it: as much the visitor's own as the page is. */
export function handleDataRequest(response: Response): Response {
  keepForVisitor(response.headers);
  return response;
}

function keepForVisitor(headers: Headers): void {
  headers.append("Vary", "Cookie, Accept-Language");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}

/** Unexpected errors of loaders and actions: one line with an id, never the visitor's data. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({
    code: "request",
    path: new URL(request.url).pathname,
    message: error instanceof Error ? error.stack : String(error),
  });
}
