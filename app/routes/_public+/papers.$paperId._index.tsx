import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFilesOfPaper } from "#app/features/documents/queries.server.ts";
import { listPaperOutcomes } from "#app/features/minutes/list-paper-outcomes.server.ts";
import { findPaper } from "#app/features/papers/get-paper.server.ts";
import { PaperPage } from "#app/features/papers/paper-page.tsx";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${data.paper.reference} ${data.paper.name}` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const paper = await findPaper(viewer, params.paperId);
  if (!paper) throw notFound();
  const [outcomes, files] = await Promise.all([
    listPaperOutcomes(viewer, paper.id),
    listFilesOfPaper(viewer, paper.id),
  ]);
  return { paper, outcomes, files };
}

export default function Paper() {
  return <PaperPage {...useLoaderData<typeof loader>()} />;
}
