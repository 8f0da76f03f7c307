import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";

/** How to reach the body itself, as its pages say it. */
export type BodyContact = { name: string; website: string | null; email: string | null };

/** The body's own contact; null before anything was set up. */
export async function findBodyContact(viewer: Viewer): Promise<BodyContact | null> {
  const row = await reader(viewer).body.findUnique({
    where: { id: viewer.bodyId },
    select: { name: true, website: true, contactEmail: true },
  });
  return row && { name: row.name, website: row.website, email: row.contactEmail };
}
