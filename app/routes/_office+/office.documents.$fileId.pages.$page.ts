import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPagePicture } from "#app/features/guard/draw-page.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

/** The picture of a page for those who decide on publishing it. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const mark = new URL(request.url).searchParams.get("mark");
  const picture = await findPagePicture(await context.viewer(), params.fileId, params.page, mark);
  if (!picture) throw notFound();
  return new Response(Buffer.from(picture), { headers: { "Content-Type": "image/png", "Cache-Control": "no-store" } });
}
