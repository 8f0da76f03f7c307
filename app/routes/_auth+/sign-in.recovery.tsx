import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathOfStep } from "#app/features/auth/paths.ts";
import { redeemRecoveryCode } from "#app/features/auth/redeem-recovery-code.server.ts";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { requirePending } from "#app/features/auth/require-pending.server.ts";
import { fieldsOf, recoverySchema } from "#app/features/auth/schema.ts";
import { RecoveryPage } from "#app/features/auth/second-factor-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  requirePending(await context.signIn(), request, { enrolled: true });
  const t = textFor(context.locale, "auth");
  const paths = { secondFactor: pathOfStep("second-factor", request.url), afresh: pathOfStep(null, request.url) };
  return { ...paths, title: t("recovery.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const pending = requirePending(await context.signIn(), request, { enrolled: true });
  const submission = parseForm(await readForm(request, fieldsOf(recoverySchema)), recoverySchema);
  if (submission.status !== "success") return unprocessable(replyWithoutSecrets(submission));
  const answer = await redeemRecoveryCode(pending, submission.value);
  if (!answer.ok) return unprocessable(replyWithoutSecrets(submission, answer.refused, "recoveryCode"));
  return seeOther(pathOfStep(null, request.url), { "Set-Cookie": answer.setCookie });
}

export default function Recovery() {
  const { secondFactor, afresh } = useLoaderData<typeof loader>();
  return <RecoveryPage secondFactor={secondFactor} afresh={afresh} result={useActionData<typeof action>()} />;
}
