import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { papersVisibleTo } from "./visible.server.ts";

export type NewPaper = { id: string; reference: string; name: string; publishedAt: Date | null };

const NEWEST = 8;

/** The papers published last, as far as the asker may see them. */
export async function listNewestPapers(viewer: Viewer): Promise<NewPaper[]> {
  return reader(viewer).paper.findMany({
    where: { AND: [papersVisibleTo(viewer), { publishedAt: { not: null } }] },
    orderBy: [{ publishedAt: "desc" }, { reference: "desc" }],
    take: NEWEST,
    select: { id: true, reference: true, name: true, publishedAt: true },
  });
}
