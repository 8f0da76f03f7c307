import type { Anchor, PageTexts, Spot } from "./anchor.ts";
import { furnitureOf } from "./furniture.ts";

/**
 * A document as one row of letters and digits, without case, accents, spaces, punctuation, line ends, hyphens and
 * running heads. Setting a text anew in other lines and pages changes all of those, but none of its letters.
 */
export type Letters = {
  text: string;
  /** The letters between two spots; null when there are none. */
  rangeOf: (anchor: Anchor) => Range | null;
  /** The spots of the first and the last letter. */
  anchorOf: (range: Range) => Anchor;
  /** The same with the rest of the words at both ends. */
  widened: (range: Range) => Range;
  /** The words as they are written, from the first letter to the last, without what stands at the pages' edges. */
  wordsOf: (range: Range) => string;
};

/** Half-open, in letters. */
export type Range = { start: number; end: number };

/** @param pages the pages' texts; an empty one for a page without text */
export function lettersOf(pages: PageTexts): Letters {
  const parts: string[] = [];
  const offsets: number[] = [];
  /** The index of each page's first letter, and behind them the number of all. */
  const firsts: number[] = [];
  const furniture = furnitureOf(pages);
  pages.forEach((text, index) => {
    firsts.push(offsets.length);
    const skipped = furniture[index] ?? [];
    let next = 0;
    let part = "";
    for (let offset = 0; offset < text.length; ) {
      const range = skipped[next];
      if (range && offset >= range[0]) {
        offset = Math.max(offset, range[1]);
        next += 1;
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
      for (const letter of lettersIn(character)) {
        part += letter;
        for (let unit = 0; unit < letter.length; unit++) offsets.push(offset);
      }
      offset += character.length;
    }
    parts.push(part);
  });
  firsts.push(offsets.length);
  const offsetAt = (index: number) => offsets[index] ?? 0;
  const pageAt = (index: number) => lastAtMost(firsts, index) + 1;
  const indexOf = ({ page, offset }: Spot) => {
    const first = firsts[page - 1];
    const after = firsts[page];
    return first === undefined || after === undefined ? null : firstFrom(offsetAt, first, after, offset);
  };
  const behind = (index: number) => {
    const text = pages[pageAt(index) - 1] ?? "";
    return offsetAt(index) + String.fromCodePoint(text.codePointAt(offsetAt(index)) ?? 0).length;
  };
  return {
    text: parts.join(""),
    rangeOf(anchor) {
      const start = indexOf(anchor.start);
      const end = indexOf(anchor.end);
      return start !== null && end !== null && start < end ? { start, end } : null;
    },
    anchorOf: ({ start, end }) => ({
      start: { page: pageAt(start), offset: offsetAt(start) },
      end: { page: pageAt(end - 1), offset: behind(end - 1) },
    }),
    widened({ start, end }) {
      let from = start;
      let to = end;
      const isJoined = (index: number) =>
        index > 0 &&
        index < offsets.length &&
        pageAt(index) === pageAt(index - 1) &&
        offsetAt(index) === behind(index - 1);
      while (isJoined(from)) from -= 1;
      while (isJoined(to)) to += 1;
      return { start: from, end: to };
    },
    wordsOf({ start, end }) {
      const words: string[] = [];
      for (let at = start; at < end; ) {
        const page = pageAt(at);
        const last = Math.min(end, firsts[page] ?? end) - 1;
        const text = pages[page - 1] ?? "";
        // why: a full stop at the end of a page belongs to the words as much as one in its middle.
        const from = at === start ? offsetAt(at) : backToSpace(text, offsetAt(at));
        words.push(text.slice(from, last === end - 1 ? behind(last) : onToSpace(text, behind(last))));
        at = last + 1;
      }
      return words.join("\n");
    },
  };
}

/** The letters and digits of a text without accents and in lower case; compatibility forms and ligatures resolved. */
export function lettersIn(text: string): string {
  // why: nearly every character is one of these, and asking Unicode about millions of them takes seconds.
  if (/^[a-z0-9]$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function backToSpace(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !/\s/.test(text[at - 1] ?? "")) at -= 1;
  return at;
}

function onToSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !/\s/.test(text[at] ?? "")) at += 1;
  return at;
}

/** The last page whose first letter is not behind the index; of pages without letters the last one is not meant. */
function lastAtMost(firsts: readonly number[], index: number): number {
  let low = 0;
  let high = firsts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first letter of a page that stands at the offset or behind it. */
function firstFrom(offsetAt: (index: number) => number, first: number, after: number, offset: number): number {
  let low = first;
  let high = after;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
