import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAgendaPdf } from "#app/features/printing/find-agenda-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** The agenda as PDF, as far as the visitor may read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findAgendaPdf(viewer, params.meetingId, wanted));
}
