import type { ActionFunctionArgs } from "@remix-run/node";
import { takeChanges } from "#app/features/annotations/take-changes.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** Where a device sends what it has marked, one change or all that waited for the network. */
export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const answers = await takeChanges(viewer, String((await readForm(request, ["changes"])).get("changes") ?? ""));
  return Response.json({ answers }, { status: answers ? 200 : 422, headers: { "Cache-Control": "private, no-store" } });
}

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}
