import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnMeetings } from "#app/features/meetings/list-own-meetings.server.ts";
import { OwnMeetingsPage } from "#app/features/meetings/own-meetings-page.tsx";
import { requireMember } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireMember(await context.viewer(), request);
  return { ...(await listOwnMeetings(viewer)), title: textFor(context.locale, "meetings")("own.title") };
}

export default function My() {
  return <OwnMeetingsPage {...useLoaderData<typeof loader>()} />;
}
