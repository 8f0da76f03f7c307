/** A page's size in PDF points, as it is shown unturned. */
export type PageSize = { width: number; height: number };

/** So many pages of one size, one after the other: a long document is told in a few words. */
export type SizeRun = PageSize & { count: number };

export type Turn = 0 | 90 | 180 | 270;

export type Zoom = "width" | "page" | number;

/** Where a page stands in the scrolled column, in CSS pixels. */
export type PlacedPage = { number: number; left: number; top: number; width: number; height: number };

export type Layout = {
  pages: readonly PlacedPage[];
  /** CSS pixels for one PDF point */
  scale: number;
  width: number;
  height: number;
};

/** Space around and between pages. */
export const GAP = 12;
export const ZOOM_STEPS = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;
/** At 100 % a page is as large as on paper: 96 CSS pixels for 72 points. */
const PIXELS_A_POINT = 96 / 72;

/** What a document's pages measure where nothing is known of them. */
const A4 = { width: 595, height: 842 };

/**
 * Places all pages without drawing one of them.
 * @param given sizes by page, in order; room: what the column offers, in CSS pixels; spread: two pages beside each other
 */
export function placePages(given: {
  sizes: readonly PageSize[];
  room: { width: number; height: number };
  zoom: Zoom;
  turn: Turn;
  spread: boolean;
}): Layout {
  const { room, zoom, turn, spread } = given;
  const sizes =
    turn % 180 === 0 ? given.sizes : given.sizes.map(({ width, height }) => ({ width: height, height: width }));
  const rows = rowsOf(sizes, spread);
  const widest = Math.max(...rows.map(widthOf), 1);
  const tallest = Math.max(...rows.map(heightOf), 1);
  const columns = spread ? 2 : 1;
  const fitWidth = Math.max(room.width - GAP * (columns + 1), 40) / widest;
  const fitHeight = Math.max(room.height - 2 * GAP, 40) / tallest;
  const scale = zoom === "width" ? fitWidth : zoom === "page" ? Math.min(fitWidth, fitHeight) : zoom * PIXELS_A_POINT;
  const width = Math.max(room.width, widest * scale + GAP * (columns + 1));
  let top = GAP;
  const pages: PlacedPage[] = [];
  for (const row of rows) {
    let left = (width - widthOf(row) * scale - GAP * (row.length - 1)) / 2;
    for (const page of row) {
      const [pageWidth, pageHeight] = [page.width * scale, page.height * scale];
      pages.push({ number: page.number, left, top, width: pageWidth, height: pageHeight });
      left += pageWidth + GAP;
    }
    top += heightOf(row) * scale + GAP;
  }
  return { pages, scale, width, height: top };
}

/** The pages that a window on the column touches; found by halving, so that thousands of pages cost nothing. */
export function pagesWithin({ pages }: Layout, from: number, to: number): PlacedPage[] {
  const found: PlacedPage[] = [];
  for (let at = firstEndingBelow(pages, from); at < pages.length; at++) {
    const page = pages[at];
    if (!page || page.top > to) break;
    if (page.top + page.height >= from) found.push(page);
  }
  return found;
}

/** The page that somebody reads who sees the column from here: the first one that still fills a good part. */
export function pageRead({ pages }: Layout, top: number, roomHeight: number): number {
  const line = top + roomHeight * 0.3;
  return pages[firstEndingBelow(pages, line)]?.number ?? pages.at(-1)?.number ?? 1;
}

/** The next larger or smaller of the usual steps. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const now = scale / PIXELS_A_POINT;
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  return steps.find((step) => (direction === 1 ? step > now * 1.01 : step < now * 0.99)) ?? steps.at(-1) ?? 1;
}

/** The scale as readers know it: 1 is the size of the paper. */
export function percentOf(scale: number): number {
  return Math.round((scale / PIXELS_A_POINT) * 100);
}

/** Every page's size; pages that nothing is known of are as the last one that is known, or A4. */
export function sizesOf(runs: readonly SizeRun[], pageCount: number): PageSize[] {
  const sizes = runs.flatMap(({ count, width, height }) => Array<PageSize>(count).fill({ width, height }));
  const last = sizes.at(-1) ?? A4;
  while (sizes.length < pageCount) sizes.push(last);
  return sizes.slice(0, Math.max(pageCount, 1));
}

type NumberedSize = PageSize & { number: number };

/** One page a row, or two: the first page stands alone, as the cover of a book does. */
function rowsOf(sizes: readonly PageSize[], spread: boolean): NumberedSize[][] {
  const rows: NumberedSize[][] = [];
  sizes.forEach((size, at) => {
    const page = { ...size, number: at + 1 };
    if (spread && at > 0 && at % 2 === 0) rows.at(-1)?.push(page);
    else rows.push([page]);
  });
  return rows;
}

function widthOf(row: readonly PageSize[]): number {
  return row.reduce((sum, { width }) => sum + width, 0);
}

function heightOf(row: readonly PageSize[]): number {
  return Math.max(...row.map(({ height }) => height), 1);
}

/** The first page that ends at the line or below it. Tops never fall from page to page, ends within a row do: tops are halved. */
function firstEndingBelow(pages: readonly PlacedPage[], line: number): number {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const row = pages[low - 1]?.top;
  while (low > 0 && pages[low - 1]?.top === row) low--;
  while (low < pages.length && endOf(pages[low]) < line) low++;
  return low;
}

function endOf(page: PlacedPage | undefined): number {
  return page ? page.top + page.height : 0;
}
