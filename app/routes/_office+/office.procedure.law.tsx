import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { getLaw } from "#app/features/procedure/get-procedure.server.ts";
import { LawPage } from "#app/features/procedure/law-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  return { law: await getLaw(viewer), title: textFor(context.locale, "procedure")("law.title") };
}

export default function Law() {
  return <LawPage law={useLoaderData<typeof loader>().law} />;
}
