import type { ActionFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { answerSpeakerForm } from "#app/features/speakers/answer-speaker-form.server.ts";
import { refusedWord } from "#app/features/speakers/refused-word.ts";
import { SPEAKER_FIELDS } from "#app/features/speakers/schema.ts";
import { seeOther } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

/** The request for the floor of a member whose device runs no scripts; its key came with the page. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const word = refusedWord(await answerSpeakerForm(viewer, meetingId, await readForm(request, SPEAKER_FIELDS)));
  return seeOther(`/vote/${meetingId}${word ? `?speakers=${word}` : ""}`);
}
