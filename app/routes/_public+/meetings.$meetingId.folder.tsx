import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFolderPdf } from "#app/features/folder/find-folder-pdf.server.ts";
import { FolderPage } from "#app/features/folder/folder-page.tsx";
import { findFolder } from "#app/features/folder/read-folder.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The folder; `?pdf` also says how far it is as one PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const folder = await findFolder(viewer, params.meetingId);
  if (!folder) throw notFound();
  const isAsked = new URL(request.url).searchParams.has("pdf");
  const pdf = isAsked ? await findFolderPdf(viewer, params.meetingId, context.locale) : null;
  const state = pdf ? await pdf.state() : null;
  return { folder, pdf: state, title: textFor(context.locale, "folder")("title") };
}

export default function Folder() {
  const { folder, pdf } = useLoaderData<typeof loader>();
  return <FolderPage folder={folder} pdf={pdf} />;
}
