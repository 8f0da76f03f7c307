import type { LoaderFunctionArgs } from "@remix-run/node";
import { getSessionLog } from "#app/features/minutes/session-log.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";

/** The record of a session as it is hashed, to be kept elsewhere and computed again by anybody. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { meeting, entries } = await getSessionLog(viewer, params.meetingId);
  return Response.json(
    { meetingId: meeting.id, entries },
    {
      headers: {
        "Cache-Control": "private, no-store",
        "Content-Disposition": `attachment; filename="${meeting.id}.json"`,
      },
    },
  );
}
