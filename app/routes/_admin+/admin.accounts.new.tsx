import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { NewPersonPage } from "#app/features/auth/new-person-page.tsx";
import { createPerson } from "#app/features/council/create-person.server.ts";
import { NEW_PERSON_FIELDS, newPersonSchema } from "#app/features/council/schema.ts";
import { requireCan, requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireCan(requirePerson(await context.viewer(), request), "account.manage");
  return { title: textFor(context.locale, "auth")("admin.person.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requireCan(requirePerson(await context.viewer(), request), "account.manage");
  const submission = parseForm(await readForm(request, NEW_PERSON_FIELDS), newPersonSchema);
  if (submission.status !== "success") return unprocessable(submission.reply());
  return seeOther(`/admin/accounts/${await createPerson(viewer, submission.value)}`);
}

export default function NewPerson() {
  return <NewPersonPage result={useActionData<typeof action>()} />;
}
