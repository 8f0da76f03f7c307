import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { ChairScreen } from "#app/features/voting/chair-screen.tsx";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import { LEAD_FIELDS, leadPoll } from "#app/features/voting/lead-poll.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.state.meeting.organization }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  return { state: await getLiveState(viewer, params.meetingId ?? "", "chair") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const reply = await leadPoll(viewer, meetingId, await readForm(request, LEAD_FIELDS));
  if (!reply.ok) return unprocessable(reply);
  return reply.hallKey ? reply : seeOther(`/vote/${meetingId}/chair`);
}

export default function Chair() {
  const { state } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <ChairScreen state={state} reply={reply} />;
}
