import type { LoaderFunctionArgs } from "@remix-run/node";
import { findWords } from "#app/features/viewer/find-words.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

/** The places of words in one document, as JSON for the viewer. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findWords(await context.viewer(), params.fileId, new URL(request.url).searchParams.get("q"));
  if (!found) throw notFound();
  return Response.json(found, { headers: { "Cache-Control": "private, no-store" } });
}
