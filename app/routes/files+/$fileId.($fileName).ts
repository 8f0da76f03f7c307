import type { LoaderFunctionArgs } from "@remix-run/node";
import { findDownload } from "#app/features/documents/find-download.server.ts";
import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import { personalDownload } from "#app/features/folder/personal-copy.server.ts";
import { sendContent } from "#app/platform/http/send-content.server.ts";

/** A document's bytes. The name in the address is for people; the id says which document, the right is asked anew. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const version = new URL(request.url).searchParams.get("version");
  const viewer = await context.viewer();
  const download = await findDownload(viewer, params.fileId, version);
  if (!download) return notAvailablePage(context.locale, "unknown");
  const sent = await personalDownload(viewer, params.fileId, download, context.locale);
  if (!sent) return notAvailablePage(context.locale, "unmarkable");
  return (await sendContent(request, sent, context.drained)) ?? notAvailablePage(context.locale, "lost");
}
