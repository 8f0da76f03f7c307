import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { getProcedure } from "#app/features/procedure/get-procedure.server.ts";
import { ProcedurePage } from "#app/features/procedure/procedure-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const organizationId = new URL(request.url).searchParams.get("organization") ?? "";
  const procedure = await getProcedure(viewer, organizationId);
  return { procedure, title: textFor(context.locale, "procedure")("title") };
}

export default function Procedure() {
  const { procedure } = useLoaderData<typeof loader>();
  // why: a field keeps what it showed first; another organization needs another form.
  return <ProcedurePage key={procedure.organization?.id} procedure={procedure} />;
}
