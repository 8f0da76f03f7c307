import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { sendContent } from "#app/platform/http/send-content.server.ts";
import type { PrintedPdf, Wanted } from "./sheet.ts";

type Context = { viewer: () => Promise<Viewer>; locale: Locale; drained?: () => Promise<void> };

/**
 * Answers an address that ends in ".pdf". The right is asked by `find`; a page that says so where there is no such
 * document for the asker. `?standard=a` gives PDF/A for archives, `?download` saves instead of showing.
 */
export async function sendPdf(
  request: Request,
  context: Context,
  find: (viewer: Viewer, wanted: Wanted) => Promise<PrintedPdf | null>,
): Promise<Response> {
  const viewer = await context.viewer();
  const standard = new URL(request.url).searchParams.get("standard") === "a" ? "a-2a" : "ua-1";
  const pdf = await find(viewer, { locale: context.locale, standard });
  if (!pdf) return notAvailablePage(context.locale, "unknown");
  const { bytes, sha256, fileName } = pdf;
  const answer = await sendContent(
    request,
    {
      ...{ sha256, fileName },
      byteSize: bytes.byteLength,
      mediaType: "application/pdf",
      shown: true,
      cache: viewer.kind === "person" ? "never" : "public",
      open: async (range) => streamOf(range ? bytes.subarray(range.start, range.end + 1) : bytes),
    },
    context.drained,
  );
  if (!answer) return notAvailablePage(context.locale, "lost");
  // why: one address answers in the visitor's language, and to whoever is signed in with more than to a citizen.
  answer.headers.set("Vary", "Cookie, Accept-Language");
  return answer;
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}
