import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findDemo } from "#app/features/auth/demo-people.server.ts";
import { pathAfterSignIn, pathOfStep } from "#app/features/auth/paths.ts";
import { replyWithoutSecrets } from "#app/features/auth/reply.ts";
import { fieldsOf, signInSchema } from "#app/features/auth/schema.ts";
import { signIn } from "#app/features/auth/sign-in.server.ts";
import { SignInPage } from "#app/features/auth/sign-in-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { parseForm } from "#app/platform/http/forms.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];
export const headers = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  if (viewer.kind === "person") throw seeOther(pathAfterSignIn(viewer, request.url));
  const t = textFor(context.locale, "auth");
  const ended = new URL(request.url).searchParams.get("ended") === "everywhere";
  return { demo: await findDemo(), ended, title: t("signIn.title") };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseForm(await readForm(request, fieldsOf(signInSchema)), signInSchema);
  if (submission.status !== "success") return unprocessable(replyWithoutSecrets(submission));
  const cookie = request.headers.get("Cookie");
  const answer = await signIn(submission.value, { address: context.address, cookie });
  if (!answer.ok) return unprocessable(replyWithoutSecrets(submission, answer.refused));
  // why: who owes no second factor is sent on by the sign-in page, which then knows who asks.
  const path = pathOfStep(answer.next === "done" ? null : answer.next, request.url);
  return seeOther(path, { "Set-Cookie": answer.setCookie });
}

export default function SignIn() {
  const { demo, ended } = useLoaderData<typeof loader>();
  return <SignInPage demo={demo} ended={ended} result={useActionData<typeof action>()} />;
}
