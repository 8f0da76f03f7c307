import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSessionForm, SESSION_FIELDS } from "#app/features/minutes/answer-session-form.server.ts";
import { getDesk } from "#app/features/minutes/get-desk.server.ts";
import { PublishPage } from "#app/features/minutes/publish-page.tsx";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { forbidden, seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const desk = await getDesk(viewer, params.meetingId);
  if (!desk.rights.publish) throw forbidden("not-allowed");
  return { desk, title: textFor(context.locale, "minutes")("desk.publishTitle") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const reply = await answerSessionForm(viewer, meetingId, await readForm(request, SESSION_FIELDS));
  return reply.ok ? seeOther(`/office/meetings/${meetingId}/minutes`) : unprocessable(reply);
}

export default function PublishMinutes() {
  const { desk } = useLoaderData<typeof loader>();
  return <PublishPage desk={desk} reply={useActionData<typeof action>()} />;
}
