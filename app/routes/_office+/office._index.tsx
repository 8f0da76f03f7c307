import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DeskPage } from "#app/features/office/desk-page.tsx";
import { getDesk } from "#app/features/office/get-desk.server.ts";
import { requireOffice } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requireOffice(await context.viewer(), request);
  return { desk: await getDesk(viewer), title: textFor(context.locale, "office")("desk.title") };
}

export default function Office() {
  return <DeskPage desk={useLoaderData<typeof loader>().desk} />;
}
