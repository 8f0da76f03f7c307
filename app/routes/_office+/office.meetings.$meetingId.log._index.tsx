import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSessionLog } from "#app/features/minutes/session-log.server.ts";
import { SessionLogPage } from "#app/features/minutes/session-log-page.tsx";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const log = await getSessionLog(viewer, params.meetingId);
  return { log, title: `${textFor(context.locale, "log")("title")}: ${log.meeting.organization}` };
}

export default function SessionLog() {
  return <SessionLogPage log={useLoaderData<typeof loader>().log} />;
}
