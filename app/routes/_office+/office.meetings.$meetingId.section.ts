import type { ActionFunctionArgs } from "@remix-run/node";
import { saveSection } from "#app/features/minutes/save-section.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

const FIELDS = ["agendaItemId", "version", "record", "resolution"];

/** Where a text of the minutes saves itself; the form of the page does the same without JavaScript. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const saved = await saveSection(viewer, params.meetingId ?? "", await readForm(request, FIELDS));
  return Response.json(saved, { status: saved.ok ? 200 : 422, headers: { "Cache-Control": "private, no-store" } });
}

/** There is nothing to read here. */
export function loader(): never {
  throw notFound();
}
