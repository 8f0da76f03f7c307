import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HomePage } from "#app/features/meetings/home-page.tsx";
import { getMeetingOverview } from "#app/features/meetings/meeting-overview.server.ts";
import { listNewestPapers } from "#app/features/papers/list-newest-papers.server.ts";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";

const UPCOMING = 6;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const [overview, papers, body] = await Promise.all([
    getMeetingOverview(viewer, { upcoming: UPCOMING }),
    listNewestPapers(viewer),
    findHomeBody(),
  ]);
  return { overview, papers, title: body?.name ?? "Ratswerk" };
}

export default function Index() {
  const { overview, papers } = useLoaderData<typeof loader>();
  return <HomePage overview={overview} papers={papers} />;
}
