import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { advancePaper, type PaperDeedInput } from "./advance-paper.server.ts";
import type { PaperAnswer } from "./paper-refused.ts";

/**
 * Gives a released paper back to be worked on; it can be released again.
 * Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.write"
 */
export async function returnPaperToDraft(
  viewer: Viewer,
  input: PaperDeedInput,
): Promise<PaperAnswer<{ version: number }>> {
  return advancePaper(requireCan(viewer, "paper.write"), input, "returnToDraft", "paper.changed");
}
