import type { LoaderFunctionArgs } from "@remix-run/node";
import { listAnnotationsOfFile } from "#app/features/annotations/list-annotations.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

/** The marks on a document that the asker may see, read anew by an open page. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const marks = await listAnnotationsOfFile(await context.viewer(), params.fileId);
  if (!marks) throw notFound();
  return Response.json(marks, { headers: { "Cache-Control": "private, no-store" } });
}
