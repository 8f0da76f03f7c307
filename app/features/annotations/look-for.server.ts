import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import type { MarkPlace } from "#app/domain/annotations/mark.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import { limitedThread } from "#app/platform/threads/limited-thread.server.ts";
import type { FoundMark, PlacingTask, SoughtMark } from "./placing.ts";

const LIMITS = { time: 120_000, heap: 512, unpacked: 256 };
const THREAD = limitedThread<PlacingTask, FoundMark[]>(
  "placing",
  resolve("app/features/annotations/placing-thread.server.ts"),
);

type Content = { sha256: string; mediaType: string };

/** Looks for marks of an earlier version of a document in this content of it; an answer for each. */
export async function lookFor(
  fileId: string,
  version: number,
  content: Content,
  marks: SoughtMark[],
): Promise<FoundMark[]> {
  const old = await database().fileVersion.findUniqueOrThrow({
    where: { fileId_version: { fileId, version } },
    select: { sha256: true },
  });
  if (old.sha256 === content.sha256) return marks.map(({ id, place }) => ({ id, state: "kept", place }));
  return askThread(content, await textOf(old.sha256), await textOf(content.sha256), marks);
}

/** Where these words stand on that page; null where they do not, or stand there more than once. */
export async function locateWords(content: Content, page: number, words: string): Promise<MarkPlace | null> {
  const before = await textOf(content.sha256);
  const place = { page, quote: words, prefix: "", suffix: "", boxes: [] };
  const [found] = await askThread(content, before, null, [{ id: "words", place, byPage: false, isDrawing: false }]);
  return found && found.state !== "notPlaced" && found.place.page === page ? found.place : null;
}

/** Ends the thread that waits for the next document. */
export async function stopPlacing(): Promise<void> {
  await THREAD.stop();
}

async function askThread(
  { sha256, mediaType }: Content,
  before: string[],
  after: string[] | null,
  marks: SoughtMark[],
): Promise<FoundMark[]> {
  const texts = { before, after, marks, limits: LIMITS };
  const answer =
    mediaType === "application/pdf"
      ? await withLocalCopy(sha256, async (path) => THREAD.ask({ ...texts, path, byteSize: (await stat(path)).size }))
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
