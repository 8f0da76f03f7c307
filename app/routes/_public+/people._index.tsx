import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFactions } from "#app/features/council/list-organizations.server.ts";
import { listPeople } from "#app/features/council/list-people.server.ts";
import { PeoplePage } from "#app/features/council/people-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { pageNumber, queryText } from "#app/platform/http/query-text.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const query = new URL(request.url).searchParams;
  const text = queryText(query.get("q"));
  const factions = await listFactions(viewer);
  const factionId = factions.find((faction) => faction.id === query.get("faction"))?.id ?? "";
  const list = await listPeople(viewer, { text, factionId, page: pageNumber(query.get("page")) });
  return { text, factionId, factions, list, title: textFor(context.locale, "council")("people") };
}

export default function People() {
  return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
