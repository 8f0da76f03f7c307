import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassword } from "#app/features/auth/change-password.server.ts";
import { getAccount } from "#app/features/auth/get-account.server.ts";
import { PasswordPage } from "#app/features/auth/password-page.tsx";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { changePasswordSchema, fieldsOf } from "#app/features/auth/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const t = textFor(context.locale, "auth");
  const { email } = await getAccount(viewer);
  return { email, given: viewer.passwordGiven ?? false, title: t("password.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const submission = parseForm(await readForm(request, fieldsOf(changePasswordSchema)), changePasswordSchema);
  if (submission.status !== "success") return unprocessable(replyWithoutSecrets(submission));
  const answer = await changePassword(viewer, submission.value, request.headers.get("Cookie"));
  if (!answer.ok) return unprocessable(replyWithoutSecrets(submission, answer.refused, answer.field));
  return seeOther("/account?changed=password");
}

export default function Password() {
  const { email, given } = useLoaderData<typeof loader>();
  return <PasswordPage email={email} given={given} result={useActionData<typeof action>()} />;
}
