import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { passSecondFactor } from "#app/features/auth/pass-second-factor.server.ts";
import { pathOfStep } from "#app/features/auth/paths.ts";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { requirePending } from "#app/features/auth/require-pending.server.ts";
import { codeSchema, fieldsOf } from "#app/features/auth/schema.ts";
import { SecondFactorPage } from "#app/features/auth/second-factor-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePending(await context.signIn(), request, { enrolled: true });
  const t = textFor(context.locale, "auth");
  const paths = { recovery: pathOfStep("recovery", request.url), afresh: pathOfStep(null, request.url) };
  return { ...paths, title: t("secondFactor.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const pending = requirePending(await context.signIn(), request, { enrolled: true });
  const submission = parseForm(await readForm(request, fieldsOf(codeSchema)), codeSchema);
  if (submission.status !== "success") return unprocessable(replyWithoutSecrets(submission));
  const answer = await passSecondFactor(pending, submission.value);
  if (!answer.ok) return unprocessable(replyWithoutSecrets(submission, answer.refused, "code"));
  return seeOther(pathOfStep(null, request.url), { "Set-Cookie": answer.setCookie });
}

export default function SecondFactor() {
  const { recovery, afresh } = useLoaderData<typeof loader>();
  return <SecondFactorPage recovery={recovery} afresh={afresh} result={useActionData<typeof action>()} />;
}
