import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import { HallDisplay } from "#app/features/voting/hall-display.tsx";

/** The picture fills the wall: no navigation, no footer. */
export const handle = { bare: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.state.meeting.organization },
  { name: "referrer", content: "no-referrer" },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const meetingId = params.meetingId ?? "";
  const key = new URL(request.url).searchParams.get("key");
  const display = await findHallDisplay(meetingId, key);
  const state = await getLiveState(display ?? (await context.viewer()), meetingId, "hall");
  return { state, hallKey: display ? key : null };
}

export default function Hall() {
  const { state, hallKey } = useLoaderData<typeof loader>();
  return <HallDisplay state={state} hallKey={hallKey} />;
}
