import type { LoaderFunctionArgs } from "@remix-run/node";
import { findInvitationPdf } from "#app/features/printing/find-invitation-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** The invitation as PDF, as far as the visitor may read it. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findInvitationPdf(viewer, params.meetingId, wanted));
}
