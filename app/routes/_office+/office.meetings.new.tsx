import { randomUUID } from "node:crypto";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOrganizationChoices } from "#app/features/council/list-organization-choices.server.ts";
import { createMeeting } from "#app/features/meetings/create-meeting.server.ts";
import { MeetingForm } from "#app/features/meetings/meeting-form.tsx";
import { createMeetingSchema, fieldNames } from "#app/features/meetings/schema.ts";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { useText } from "#app/i18n/use-text.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm, withRefusal } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const t = textFor(context.locale, "office");
  const [organizations, body] = await Promise.all([listOrganizationChoices(viewer), findHomeBody()]);
  const timeZone = body?.timeZone ?? "Europe/Berlin";
  return { organizations, timeZone, meetingId: randomUUID(), title: t("meetings.new") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const submission = parseForm(await readForm(request, fieldNames(createMeetingSchema)), createMeetingSchema);
  if (submission.status !== "success") return unprocessable(submission.reply());
  const answer = await createMeeting(viewer, submission.value);
  if (!answer.ok) return unprocessable(withRefusal(submission, answer.refused, answer.field));
  return seeOther(`/office/meetings/${answer.value.meetingId}`);
}

export default function NewMeeting() {
  const { organizations, timeZone, meetingId, title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText("office");
  const fields = {
    name: t("meetings.occasionDefault"),
    ...{ date: "", startTime: "", endTime: "", room: "", place: "" },
  };
  return (
    <>
      <PageHeader title={title} />
      <MeetingForm kind="new" backHref="/office/meetings" {...{ fields, reply, timeZone, organizations, meetingId }} />
    </>
  );
}
