import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EnrolPage } from "#app/features/auth/enrol-page.tsx";
import { enrolSecondFactor } from "#app/features/auth/enrol-second-factor.server.ts";
import { findEnrolment } from "#app/features/auth/find-enrolment.server.ts";
import { pathOfStep } from "#app/features/auth/paths.ts";
import { RecoveryCodeSheet } from "#app/features/auth/recovery-code-sheet.tsx";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { requirePending } from "#app/features/auth/require-pending.server.ts";
import { codeSchema, fieldsOf } from "#app/features/auth/schema.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const pending = requirePending(await context.signIn(), request, { enrolled: false });
  const t = textFor(context.locale, "auth");
  const onward = pathOfStep(null, request.url);
  return { enrolment: await findEnrolment(pending), onward, title: t("enrol.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const pending = requirePending(await context.signIn(), request, { enrolled: false });
  const submission = parseForm(await readForm(request, fieldsOf(codeSchema)), codeSchema);
  if (submission.status !== "success") return unprocessable({ result: replyWithoutSecrets(submission), done: null });
  const answer = await enrolSecondFactor(pending, submission.value);
  if (!answer.ok) {
    return unprocessable({ result: replyWithoutSecrets(submission, answer.refused, "code"), done: null });
  }
  const { recoveryCodes, email, setCookie } = answer;
  return data({ result: undefined, done: { recoveryCodes, email } }, { headers: { "Set-Cookie": setCookie } });
}

export default function Enrol() {
  const { enrolment, onward } = useLoaderData<typeof loader>();
  const { result, done } = useActionData<typeof action>() ?? {};
  if (done) {
    return <RecoveryCodeSheet codes={done.recoveryCodes} email={done.email} occasion="enrolled" onward={onward} />;
  }
  return <EnrolPage enrolment={enrolment} result={result} afresh={onward} />;
}
