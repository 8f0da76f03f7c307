import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOrganizationChoices } from "#app/features/council/list-organization-choices.server.ts";
import { getMeetingOverview, getMonthOfMeetings } from "#app/features/meetings/meeting-overview.server.ts";
import { MeetingsPage } from "#app/features/meetings/meetings-page.tsx";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const { searchParams } = new URL(request.url);
  const organizationId = searchParams.get("organization");
  const before = searchParams.get("before");
  const asMonth = searchParams.get("view") === "month";
  const timeZone = (await findHomeBody())?.timeZone ?? "Europe/Berlin";
  const [overview, calendar, organizations] = await Promise.all([
    asMonth ? null : getMeetingOverview(viewer, { organizationId, before }),
    asMonth ? getMonthOfMeetings(viewer, { month: searchParams.get("month"), organizationId, timeZone }) : null,
    listOrganizationChoices(viewer),
  ]);
  return {
    overview,
    calendar,
    organizations,
    organizationId,
    before,
    title: textFor(context.locale, "meetings")("title"),
  };
}

export default function Meetings() {
  return <MeetingsPage {...useLoaderData<typeof loader>()} />;
}
