import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { getPreviewPdf } from "#app/features/printing/get-preview-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** A sheet with the town's colour and arms, for those who set them. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Response> {
  requirePerson(await context.viewer(), request);
  return sendPdf(request, context, getPreviewPdf);
}
