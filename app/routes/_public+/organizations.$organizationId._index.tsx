import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findOrganization } from "#app/features/council/get-organization.server.ts";
import { OrganizationPage } from "#app/features/council/organization-page.tsx";
import { listMeetingsAround } from "#app/features/meetings/list-meetings-around.server.ts";
import { OrganizationMeetings } from "#app/features/meetings/organization-meetings.tsx";
import { listPapers } from "#app/features/papers/list-papers.server.ts";
import { PaperSection } from "#app/features/papers/paper-section.tsx";
import { notFound } from "#app/platform/http/answers.server.ts";

const MEETINGS = 6;
const PAPERS = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.organization.name }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const organization = await findOrganization(viewer, params.organizationId);
  if (!organization) throw notFound();
  const { id, kind } = organization;
  const [meetings, { papers }] = await Promise.all([
    listMeetingsAround(viewer, id, MEETINGS),
    listPapers(viewer, kind === "department" ? { departmentId: id } : { organizationId: id }, PAPERS),
  ]);
  return { organization, meetings, papers };
}

export default function Organization() {
  const { organization, meetings, papers } = useLoaderData<typeof loader>();
  const { kind } = organization;
  const isQuiet = kind === "faction" || kind === "group" || kind === "department";
  return (
    <OrganizationPage organization={organization}>
      {isQuiet ? null : <OrganizationMeetings organizationId={organization.id} {...meetings} />}
      {isQuiet && papers.length === 0 ? null : (
        <PaperSection of={kind === "department" ? "byDepartment" : "inOrganization"} papers={papers} />
      )}
    </OrganizationPage>
  );
}
