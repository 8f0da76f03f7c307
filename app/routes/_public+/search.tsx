import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { search } from "#app/features/search/search.server.ts";
import { SearchPage } from "#app/features/search/search-page.tsx";
import { readSearchQuery } from "#app/features/search/search-query.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = readSearchQuery(new URL(request.url).searchParams);
  const answer = await search(await context.viewer(), query);
  const t = textFor(context.locale, "search");
  return { answer, title: query.text ? t("titleOf", { query: query.text }) : t("title") };
}

export default function Search() {
  const { answer } = useLoaderData<typeof loader>();
  return <SearchPage answer={answer} />;
}
