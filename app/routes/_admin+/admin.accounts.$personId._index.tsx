import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getManagedPerson } from "#app/features/auth/get-managed-person.server.ts";
import { ManagedAccountPage } from "#app/features/auth/managed-account-page.tsx";
import { OneTimePasswordSheet } from "#app/features/auth/one-time-password-sheet.tsx";
import { openAccount } from "#app/features/auth/open-account.server.ts";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { fieldsOf, openAccountSchema } from "#app/features/auth/schema.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  return { person: await getManagedPerson(viewer, params.personId) };
}

/** Makes the account; its one-time password stands in this answer and nowhere else. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  await getManagedPerson(viewer, params.personId);
  const submission = parseForm(await readForm(request, fieldsOf(openAccountSchema)), openAccountSchema);
  if (submission.status !== "success") {
    return unprocessable({ result: replyWithoutSecrets(submission), password: null });
  }
  const answer = await openAccount(viewer, params.personId, submission.value);
  if (answer.ok) return { result: undefined, password: answer.value };
  return unprocessable({ result: replyWithoutSecrets(submission, answer.refused, answer.field), password: null });
}

export default function ManagedAccount() {
  const { person } = useLoaderData<typeof loader>();
  const { result, password } = useActionData<typeof action>() ?? {};
  if (password) return <OneTimePasswordSheet password={password} person={person} />;
  return <ManagedAccountPage person={person} result={result} />;
}
