import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPaperChoices, listPapers } from "#app/features/papers/list-papers.server.ts";
import { readPaperFilter } from "#app/features/papers/paper-filter.ts";
import { PapersPage } from "#app/features/papers/papers-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const filter = readPaperFilter(new URL(request.url).searchParams);
  const [list, choices] = await Promise.all([listPapers(viewer, filter), listPaperChoices(viewer)]);
  return { filter, list, choices, title: textFor(context.locale, "papers")("title") };
}

export default function Papers() {
  return <PapersPage {...useLoaderData<typeof loader>()} />;
}
