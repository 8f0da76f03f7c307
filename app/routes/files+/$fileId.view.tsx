import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/features/viewer/find-viewer.server.ts";
import { ViewerPage } from "#app/features/viewer/viewer-page.tsx";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const view = await findViewer(await context.viewer(), params.fileId);
  if (!view) throw notFound();
  return { view, title: textFor(context.locale, "viewer")("title", { name: view.file.name }) };
}

export default function DocumentView() {
  return <ViewerPage view={useLoaderData<typeof loader>().view} />;
}
