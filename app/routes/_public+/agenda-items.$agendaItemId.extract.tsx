import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ExtractPage } from "#app/features/minutes/extract-page.tsx";
import { findExtract } from "#app/features/minutes/get-extract.server.ts";
import { listExtractFiles } from "#app/features/minutes/list-extract-files.server.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const extract = await findExtract(viewer, params.agendaItemId);
  if (!extract) throw notFound();
  const [files, results] = await Promise.all([
    listExtractFiles(viewer, extract),
    listPublishedResults(viewer, { agendaItemId: extract.item.id }),
  ]);
  const title = textFor(context.locale, "minutes")("extractOf", { name: extract.item.name });
  return { extract, files, results, title };
}

export default function Extract() {
  return <ExtractPage {...useLoaderData<typeof loader>()} />;
}
