import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerSessionForm, SESSION_FIELDS } from "#app/features/minutes/answer-session-form.server.ts";
import { DeskPage } from "#app/features/minutes/desk-page.tsx";
import { getDesk } from "#app/features/minutes/get-desk.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const desk = await getDesk(viewer, params.meetingId);
  const { organization } = desk.meeting;
  const title = textFor(context.locale, "minutes")("desk.titleOf", { organization });
  return { desk, correctionId: randomUUID(), title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meetingId = params.meetingId ?? "";
  const reply = await answerSessionForm(viewer, meetingId, await readForm(request, SESSION_FIELDS));
  return reply.ok ? seeOther(`/office/meetings/${meetingId}/minutes`) : unprocessable(reply);
}

export default function MinutesDesk() {
  const { desk, correctionId } = useLoaderData<typeof loader>();
  return <DeskPage desk={desk} correctionId={correctionId} reply={useActionData<typeof action>()} />;
}
