import { today } from "#app/features/council/today.server.ts";
import { filesVisibleTo } from "#app/features/documents/visible.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { isUuid } from "#app/platform/http/uuid.ts";
import { MARK, markOf } from "./mark-rows.server.ts";
import { byPlace, type FileMarks } from "./mark-views.ts";
import { versionTicket } from "./version-ticket.server.ts";
import { annotationsVisibleTo, sharingSeatsOf } from "./visible.server.ts";

/**
 * The own marks on a document and those that others share with the asker.
 * @returns null for citizens, and where there is no such document for this asker
 */
export async function listAnnotationsOfFile(viewer: Viewer, fileId: string | undefined): Promise<FileMarks | null> {
  if (viewer.kind !== "person" || !fileId || !isUuid(fileId)) return null;
  const file = await database().file.findFirst({
    where: { AND: [{ id: fileId }, filesVisibleTo(viewer)] },
    select: { versions: { orderBy: { version: "desc" }, take: 1, select: { version: true } } },
  });
  const version = file?.versions[0]?.version;
  if (version === undefined) return null;
  const rows = await database().annotation.findMany({
    where: { AND: [{ fileId }, annotationsVisibleTo(viewer, await today())] },
    select: MARK,
  });
  const marks = await Promise.all(rows.map((row) => markOf(viewer, row, version)));
  return {
    ...{ fileId, version, personId: viewer.personId, ticket: await versionTicket(viewer, { id: fileId, version }) },
    marks: marks.filter((mark) => mark !== null).sort(byPlace),
    organizations: await listSharingOrganizations(viewer),
  };
}

/** With whom the asker may share, in the town's order. */
export async function listSharingOrganizations(viewer: PersonViewer): Promise<{ id: string; name: string }[]> {
  const ids = sharingSeatsOf(viewer).map(({ organizationId }) => organizationId);
  return database().organization.findMany({
    where: { id: { in: ids } },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}
