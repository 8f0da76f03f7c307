import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerSessionForm, SESSION_FIELDS } from "#app/features/minutes/answer-session-form.server.ts";
import { getSession } from "#app/features/minutes/get-session.server.ts";
import { SessionScreen } from "#app/features/minutes/session-screen.tsx";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";
import { useLastingAnswer } from "#app/ui/use-lasting-answer.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const session = await getSession(viewer, params.meetingId, new URL(request.url).searchParams.get("item"));
  const { id, state, organization } = session.meeting;
  const live = session.rights.lead && state === "running" ? await getLiveState(viewer, id, "chair") : null;
  return { session, live, title: textFor(context.locale, "minutes")("session.titleOf", { organization }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const reply = await answerSessionForm(viewer, meetingId, await readForm(request, SESSION_FIELDS));
  if (!reply.ok) return unprocessable(reply);
  const keepsItem = reply.intent !== "call";
  const { search } = new URL(request.url);
  return seeOther(`/office/meetings/${meetingId}/session${keepsItem ? search : ""}`);
}

export default function Session() {
  const { session, live } = useLoaderData<typeof loader>();
  return <SessionScreen session={session} live={live} reply={useLastingAnswer<typeof action>()} />;
}
