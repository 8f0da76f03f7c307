import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFolderPdf } from "#app/features/folder/find-folder-pdf.server.ts";
import { answerFolderPdf } from "#app/features/folder/send-folder.server.ts";

/** The folder as one PDF, as far as the visitor may read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const pdf = await findFolderPdf(await context.viewer(), params.meetingId, context.locale);
  return answerFolderPdf(request, context, { pdf, page: `/meetings/${params.meetingId}/folder?pdf=1` });
}
