import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOrganizations } from "#app/features/council/list-organizations.server.ts";
import { OrganizationsPage } from "#app/features/council/organizations-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ context }: LoaderFunctionArgs) {
  const groups = await listOrganizations(await context.viewer());
  return { groups, title: textFor(context.locale, "council")("organizations") };
}

export default function Organizations() {
  const { groups } = useLoaderData<typeof loader>();
  return <OrganizationsPage groups={groups} />;
}
