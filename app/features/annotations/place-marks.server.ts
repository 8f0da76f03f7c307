import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Anchor } from "#app/domain/anchors/anchor.ts";
import { lettersIn } from "#app/domain/anchors/letters.ts";
import { quoteLocator } from "#app/domain/anchors/locate-quote.ts";
import { anchorPlacer, type Placed } from "#app/domain/anchors/place-anchor.ts";
import { pagePlacer } from "#app/domain/anchors/place-page.ts";
import { MARK_LIMITS, type MarkPlace } from "#app/domain/annotations/mark.ts";
import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { withPdf } from "#app/platform/text/open-pdf.server.ts";
import { textBoxes } from "#app/platform/text/text-boxes.server.ts";
import type { FoundMark, PlacingTask, SoughtMark } from "./placing.ts";

/** Characters kept on each side of found words. */
const CONTEXT = 60;

/** Finds the marks of one version in another and where their words stand there. Runs in a thread with limits. */
export async function placeMarks(task: PlacingTask): Promise<FoundMark[]> {
  const { path, byteSize } = task;
  if (path === null) return foundMarks(task, null);
  return withPdf({ path, byteSize, mostPixels: 1 }, (document) => foundMarks(task, document));
}

async function foundMarks(task: PlacingTask, document: PDFDocumentProxy | null): Promise<FoundMark[]> {
  const locate = quoteLocator(task.before);
  const after = task.after ?? task.before;
  const place = task.after ? anchorPlacer(task.before, task.after) : asTheyAre;
  const placePage = pagePlacer(task.before, after);
  const found: FoundMark[] = [];
  for (const mark of task.marks) {
    if (mark.byPage) {
      found.push(byPage(mark, placePage(mark.place.page)));
      continue;
    }
    const anchor = locate(mark.place);
    const placed = anchor.ok ? place(anchor.value) : anchor;
    if (placed.ok) {
      const boxes = document ? await boxesOf(document, after, placed.value) : [];
      found.push({ id: mark.id, state: placed.value.how, place: { ...wordsOf(after, placed.value), boxes } });
    } else found.push({ id: mark.id, state: "notPlaced" });
  }
  return found;
}

function asTheyAre(anchor: Anchor): Verdict<Placed, never> {
  return accepted({ ...anchor, how: "kept" });
}

function byPage({ id, place, isDrawing }: SoughtMark, placed: ReturnType<ReturnType<typeof pagePlacer>>): FoundMark {
  // why: on a page with other words a drawing would stand beside what it was drawn around.
  if (!placed.ok || (isDrawing && placed.value.how !== "kept")) return { id, state: "notPlaced" };
  return { id, state: placed.value.how, place: { ...place, page: placed.value.page } };
}

function wordsOf(pages: readonly string[], { start, end }: Placed): Omit<MarkPlace, "boxes"> {
  const texts = pages.slice(start.page - 1, end.page);
  const first = texts[0] ?? "";
  const last = texts.at(-1) ?? "";
  const parts = texts.map((text, index) =>
    text.slice(index === 0 ? start.offset : 0, index === texts.length - 1 ? end.offset : undefined),
  );
  return {
    page: start.page,
    quote: parts.join("\n").slice(0, MARK_LIMITS.quote),
    prefix: first.slice(Math.max(0, start.offset - CONTEXT), start.offset),
    suffix: last.slice(end.offset, end.offset + CONTEXT),
  };
}

/** Of words that run over the end of a page only those on the first one. */
async function boxesOf(document: PDFDocumentProxy, pages: readonly string[], { start, end }: Placed) {
  const text = pages[start.page - 1] ?? "";
  const upTo = end.page === start.page ? end.offset : text.length;
  const given = {
    page: start.page,
    first: letterCount(text.slice(0, start.offset)),
    count: letterCount(text.slice(start.offset, upTo)),
  };
  return (await textBoxes(document, given, lettersIn)).slice(0, MARK_LIMITS.boxes);
}

function letterCount(text: string): number {
  return [...text].reduce((sum, character) => sum + lettersIn(character).length, 0);
}
