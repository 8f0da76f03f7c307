import type { PageSize } from "./page-layout.ts";

/** Two small pages beside each other: the number of the first one, where the row begins and how high it is, in CSS pixels. */
export type StripRow = { first: number; top: number; height: number };

/** Small pages in a row. */
export const STRIP_COLUMNS = 2;

/**
 * Places small pages without drawing one of them.
 * @param width of a small page, @param below what each needs below its picture; CSS pixels
 */
export function placeStrip(sizes: readonly PageSize[], width: number, below: number): StripRow[] {
  const rows: StripRow[] = [];
  let top = 0;
  for (let at = 0; at < sizes.length; at += STRIP_COLUMNS) {
    const tallest = Math.max(...sizes.slice(at, at + STRIP_COLUMNS).map((size) => (width * size.height) / size.width));
    const height = Math.ceil(tallest) + below;
    rows.push({ first: at + 1, top, height });
    top += height;
  }
  return rows;
}

/** The rows that a window on the strip touches, and how much lies before and behind them. */
export function stripWithin(rows: readonly StripRow[], from: number, to: number) {
  const start = Math.min(firstEndingBehind(rows, from), Math.max(rows.length - 1, 0));
  let end = start;
  while (end < rows.length && (rows[end]?.top ?? 0) <= to) end++;
  const last = rows.at(-1);
  const whole = last ? last.top + last.height : 0;
  return { near: rows.slice(start, end), before: rows[start]?.top ?? 0, behind: whole - (rows[end]?.top ?? whole) };
}

/** The row of a page; null where there is none. */
export function stripRowOf(rows: readonly StripRow[], page: number): StripRow | null {
  return rows[Math.floor((page - 1) / STRIP_COLUMNS)] ?? null;
}

function firstEndingBehind(rows: readonly StripRow[], line: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
