import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findMeeting } from "#app/features/meetings/get-meeting.server.ts";
import { MeetingPage } from "#app/features/meetings/meeting-page.tsx";
import { MeetingFollower } from "#app/features/voting/meeting-follower.tsx";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.meeting.organization.name }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meeting = await findMeeting(await context.viewer(), params.meetingId);
  if (!meeting) throw notFound();
  return { meeting };
}

export default function Meeting() {
  const { meeting } = useLoaderData<typeof loader>();
  return (
    <>
      <MeetingFollower meetingId={meeting.id} />
      <MeetingPage meeting={meeting} />
    </>
  );
}
