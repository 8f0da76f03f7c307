import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMarkedCopy } from "#app/features/annotations/find-marked-copy.server.ts";
import { findDownload } from "#app/features/documents/find-download.server.ts";
import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import { personalDownload } from "#app/features/folder/personal-copy.server.ts";

/** A copy of the document with the marks that the asker sees, made from what is really sent to the asker. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = await context.viewer();
  const download = await findDownload(viewer, params.fileId, null);
  if (!download) return notAvailablePage(context.locale, "unknown");
  const sent = await personalDownload(viewer, params.fileId, download, context.locale);
  if (!sent) return notAvailablePage(context.locale, "unmarkable");
  const copy = await findMarkedCopy(viewer, params.fileId, sent);
  if (copy === null) return notAvailablePage(context.locale, "unknown");
  return copy === "impossible" ? notAvailablePage(context.locale, "notBaked") : copy;
}
