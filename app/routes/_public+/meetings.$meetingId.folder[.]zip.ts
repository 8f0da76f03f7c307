import type { LoaderFunctionArgs } from "@remix-run/node";
import { findFolderZip } from "#app/features/folder/find-folder-zip.server.ts";
import { sendFolder } from "#app/features/folder/send-folder.server.ts";

/** All documents of a meeting that the visitor may read, as one archive. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const zip = await findFolderZip(await context.viewer(), params.meetingId, context.locale);
  return sendFolder(request, context, zip);
}
