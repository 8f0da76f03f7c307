import type { LoaderFunctionArgs } from "@remix-run/node";
import { notAvailablePage } from "#app/features/documents/not-available-page.server.ts";
import { findSentFile } from "#app/features/folder/sent-file.server.ts";
import { sendContent } from "#app/platform/http/send-content.server.ts";

/** A document's bytes. The name in the address is for people; the id says which document, the right is asked anew. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const version = new URL(request.url).searchParams.get("version");
  const asked = { fileId: params.fileId, version, part: request.headers.has("Range") };
  const sent = await findSentFile(await context.viewer(), asked, context.locale);
  if (typeof sent === "string") return notAvailablePage(context.locale, sent);
  return (await sendContent(request, sent, context.drained)) ?? notAvailablePage(context.locale, "lost");
}
