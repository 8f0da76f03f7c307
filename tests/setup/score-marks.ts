import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Box, MarkPlace } from "#app/domain/annotations/mark.ts";
import { placeMarks } from "#app/features/annotations/place-marks.server.ts";
import type { FoundMark, SoughtMark } from "#app/features/annotations/placing.ts";
import { readText } from "#app/platform/text/read-text.server.ts";
import { EDITS } from "./document-edits.ts";
import { type SetDocument, type Sheet, setDocument, type WordSpot } from "./set-document.ts";
import { type Block, pick, type Random, randomOf, type Word, wordedDocument } from "./worded-documents.ts";

const LIMITS = { time: 120_000, heap: 512, unpacked: 256 };
const CONTEXT = 60;
const MOST_WORDS = 18;
const A4 = { width: 595, height: 842 };
const DRAFT: Sheet = {
  ...A4,
  ...{ margin: 70, letters: 11, columns: 1, justified: false, head: "Stadt Lindenau an der Aue", foot: "Seite" },
};
/** The same in smaller letters, in two columns with parted words, and on a small page. */
const PRINTS: readonly Sheet[] = [
  { ...DRAFT, letters: 10, margin: 85, head: "Vorlage VO/14/27", foot: "VO/14/27 Seite" },
  { ...DRAFT, letters: 10, margin: 60, columns: 2, justified: true },
  { ...DRAFT, width: 420, height: 595, margin: 40, letters: 10, justified: true, head: "Lindenau · VO/14/27" },
];

/** What became of the marks of one pair of versions. Those of the lists tell what went wrong. */
export type PairScore = {
  /** marks whose words, or some of them, are still there */
  marks: number;
  right: number;
  unplaced: number;
  /** marks whose words are all gone, and those of them that are told so */
  gone: number;
  goneTold: number;
  wrongSilently: string[];
  wrongTold: string[];
};

/** The names of all pairs: each edit of a paper, with so many papers. */
export function pairNames(papers: number): [edit: string, paper: number][] {
  return Object.keys(EDITS).flatMap((edit) =>
    Array.from({ length: papers }, (_, index): [string, number] => [edit, index + 1]),
  );
}

/**
 * Sets a paper and what an edit made of it as two real PDFs, reads both as every upload is read, marks words of the
 * first, has them placed in the second and compares with where those very words stand on its pages.
 */
export async function scorePair(edit: string, paper: number, marks: number): Promise<PairScore> {
  const random = randomOf(paper * 7919 + edit.length);
  const blocks = wordedDocument(random, 8);
  const edited = EDITS[edit]?.(blocks, random) ?? [];
  const before = await setDocument(blocks, DRAFT);
  const after = await setDocument(edited, PRINTS[paper % PRINTS.length] ?? DRAFT);
  const marked = Array.from({ length: marks }, () => markedWords(random, blocks, before));
  const found = await place(
    before,
    after,
    marked.map((words) => soughtOf(words, blocks, before)),
  );
  const now = new Map(edited.flatMap(({ words }) => words).map((word) => [word.id, word]));
  const score: PairScore = { marks: 0, right: 0, unplaced: 0, gone: 0, goneTold: 0, wrongSilently: [], wrongTold: [] };
  marked.forEach((words, index) => {
    const one = found[index];
    const isGone = !words.some(({ id }) => now.has(id));
    score[isGone ? "gone" : "marks"] += 1;
    if (one?.state === "notPlaced") score[isGone ? "goneTold" : "unplaced"] += 1;
    else if (one && isRight(one, words, now, after)) score.right += 1;
    else score[one?.state === "kept" ? "wrongSilently" : "wrongTold"].push(tell(edit, paper, words, one));
  });
  return score;
}

function tell(edit: string, paper: number, words: readonly Word[], found: FoundMark | undefined): string {
  const quote = found && "place" in found ? `${found.place.page}: ${found.place.quote}` : "";
  return `${edit} ${paper}: "${words.map(({ text }) => text).join(" ")}" became "${quote}"`;
}

/** Words that stand together on one page. */
function markedWords(random: Random, blocks: readonly Block[], { spots }: SetDocument): Word[] {
  const { words } = pick(random, blocks);
  const length = 1 + Math.floor(random() * Math.min(MOST_WORDS, words.length));
  const from = Math.floor(random() * (words.length - length + 1));
  const run = words.slice(from, from + length);
  const page = spots.get(run[0]?.id ?? Number.NaN)?.[0]?.page;
  return run.filter(({ id }) => spots.get(id)?.every((spot) => spot.page === page));
}

/** The mark as the viewer makes it of a selection. */
function soughtOf(words: readonly Word[], blocks: readonly Block[], { spots }: SetDocument): SoughtMark {
  const boxes = words.flatMap(({ id }) => spots.get(id) ?? []);
  const page = boxes[0]?.page ?? 0;
  const there = blocks
    .flatMap((block) => block.words)
    .filter(({ id }) => spots.get(id)?.some((at) => at.page === page));
  const from = there.findIndex(({ id }) => id === words[0]?.id);
  const text = (part: readonly Word[]) => part.map((word) => word.text).join(" ");
  const place: MarkPlace = {
    ...{ page, quote: text(words), boxes: boxes.map(({ box }) => box) },
    prefix: text(there.slice(0, from)).slice(-CONTEXT),
    suffix: text(there.slice(from + words.length)).slice(0, CONTEXT),
  };
  return { id: randomUUID(), place, byPage: false, isDrawing: false };
}

async function place(before: SetDocument, after: SetDocument, marks: SoughtMark[]): Promise<FoundMark[]> {
  const folder = await mkdtemp(join(tmpdir(), "pair-"));
  try {
    const texts: string[][] = [];
    for (const { pdf } of [before, after]) {
      const path = join(folder, `${texts.length}.pdf`);
      await writeFile(path, pdf);
      const reading = await readText({ path, mediaType: "application/pdf" });
      texts.push(reading.state === "done" ? reading.pages.map(({ text }) => text) : []);
    }
    const [old = [], fresh = []] = texts;
    const path = join(folder, "1.pdf");
    return await placeMarks({ path, byteSize: after.pdf.length, before: old, after: fresh, marks, limits: LIMITS });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Words that are all as they were must be covered, each of them and no other. Of changed words some must be, and that
 * they have changed must be told. Of words that run over the end of a page only those on the first are covered.
 */
function isRight(
  found: FoundMark,
  words: readonly Word[],
  now: ReadonlyMap<number, Word>,
  after: SetDocument,
): boolean {
  if (found.state === "notPlaced") return false;
  const { page, boxes } = found.place;
  const isCovered = ({ page: at, box }: WordSpot) => at === page && boxes.some((one) => holdsMiddle(one, box));
  const spotsOf = (id: number) => after.spots.get(id) ?? [];
  const left = words.filter(({ id }) => now.has(id));
  const isSame = left.length === words.length && left.every(({ id, text }) => now.get(id)?.text === text);
  if (!isSame) return found.state === "reworded" && left.some(({ id }) => spotsOf(id).some(isCovered));
  const first = spotsOf(words[0]?.id ?? Number.NaN)[0];
  const wanted = words.flatMap(({ id }) => spotsOf(id)).filter((spot) => spot.page === page);
  const others = [...now.keys()].filter((id) => !words.some((word) => word.id === id)).flatMap(spotsOf);
  return first?.page === page && wanted.every(isCovered) && !others.some(isCovered);
}

function holdsMiddle(outer: Box, { x, y, width, height }: Box): boolean {
  const [across, down] = [x + width / 2 - outer.x, y + height / 2 - outer.y];
  return across >= 0 && across <= outer.width && down >= 0 && down <= outer.height;
}
