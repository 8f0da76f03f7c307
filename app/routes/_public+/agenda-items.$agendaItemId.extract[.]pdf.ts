import type { LoaderFunctionArgs } from "@remix-run/node";
import { findExtractPdf } from "#app/features/printing/find-extract-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** The extract of one item as PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findExtractPdf(viewer, params.agendaItemId, wanted));
}
