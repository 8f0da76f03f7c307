import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getAccount } from "#app/features/auth/get-account.server.ts";
import { NewCodesPage } from "#app/features/auth/password-page.tsx";
import { RecoveryCodeSheet } from "#app/features/auth/recovery-code-sheet.tsx";
import { renewRecoveryCodes } from "#app/features/auth/renew-recovery-codes.server.ts";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { confirmationSchema, fieldsOf } from "#app/features/auth/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const t = textFor(context.locale, "auth");
  const { email } = await getAccount(viewer);
  return { email, title: t("newCodes.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const submission = parseForm(await readForm(request, fieldsOf(confirmationSchema)), confirmationSchema);
  if (submission.status !== "success") return unprocessable({ result: replyWithoutSecrets(submission), codes: null });
  const answer = await renewRecoveryCodes(viewer, submission.value);
  if (answer.ok) return { result: undefined, codes: answer.recoveryCodes };
  return unprocessable({ result: replyWithoutSecrets(submission, answer.refused, "password"), codes: null });
}

export default function RecoveryCodes() {
  const { email } = useLoaderData<typeof loader>();
  const { result, codes } = useActionData<typeof action>() ?? {};
  if (codes) return <RecoveryCodeSheet codes={codes} email={email} occasion="replaced" onward="/account" />;
  return <NewCodesPage email={email} result={result} />;
}
