import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { noticeOf } from "#app/features/voting/ballot-notice.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { BALLOT_FIELDS } from "#app/features/voting/schema.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** The vote of a member whose device runs no scripts: the same ballot box, the key came with the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const answer = await castBallot(viewer, Object.fromEntries(await readForm(request, BALLOT_FIELDS)));
  return seeOther(`/vote/${params.meetingId}?vote=${noticeOf(answer)}`);
}
