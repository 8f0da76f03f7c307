import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ClientActionFunctionArgs, type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import type { AgendaAnswer } from "#app/features/meetings/agenda-answer.ts";
import { answerAgendaForm } from "#app/features/meetings/answer-agenda-form.server.ts";
import { getOfficeMeeting } from "#app/features/meetings/get-office-meeting.server.ts";
import { OfficeMeetingPage } from "#app/features/meetings/office-meeting-page.tsx";
import { AGENDA_FIELDS } from "#app/features/meetings/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { notFound, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meeting = await getOfficeMeeting(viewer, params.meetingId);
  const { organization, name, startsAt, timeZone } = meeting;
  const day = formatDate(startsAt, context.locale, timeZone);
  return { meeting, title: `${organization.shortName}: ${name}, ${day}` };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  if (!isUuid(params.meetingId)) throw notFound();
  const answer = await answerAgendaForm(viewer, params.meetingId, await readForm(request, AGENDA_FIELDS));
  return answer.ok ? answer : unprocessable(answer);
}

/** A lost connection is an answer of its own, so that the page stays with what was not saved. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // why: only a response keeps its status here, and only with that nothing is read again over the lost line.
    return Response.json({ ok: false, refused: "no-connection", field: null } satisfies AgendaAnswer, { status: 503 });
  }
}

/** After a refusal nothing has changed, and without a connection there is nothing to read. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus !== undefined && actionStatus >= 400 ? false : defaultShouldRevalidate;

export default function OfficeMeeting() {
  const { meeting } = useLoaderData<typeof loader>();
  return <OfficeMeetingPage meeting={meeting} key={meeting.id} />;
}
