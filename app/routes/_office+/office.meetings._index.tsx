import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOrganizationChoices } from "#app/features/council/list-organization-choices.server.ts";
import { listOfficeMeetings } from "#app/features/meetings/list-office-meetings.server.ts";
import { officeFilterOf } from "#app/features/meetings/office-filter.ts";
import { OfficeMeetingsPage } from "#app/features/meetings/office-meetings-page.tsx";
import { findHomeBody } from "#app/features/permissions/home-body.server.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  const filter = officeFilterOf(new URL(request.url).searchParams);
  const timeZone = (await findHomeBody())?.timeZone ?? "Europe/Berlin";
  const [list, organizations] = await Promise.all([
    listOfficeMeetings(viewer, filter, timeZone),
    listOrganizationChoices(viewer),
  ]);
  return { list, filter, organizations, title: textFor(context.locale, "office")("meetings.title") };
}

export default function OfficeMeetings() {
  return <OfficeMeetingsPage {...useLoaderData<typeof loader>()} />;
}
