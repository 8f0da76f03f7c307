import { requireCan } from "#app/features/permissions/require.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";

/** How the town looks on documents. */
export type TownLook = { name: string; colour: string | null; hasArms: boolean };

/** The asker's town; for those who may change its settings, 403 for others. */
export async function getTownLook(viewer: Viewer): Promise<TownLook> {
  const { bodyId } = requireCan(viewer, "setting.write");
  const { armsSha256, ...town } = await database().body.findUniqueOrThrow({
    where: { id: bodyId },
    select: { name: true, colour: true, armsSha256: true },
  });
  return { ...town, hasArms: armsSha256 !== null };
}
