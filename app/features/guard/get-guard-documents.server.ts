import { can, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { forbidden } from "#app/platform/http/answers.server.ts";
import type { GuardDocument } from "./guard-views.ts";
import { listGuardDocuments } from "./list-guard-documents.server.ts";
import { filesInScope, type GuardScope, lookNow } from "./look-now.server.ts";

/**
 * What somebody must see before these documents become public: those in which something was found, or that could not
 * be looked over. What waits for its look gets it now, as far as it can be done while somebody waits.
 * @param viewer who asks; needs "paper.publish" or "meeting.publish" somewhere
 */
export async function getGuardDocuments(viewer: Viewer, scope: GuardScope): Promise<GuardDocument[]> {
  if (!can(viewer, "paper.publish") && !can(viewer, "meeting.publish")) throw forbidden("not-allowed");
  await lookNow(scope);
  const documents = await listGuardDocuments(database(), await filesInScope(database(), scope));
  return documents.filter(({ state, findings }) => state !== "done" || findings.length > 0);
}
