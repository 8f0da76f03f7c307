import type { PageTexts } from "./anchor.ts";

/** Lines at each end of a page that may be running heads or feet. */
const EDGE_LINES = 3;
/** From so many pages on, and on so large a part of them, a line that stands there every time is furniture. */
const LEAST_PAGES = 3;
const LEAST_PART = 0.6;
/** Numbers of a line that may be the page's. */
const MOST_NUMBERS = 8;

/**
 * Running heads, feet and page numbers: what stands on most pages at the same edge, but for one number that grows with
 * the pages. A sentence that runs over the end of a page is only whole without them. Rows of a table, which are alike
 * but for their numbers, are none.
 * @returns for each page the ranges of its text that are furniture, in order, as UTF-16 units
 */
export function furnitureOf(pages: PageTexts): [start: number, end: number][][] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const kind of new Set(lines.flatMap(({ kinds }) => kinds))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_PART);
  return edges.map((lines) =>
    lines
      .filter(({ kinds }) => kinds.some((kind) => (counts.get(kind) ?? 0) >= least))
      .map(({ start, end }): [number, number] => [start, end]),
  );
}

type Line = { text: string; start: number; end: number };
type EdgeLine = { kinds: string[]; start: number; end: number };

function edgeLines(text: string, index: number): EdgeLine[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim()) lines.push({ text: line.trim(), start, end });
    start = end + 1;
  }
  if (lines.length <= 2 * EDGE_LINES) return [];
  const named =
    (edge: "head" | "foot") =>
    ({ text: words, start: from, end }: Line): EdgeLine => {
      const kinds = [words, ...countedBy(words, index)].map((kind) => `${edge} ${kind}`);
      return { kinds, start: from, end };
    };
  return [...lines.slice(0, EDGE_LINES).map(named("head")), ...lines.slice(-EDGE_LINES).map(named("foot"))];
}

/** The line once for each of its first numbers, with how much that is more than the number of the page. */
function countedBy(words: string, index: number): string[] {
  return [...words.matchAll(/\d{1,6}/g)]
    .slice(0, MOST_NUMBERS)
    .map(
      ({ 0: digits, index: at }) => `${words.slice(0, at)}#${Number(digits) - index}${words.slice(at + digits.length)}`,
    );
}
