import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findText } from "#app/features/documents/find-text.server.ts";
import { TextPage } from "#app/features/documents/text-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const part = new URL(request.url).searchParams.get("part");
  const view = await findText(await context.viewer(), params.fileId, part);
  if (!view) throw notFound();
  return { view, title: textFor(context.locale, "documents")("text.title", { name: view.file.name }) };
}

export default function DocumentText() {
  return <TextPage view={useLoaderData<typeof loader>().view} />;
}
