import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPaperPdf } from "#app/features/printing/find-paper-pdf.server.ts";
import { sendPdf } from "#app/features/printing/send-pdf.server.ts";

/** A paper as PDF. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  return sendPdf(request, context, (viewer, wanted) => findPaperPdf(viewer, params.paperId, wanted));
}
