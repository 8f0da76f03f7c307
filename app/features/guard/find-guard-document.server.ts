import { can, type PersonViewer, type Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import type { GuardDocument } from "./guard-views.ts";
import { listGuardDocuments } from "./list-guard-documents.server.ts";
import { lookNow } from "./look-now.server.ts";

/**
 * A document with all that was found in it; null where there is none for this asker. Findings do not exist for anybody
 * who may not publish: not for members, not for citizens.
 * @param viewer who asks; needs "paper.publish"
 */
export async function findGuardDocument(
  viewer: Viewer,
  fileId: string | undefined,
): Promise<{ person: PersonViewer; document: GuardDocument } | null> {
  if (viewer.kind !== "person" || !can(viewer, "paper.publish") || !isUuid(fileId)) return null;
  const file = await database().file.findFirst({ where: { id: fileId, bodyId: viewer.bodyId }, select: { id: true } });
  if (!file) return null;
  await lookNow({ fileIds: [file.id] });
  const [document] = await listGuardDocuments(database(), [file.id]);
  return document ? { person: viewer, document } : null;
}
