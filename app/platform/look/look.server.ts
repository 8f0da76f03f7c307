import { isOfficeDocument } from "#app/platform/text/office-text.server.ts";
import type { LookingTask } from "./looking.ts";
import { lookAtOffice } from "./office-look.server.ts";
import { type Looking, lookAtPdf } from "./pdf-look.server.ts";

/** Looks at a content by its kind. A picture has nothing but what is seen. For threads with limits only. */
export async function lookAt(task: LookingTask): Promise<Looking> {
  if (task.mediaType === "application/pdf") return lookAtPdf(task);
  if (isOfficeDocument(task.mediaType)) return lookAtOffice(task);
  return { state: "done", pages: [], traces: [] };
}
