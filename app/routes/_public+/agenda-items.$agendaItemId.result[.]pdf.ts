import type { LoaderFunctionArgs } from "@remix-run/node";
import { findResultPdf } from "#app/features/printing/find-result-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** The announced votes on one item as PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findResultPdf(viewer, params.agendaItemId, wanted));
}
