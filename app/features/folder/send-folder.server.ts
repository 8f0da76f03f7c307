import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";
import { type SentContent, sendContent } from "#app/platform/http/send-content.server.ts";
import type { FolderPdf } from "./find-folder-pdf.server.ts";

type Context = { viewer: () => Promise<Viewer>; locale: Locale; drained?: () => Promise<void> };

/** How long somebody looks at an empty window before a page with the progress comes. */
const PATIENCE_MS = 2_500;
/** A program that asks waits longer, and then asks again. */
const PROGRAM_MS = 60_000;
const RETRY_SECONDS = "5";

/** Answers for a folder's document; a page that says so where there is none for the asker. */
export async function sendFolder(request: Request, context: Context, content: SentContent | null): Promise<Response> {
  if (!content) return notAvailablePage(context.locale, "unknown");
  const answer = await sendContent(request, content, context.drained);
  if (!answer) return notAvailablePage(context.locale, "lost");
  // why: one address answers in the visitor's language, and to whoever is signed in with more than to a citizen.
  answer.headers.set("Vary", "Cookie, Accept-Language");
  return answer;
}

/**
 * Answers for the folder as one PDF. What is not finished soon sends a browser to the page that shows how far it is,
 * and asks a program to come again.
 */
export async function answerFolderPdf(
  request: Request,
  context: Context,
  { pdf, page }: { pdf: FolderPdf | null; page: string },
): Promise<Response> {
  if (!pdf) return notAvailablePage(context.locale, "unknown");
  const isBrowser = (request.headers.get("Accept") ?? "").includes("text/html");
  const content = await pdf.ready(isBrowser ? PATIENCE_MS : PROGRAM_MS);
  if (content) return sendFolder(request, context, content);
  if (isBrowser) return seeOther(page, { "Cache-Control": "private, no-store" });
  const headers = { "Retry-After": RETRY_SECONDS, "Cache-Control": "private, no-store" };
  return new Response(null, { status: 503, headers });
}
