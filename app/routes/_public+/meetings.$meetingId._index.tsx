import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import { MeetingPage } from "#app/features/meetings/meeting-page.tsx";
import { findPublicVote } from "#app/features/voting/find-public-vote.server.ts";
import { MeetingFollower } from "#app/features/voting/meeting-follower.tsx";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.meeting.organization.name }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const meeting = await findMeeting(viewer, params.meetingId);
  if (!meeting) throw notFound();
  return { meeting, vote: await findPublicVote(viewer, params.meetingId) };
}

export default function Meeting() {
  const { meeting, vote } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingFollower meetingId={meeting.id} />
      <MeetingPage meeting={meeting} vote={vote?.state ?? null} />
    </>
  );
}
