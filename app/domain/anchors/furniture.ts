import type { PageTexts } from "./anchor.ts";

/** Lines at each end of a page that may be running heads or feet. */
const EDGE_LINES = 3;
/** From so many pages on, and on so large a part of them, a line that stands there every time is furniture. */
const LEAST_PAGES = 3;
const LEAST_PART = 0.6;

/**
 * Running heads, feet and page numbers: what stands on most pages at the same edge, numbers aside. A sentence that runs
 * over the end of a page is only whole without them.
 * @returns for each page the ranges of its text that are furniture, in order, as UTF-16 units
 */
export function furnitureOf(pages: PageTexts): [start: number, end: number][][] {
  const edges = pages.map(edgeLines);
  const counts = new Map<string, number>();
  for (const lines of edges) {
    for (const kind of new Set(lines.map(({ kind }) => kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length * LEAST_PART);
  return edges.map((lines) =>
    lines
      .filter(({ kind }) => (counts.get(kind) ?? 0) >= least)
      .map(({ start, end }): [number, number] => [start, end]),
  );
}

type EdgeLine = { kind: string; start: number; end: number };

function edgeLines(text: string): EdgeLine[] {
  const lines: EdgeLine[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    if (line.trim()) lines.push({ kind: line.trim().replace(/\d+/g, "#"), start, end });
    start = end + 1;
  }
  if (lines.length <= 2 * EDGE_LINES) return [];
  const named = (at: "head" | "foot") => (line: EdgeLine) => ({ ...line, kind: `${at} ${line.kind}` });
  return [...lines.slice(0, EDGE_LINES).map(named("head")), ...lines.slice(-EDGE_LINES).map(named("foot"))];
}
