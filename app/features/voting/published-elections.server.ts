import { reader } from "#app/features/permissions/reader.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { ELECTION_FIELDS, shownElection } from "./election/shown-election.ts";
import type { PublishedElection } from "./published-election.ts";
import { placeOf, type ResultsOf } from "./published-results.server.ts";
import { pollsVisibleTo } from "./visible.server.ts";

/**
 * The announced elections that the asker may see, in the order of their announcement.
 * @param viewer who asks; a citizen gets those of public items of published meetings only
 * @param of where they were held
 */
export async function listPublishedElections(viewer: Viewer, of: ResultsOf): Promise<PublishedElection[]> {
  const rows = await reader(viewer).poll.findMany({
    where: { AND: [pollsVisibleTo(viewer), { state: "published", kind: "election" }, placeOf(of)] },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
    select: { ...ELECTION_FIELDS, publishedAt: true },
  });
  return rows.flatMap(({ publishedAt, ...row }) => {
    const shown = shownElection(row);
    return shown && publishedAt ? [{ ...shown, publishedAt }] : [];
  });
}
