import type { ActionFunctionArgs } from "@remix-run/node";
import { doubtQuorum } from "#app/features/meetings/doubt-quorum.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** A member doubts the quorum. The member's screen says what came of it, as it says everything about the own standing. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  await readForm(request, []);
  const verdict = await doubtQuorum(viewer, meetingId, {});
  return seeOther(`/vote/${meetingId}${verdict.ok ? "" : `?doubt=${verdict.refused}`}`);
}
