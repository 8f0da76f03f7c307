import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { answerOwnVote, OWN_VOTE_FIELDS } from "#app/features/voting/answer-own-vote.server.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** A member demands that the minutes show the own vote, or takes that back; the screen says what came of it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const word = await answerOwnVote(viewer, await readForm(request, OWN_VOTE_FIELDS));
  return seeOther(`/vote/${params.meetingId}?record=${word}`);
}
