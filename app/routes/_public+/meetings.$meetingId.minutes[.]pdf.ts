import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMinutesPdf } from "#app/features/printing/find-minutes-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** Published minutes as PDF, as far as the visitor may read them. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findMinutesPdf(viewer, params.meetingId, wanted));
}
