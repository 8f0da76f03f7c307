import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { organizationsVisibleTo } from "./visible.server.ts";

/** The bodies that hold meetings, for a choice in a filter: council, main committee, committees, advisory boards. */
export async function listOrganizationChoices(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return reader(viewer).organization.findMany({
    where: {
      AND: [
        organizationsVisibleTo(viewer),
        { kind: { in: ["council", "mainCommittee", "committee", "advisoryBoard"] } },
      ],
    },
    orderBy: [{ position: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}
