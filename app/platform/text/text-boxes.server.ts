import type { PDFDocumentProxy } from "pdfjs-dist";

/** A rectangle in fractions of the page as it is shown, from its upper left corner. */
export type ShownBox = { x: number; y: number; width: number; height: number };

/** Part of a line's height that lies below the line on which its letters stand. */
const DESCENT = 0.22;

/**
 * Where a run of letters stands on a page of a PDF. Within a piece of text that the reader gives as one, letters count
 * as wide as they are in most fonts, so that the ends may be off by a letter. Only for threads with limits.
 * @param first the run's first letter, counted over the page in reading order, from 0
 * @param count how many letters
 * @param lettersIn what counts as letters of a character; the same that counted `first`
 */
export async function textBoxes(
  document: PDFDocumentProxy,
  given: { page: number; first: number; count: number },
  lettersIn: (character: string) => string,
): Promise<ShownBox[]> {
  const page = await document.getPage(given.page);
  const { items, styles } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const boxes: ShownBox[] = [];
  let at = 0;
  for (const item of items) {
    if (!("str" in item)) continue;
    const characters = [...item.str];
    const last = given.first + given.count;
    let [from, to] = [-1, -1];
    characters.forEach((character, index) => {
      const length = lettersIn(character).length;
      if (length > 0 && at < last && at + length > given.first) {
        if (from < 0) from = index;
        to = index + 1;
      }
      at += length;
    });
    if (from < 0) continue;
    // why: where the run goes on in another piece, the hyphen or full stop at the end of this one is part of it.
    if (at < given.first + given.count) to = [...item.str.trimEnd()].length;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = item.transform as number[];
    const height = item.height || Math.hypot(c, d);
    const [along, up] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1];
    const point = (part: number, rise: number) => {
      const [x, y] = [(part * item.width) / along, (rise * height) / up];
      const [shownX = 0, shownY = 0] = viewport.convertToViewportPoint(a * x + c * y + e, b * x + d * y + f);
      return { x: shownX / viewport.width, y: shownY / viewport.height };
    };
    const isEven = styles[item.fontName]?.fontFamily === "monospace";
    const [start, end] = [from, to].map((index) => partBefore(characters, index, isEven));
    boxes.push(around([start, end].flatMap((part = 0) => [point(part, -DESCENT), point(part, 1 - DESCENT)])));
  }
  page.cleanup();
  return boxes;
}

/** Which part of a piece's width lies before a character. */
function partBefore(characters: readonly string[], index: number, isEven: boolean): number {
  const widthOf = (part: readonly string[]) => part.reduce((sum, one) => sum + (isEven ? 1 : letterWidth(one)), 0);
  return widthOf(characters.slice(0, index)) / (widthOf(characters) || 1);
}

/** As wide as letters mostly are, a small "n" being 1. */
function letterWidth(character: string): number {
  if (/[iljI.,:;'|!]/.test(character)) return 0.45;
  if (/[ftr()[\]/ -]/.test(character)) return 0.6;
  if (/[mwMW%@—]/.test(character)) return 1.5;
  return /\p{Lu}/u.test(character) ? 1.2 : 1;
}

function around(points: readonly { x: number; y: number }[]): ShownBox {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [left, right] = [Math.min, Math.max].map((pick) => within(pick(...points.map(({ x }) => x))));
  const [top, bottom] = [Math.min, Math.max].map((pick) => within(pick(...points.map(({ y }) => y))));
  const [x = 0, y = 0] = [left, top];
  return { x, y, width: (right ?? x) - x, height: (bottom ?? y) - y };
}
