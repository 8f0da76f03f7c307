import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAttendancePdf } from "#app/features/printing/find-attendance-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** The attendance list as PDF, for those who record attendance. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findAttendancePdf(viewer, params.meetingId, wanted));
}
