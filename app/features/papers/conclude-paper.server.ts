import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { advancePaper, type PaperDeedInput } from "./advance-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";

/**
 * Ends the way of a published paper after its decision.
 * Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.publish"
 */
export async function concludePaper(viewer: Viewer, input: PaperDeedInput): Promise<PaperAnswer<{ version: number }>> {
  return advancePaper(requireCan(viewer, "paper.publish"), input, "conclude", "paper.concluded");
}
