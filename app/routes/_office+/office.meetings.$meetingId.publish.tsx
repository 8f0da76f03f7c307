import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getGuardDocuments } from "#app/features/guard/get-guard-documents.server.ts";
import { getOfficeMeeting } from "#app/features/meetings/get-office-meeting.server.ts";
import { getPublication } from "#app/features/meetings/get-publication.server.ts";
import { PublicationPage } from "#app/features/meetings/publication-page.tsx";
import { publishMeeting } from "#app/features/meetings/publish-meeting.server.ts";
import { publishMeetingSchema } from "#app/features/meetings/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { formatDate } from "#app/i18n/formats.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const [meeting, publication] = await Promise.all([
    getOfficeMeeting(viewer, params.meetingId),
    getPublication(viewer, params.meetingId),
  ]);
  const { id, organization, name, startsAt, timeZone } = meeting;
  const meetingName = `${organization.name}: ${name}, ${formatDate(startsAt, context.locale, timeZone)}`;
  const title = textFor(context.locale, "office")("meetings.publishTitle");
  const guarded = await getGuardDocuments(viewer, { meetingId: id });
  return { meetingId: id, meetingName, publication, guarded, title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { id } = await getOfficeMeeting(viewer, params.meetingId);
  const submission = parseForm(await readForm(request, ["seen", "guardReason"]), publishMeetingSchema);
  if (submission.status !== "success") return unprocessable({ refused: "changed-meanwhile" });
  const answer = await publishMeeting(viewer, id, submission.value);
  return answer.ok ? seeOther(`/office/meetings/${id}`) : unprocessable({ refused: answer.refused });
}

export default function Publish() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <PublicationPage {...page} refused={useActionData<typeof action>()?.refused ?? null} />;
}
