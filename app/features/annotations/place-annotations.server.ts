import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { MarkContent } from "#app/domain/annotations/mark.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { limitedThread } from "#app/platform/threads/limited-thread.server.ts";
import type { FoundMark, PlacingTask, SoughtMark } from "./placing.ts";
import { openContent, openPlace, sealPlace } from "./sealed-content.server.ts";

const LIMITS = { time: 120_000, heap: 512, unpacked: 256 };
const THREAD = limitedThread<PlacingTask, FoundMark[]>(
  "placing",
  resolve("app/features/annotations/placing-thread.server.ts"),
);

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
      for (const one of await look(fileId, version, newest, sought)) {
        found.set(one.id, round > 0 && one.state === "kept" ? { ...one, state: "reworded" } : one);
      }
    }
  }
  const rows = marks.flatMap(({ id, ownerId }) => {
    const one = found.get(id);
    return one ? [{ one, seal: { id, ownerId } }] : [];
  });
  await database().annotationPlace.createMany({
    data: await Promise.all(
      rows.map(async ({ one, seal }) => ({
        ...{ annotationId: one.id, version: newest.version, state: one.state },
        content: one.state === "notPlaced" ? null : await sealPlace(seal, newest.version, one.place),
      })),
    ),
    skipDuplicates: true,
  });
}

/** Ends the thread that waits for the next document. */
export async function stopPlacing(): Promise<void> {
  await THREAD.stop();
}

type Way = { version: number; mark: SoughtMark };
type Unplaced = { id: string; ownerId: string; ways: Way[] };

/** The marks that nobody has looked for yet: each from where it was made, then from where it was found last. */
async function listUnplaced(fileId: string, version: number): Promise<Unplaced[]> {
  const rows = await database().annotation.findMany({
    where: { fileId, version: { not: version }, content: { not: null }, places: { none: { version } } },
    select: {
      ...{ id: true, ownerId: true, version: true, content: true },
      places: {
        where: { state: { not: "notPlaced" }, version: { lt: version } },
        orderBy: { version: "desc" },
        take: 1,
        select: { version: true, content: true },
      },
    },
  });
  const marks: Unplaced[] = [];
  for (const row of rows) {
    const content = await openContent(row, row.content);
    if (!content) continue;
    const ways: Way[] = [{ version: row.version, mark: sought(row.id, content, content.place) }];
    const [last] = row.places;
    const place = last && (await openPlace(row, last.version, last.content));
    if (last && place) ways.push({ version: last.version, mark: sought(row.id, content, place) });
    marks.push({ id: row.id, ownerId: row.ownerId, ways });
  }
  return marks;
}

function sought(id: string, { kind }: MarkContent, place: MarkContent["place"]): SoughtMark {
  return { id, place, byPage: place.quote.trim() === "", isDrawing: kind === "drawing" };
}

async function look(
  fileId: string,
  version: number,
  newest: { sha256: string; mediaType: string },
  marks: SoughtMark[],
): Promise<FoundMark[]> {
  const old = await database().fileVersion.findUniqueOrThrow({
    where: { fileId_version: { fileId, version } },
    select: { sha256: true },
  });
  if (old.sha256 === newest.sha256) return marks.map(({ id, place }) => ({ id, state: "kept", place }));
  const [before, after] = [await textOf(old.sha256), await textOf(newest.sha256)];
  const texts = { before, after, marks, limits: LIMITS };
  const answer =
    newest.mediaType === "application/pdf"
      ? await withLocalCopy(newest.sha256, async (path) =>
          THREAD.ask({ ...texts, path, byteSize: (await stat(path)).size }),
        )
      : await THREAD.ask({ ...texts, path: null, byteSize: 0 });
  return answer ?? marks.map(({ id }) => ({ id, state: "notPlaced" }));
}

async function textOf(sha256: string): Promise<string[]> {
  const pages = await database().filePage.findMany({
    where: { sha256 },
    orderBy: { number: "asc" },
    select: { number: true, text: true },
  });
  const texts: string[] = [];
  for (const { number, text } of pages) texts[number - 1] = text;
  return Array.from(texts, (text) => text ?? "");
}
