import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgendaItemPage } from "#app/features/minutes/agenda-item-page.tsx";
import { findExtract } from "#app/features/minutes/get-extract.server.ts";
import { listExtractFiles } from "#app/features/minutes/list-extract-files.server.ts";
import { MeetingFollower } from "#app/features/voting/meeting-follower.tsx";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${data.extract.item.number} ${data.extract.item.name}` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const extract = await findExtract(viewer, params.agendaItemId);
  if (!extract) throw notFound();
  const [files, results] = await Promise.all([
    listExtractFiles(viewer, extract),
    listPublishedResults(viewer, { agendaItemId: extract.item.id }),
  ]);
  return { extract, files, results };
}

export default function AgendaItem() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingFollower meetingId={data.extract.item.meeting.id} />
      <AgendaItemPage {...data} />
    </>
  );
}
