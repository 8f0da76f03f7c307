import type { MarkContent } from "#app/domain/annotations/mark.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { lookFor } from "./look-for.server.ts";
import type { FoundMark, SoughtMark } from "./placing.ts";
import { openContent, openPlace, sealPlace } from "./sealed-content.server.ts";

/**
 * Finds all marks of a document in its newest version, once its text has been read. What is found by its words stands
 * there with a state; what is not found stays on record with its old page and words. Nothing is lost, and a mark that
 * has been looked for is not looked for again.
 * @param fileId the document
 */
export async function placeAnnotations(fileId: string): Promise<void> {
  const newest = await database().fileVersion.findFirst({
    where: { fileId },
    orderBy: { version: "desc" },
    select: { version: true, sha256: true, mediaType: true, text: { select: { state: true } } },
  });
  if (!newest || newest.text.state === "waiting") return;
  const marks = await listUnplaced(fileId, newest.version);
  if (marks.length === 0) return;
  const found = new Map<string, FoundMark>();
  // why: through several changes words may still be found step by step where the first version is too far away.
  for (const [round, ways] of [marks.map(({ ways }) => ways[0]), marks.map(({ ways }) => ways[1])].entries()) {
    const open = ways
      .filter((way) => way !== undefined)
      .filter(({ mark }) => found.get(mark.id)?.state === undefined || found.get(mark.id)?.state === "notPlaced");
    for (const version of new Set(open.map((way) => way.version))) {
      const sought = open.filter((way) => way.version === version).map(({ mark }) => mark);
      for (const one of await lookFor(fileId, version, newest, sought)) {
        found.set(one.id, round > 0 && one.state === "kept" ? { ...one, state: "reworded" } : one);
      }
    }
  }
  const rows = marks.flatMap(({ id, ownerId, isSetAside }) => {
    const one = found.get(id);
    return one ? [{ one, seal: { id, ownerId }, isSetAside }] : [];
  });
  await database().annotationPlace.createMany({
    data: await Promise.all(
      rows.map(async ({ one, seal, isSetAside }) => ({
        ...{ annotationId: one.id, version: newest.version },
        // why: what somebody has left with its old page is not laid before them again with every version.
        state: one.state === "notPlaced" && isSetAside ? ("setAside" as const) : one.state,
        content: one.state === "notPlaced" ? null : await sealPlace(seal, newest.version, one.place),
      })),
    ),
    skipDuplicates: true,
  });
}

type Way = { version: number; mark: SoughtMark };
type Unplaced = { id: string; ownerId: string; ways: Way[]; isSetAside: boolean };

/**
 * The marks that nobody has looked for yet: each from where it was made, then from where it was found last; where its
 * owner has chosen a place, from there first.
 */
async function listUnplaced(fileId: string, version: number): Promise<Unplaced[]> {
  const rows = await database().annotation.findMany({
    where: {
      ...{ fileId, version: { not: version }, content: { not: null }, places: { none: { version } } },
      // why: before the old version has been read, nothing of it would be found.
      fileVersion: { text: { state: { not: "waiting" } } },
    },
    select: {
      ...{ id: true, ownerId: true, version: true, content: true },
      places: {
        where: { version: { lt: version } },
        orderBy: [{ version: "desc" }, { number: "desc" }],
        distinct: ["version"],
        select: { version: true, state: true, content: true },
      },
    },
  });
  const marks: Unplaced[] = [];
  for (const row of rows) {
    const content = await openContent(row, row.content);
    if (!content) continue;
    const ways: Way[] = [{ version: row.version, mark: sought(row.id, content, content.place) }];
    const last = row.places.find((one) => one.content !== null);
    const place = last && (await openPlace(row, last.version, last.content));
    if (last && place) ways.push({ version: last.version, mark: sought(row.id, content, place) });
    if (last?.state === "byHand") ways.reverse();
    marks.push({ id: row.id, ownerId: row.ownerId, ways, isSetAside: row.places[0]?.state === "setAside" });
  }
  return marks;
}

function sought(id: string, { kind }: MarkContent, place: MarkContent["place"]): SoughtMark {
  return { id, place, byPage: place.quote.trim() === "", isDrawing: kind === "drawing" };
}
