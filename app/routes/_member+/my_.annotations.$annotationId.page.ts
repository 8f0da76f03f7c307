import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOldPage } from "#app/features/annotations/find-old-page.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

/** The page on which an own mark was made, as a picture. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const picture = await findOldPage(await context.viewer(), params.annotationId);
  if (!picture) throw notFound();
  return new Response(Buffer.from(picture), {
    headers: { "Content-Type": "image/png", "Cache-Control": "private, no-store" },
  });
}
