import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listPaperChoices, listPapers } from "#app/features/papers/list-papers.server.ts";
import { readOfficePaperFilter } from "#app/features/papers/office-paper-filter.ts";
import { OfficePapersPage } from "#app/features/papers/office-papers-page.tsx";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

const PER_PAGE = 50;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const filter = readOfficePaperFilter(new URL(request.url).searchParams);
  const [list, { departments }] = await Promise.all([listPapers(viewer, filter, PER_PAGE), listPaperChoices(viewer)]);
  return { filter, list, departments, title: textFor(context.locale, "office")("papers.title") };
}

export default function OfficePapers() {
  return <OfficePapersPage {...useLoaderData<typeof loader>()} />;
}
