import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeMeeting } from "#app/features/meetings/change-meeting.server.ts";
import { fieldsOf, getOfficeMeeting } from "#app/features/meetings/get-office-meeting.server.ts";
import { MeetingForm } from "#app/features/meetings/meeting-form.tsx";
import { changeMeetingSchema, fieldNames } from "#app/features/meetings/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const meeting = await getOfficeMeeting(viewer, params.meetingId);
  const { id, version, timeZone, organization } = meeting;
  const title = textFor(context.locale, "office")("meetings.editTitle");
  return { id, version, timeZone, organizationName: organization.name, fields: fieldsOf(meeting), title };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { id } = await getOfficeMeeting(viewer, params.meetingId);
  const submission = parseForm(await readForm(request, fieldNames(changeMeetingSchema)), changeMeetingSchema);
  if (submission.status !== "success") return unprocessable(submission.reply());
  const answer = await changeMeeting(viewer, id, submission.value);
  if (!answer.ok) return unprocessable(withRefusal(submission, answer.refused, answer.field));
  return seeOther(`/office/meetings/${id}`);
}

export default function EditMeeting() {
  const { id, title, organizationName, ...form } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={title} preline={organizationName} />
      <MeetingForm kind="change" backHref={`/office/meetings/${id}`} reply={reply} {...form} />
    </>
  );
}
