import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { decideDocument } from "#app/features/guard/decide-document.server.ts";
import { findGuardDocument } from "#app/features/guard/find-guard-document.server.ts";
import { GuardPage } from "#app/features/guard/guard-page.tsx";
import { guardAddress } from "#app/features/guard/guard-views.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound, seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findGuardDocument(requirePerson(await context.viewer(), request), params.fileId);
  if (!found) throw notFound();
  const { document } = found;
  const redacted = new URL(request.url).searchParams.get("redacted") === "1";
  return { document, redacted, title: textFor(context.locale, "guard")("pageTitle", { name: document.name }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const reason = String((await readForm(request, ["reason"])).get("reason") ?? "");
  const answer = await decideDocument(viewer, { fileId: params.fileId, reason });
  return answer.ok ? seeOther(guardAddress(params.fileId ?? "")) : unprocessable({ refused: answer.refused, reason });
}

export default function Look() {
  const { document, redacted } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <GuardPage document={document} redacted={redacted} refused={reply?.refused ?? null} reason={reply?.reason ?? ""} />
  );
}
