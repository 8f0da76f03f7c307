import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMinutes } from "#app/features/minutes/get-minutes.server.ts";
import { MinutesPage } from "#app/features/minutes/minutes-page.tsx";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const minutes = await findMinutes(viewer, params.meetingId);
  if (!minutes) throw notFound();
  const results = await listPublishedResults(viewer, { meetingId: minutes.meeting.id });
  const { organization } = minutes.meeting;
  const title = textFor(context.locale, "minutes")("titleOf", { organization: organization.name });
  return { minutes, results, title };
}

export default function Minutes() {
  return <MinutesPage {...useLoaderData<typeof loader>()} />;
}
