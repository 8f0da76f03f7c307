import { accepted } from "#app/domain/kernel/result.ts";
import { lookNow } from "#app/features/guard/look-now.server.ts";
import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { type PaperDeedInput, withPaper } from "./advance-paper.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import { publishLocked } from "./publish-locked.server.ts";

/**
 * Publishes a released paper before or without a meeting; a non-public one is then read by those who may read it.
 * Throws 404 for an unknown id.
 * @param viewer who asks; needs "paper.publish"
 * @param input guardReason: why its documents become public with what was found in them
 */
export async function publishPaper(
  viewer: Viewer,
  input: PaperDeedInput & { guardReason?: string },
): Promise<PaperAnswer<{ version: number }>> {
  const person = requireCan(viewer, "paper.publish");
  if (isUuid(input.paperId)) await lookNow({ paperId: input.paperId });
  return withPaper(person, input, async (tx, paper) => {
    if (paper.state === "released" && paper.version !== input.version) return refusedAt("changed-meanwhile");
    const verdict = await publishLocked(tx, person, paper, input.guardReason);
    return verdict.ok ? accepted({ version: verdict.value }) : verdict;
  });
}
