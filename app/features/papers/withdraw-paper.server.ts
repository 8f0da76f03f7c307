import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { advancePaper, type PaperDeedInput } from "./advance-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";

/**
 * Ends a paper's way before a decision. What citizens read already stays, marked as withdrawn.
 * Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.publish"
 */
export async function withdrawPaper(viewer: Viewer, input: PaperDeedInput): Promise<PaperAnswer<{ version: number }>> {
  return advancePaper(requireCan(viewer, "paper.publish"), input, "withdraw", "paper.withdrawn");
}
