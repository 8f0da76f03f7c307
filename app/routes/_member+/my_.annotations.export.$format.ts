import type { LoaderFunctionArgs } from "@remix-run/node";
import { exportAnnotations } from "#app/features/annotations/export-annotations.server.ts";
import { readMarkFilter } from "#app/features/annotations/list-filter.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

/** The own marks as a file to keep. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const viewer = requirePerson(await context.viewer(), request);
  const filter = readMarkFilter(new URL(request.url).searchParams);
  const answer = await exportAnnotations(viewer, filter, params.format, context.locale);
  if (!answer) throw notFound();
  return answer;
}
