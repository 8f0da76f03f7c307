import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findFile } from "#app/features/documents/queries.server.ts";
import { answerRedaction, REDACT_FIELDS } from "#app/features/guard/answer-redaction.server.ts";
import { findGuardDocument } from "#app/features/guard/find-guard-document.server.ts";
import { guardAddress } from "#app/features/guard/guard-views.ts";
import { RedactPage } from "#app/features/guard/redact-page.tsx";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound, seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const found = await findGuardDocument(requirePerson(await context.viewer(), request), params.fileId);
  if (!found) throw notFound();
  const { document, person } = found;
  const pageCount = (await findFile(person, document.fileId))?.pageCount ?? 1;
  return { document, pageCount, title: textFor(context.locale, "guard")("redactTitle", { name: document.name }) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const reply = await answerRedaction(viewer, params.fileId, await readForm(request, REDACT_FIELDS));
  return reply ? unprocessable(reply) : seeOther(`${guardAddress(params.fileId ?? "")}?redacted=1`);
}

export default function Redact() {
  const { document, pageCount } = useLoaderData<typeof loader>();
  return <RedactPage document={document} pageCount={pageCount} reply={useActionData<typeof action>()} />;
}
