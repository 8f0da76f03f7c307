import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CancelFields } from "#app/features/meetings/cancel-fields.tsx";
import { cancelMeeting } from "#app/features/meetings/cancel-meeting.server.ts";
import { getOfficeMeeting } from "#app/features/meetings/get-office-meeting.server.ts";
import { cancelMeetingSchema } from "#app/features/meetings/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useText } from "#app/i18n/use-text.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";
import { ConfirmPage } from "#app/ui/confirm-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { id } = await getOfficeMeeting(viewer, params.meetingId);
  return { id, title: textFor(context.locale, "office")("meetings.cancelTitle") };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { id } = await getOfficeMeeting(viewer, params.meetingId);
  const form = await readForm(request, ["reason"]);
  const submission = parseForm(form, cancelMeetingSchema);
  const reason = String(form.get("reason") ?? "").slice(0, 1000);
  if (submission.status !== "success")
    return unprocessable({ reason, refused: submission.error?.reason?.[0] ?? "invalid" });
  const answer = await cancelMeeting(viewer, id, submission.value);
  return answer.ok ? seeOther(`/office/meetings/${id}`) : unprocessable({ reason, refused: answer.refused });
}

export default function CancelMeeting() {
  const { id, title } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const t = useText("office");
  const refusal = useRefusal();
  const address = `/office/meetings/${id}`;
  return (
    <ConfirmPage
      title={title}
      action={`${address}/cancel`}
      backHref={address}
      tone="danger"
      confirmLabel={t("meetings.cancelNow")}
    >
      <CancelFields reason={reply?.reason} error={refusal(reply?.refused)} />
    </ConfirmPage>
  );
}
