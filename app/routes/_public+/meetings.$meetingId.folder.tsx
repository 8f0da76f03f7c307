import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FolderPage } from "#app/features/folder/folder-page.tsx";
import { findFolder } from "#app/features/folder/read-folder.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const folder = await findFolder(await context.viewer(), params.meetingId);
  if (!folder) throw notFound();
  return { folder, title: textFor(context.locale, "folder")("title") };
}

export default function Folder() {
  return <FolderPage folder={useLoaderData<typeof loader>().folder} />;
}
