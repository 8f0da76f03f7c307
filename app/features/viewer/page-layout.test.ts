import fc from "fast-check";
import { expect, test } from "vitest";
import { GAP, type PageSize, pageRead, pagesWithin, percentOf, placePages, sizesOf, zoomStep } from "./page-layout.ts";

const room = { width: 800, height: 600 };
const size = fc.record({ width: fc.integer({ min: 50, max: 2400 }), height: fc.integer({ min: 50, max: 2400 }) });
const given = fc.record({
  sizes: fc.array(size, { minLength: 1, maxLength: 60 }),
  zoom: fc.constantFrom("width" as const, "page" as const, 0.5, 1, 4),
  turn: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
  spread: fc.boolean(),
});

test("pages stand in order, each with its number, none upon another and none outside", () => {
  fc.assert(
    fc.property(given, (one) => {
      const { pages, width, height } = placePages({ ...one, room });
      expect(pages.map((page) => page.number)).toEqual(one.sizes.map((_, at) => at + 1));
      for (const page of pages) {
        expect(page.left).toBeGreaterThanOrEqual(0);
        expect(page.left + page.width).toBeLessThanOrEqual(width + 0.001);
        expect(page.top + page.height).toBeLessThanOrEqual(height);
        for (const other of pages.filter(({ number }) => number > page.number)) {
          const beside = other.left >= page.left + page.width || other.left + other.width <= page.left;
          expect(beside || other.top >= page.top + page.height).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test("a window shows exactly the pages that it touches", () => {
  fc.assert(
    fc.property(
      given,
      fc.integer({ min: -500, max: 90_000 }),
      fc.integer({ min: 0, max: 3_000 }),
      (one, from, span) => {
        const layout = placePages({ ...one, room });
        const touched = layout.pages.filter((page) => page.top <= from + span && page.top + page.height >= from);
        const seen = pagesWithin(layout, from, from + span).map(({ number }) => number);
        expect(seen).toEqual(touched.map(({ number }) => number));
      },
    ),
    { numRuns: 1_000 },
  );
});

test("of two pages beside each other the one that ends lower is seen to its end", () => {
  const square = { width: 50, height: 50 };
  const sizes = [...Array<PageSize>(5).fill(square), { width: 50, height: 80 }, square, square];
  const layout = placePages({ sizes, room, zoom: 1, turn: 0, spread: true });
  const tall = layout.pages[5];
  const end = (tall?.top ?? 0) + (tall?.height ?? 0);
  expect(pagesWithin(layout, end - 1, end).map(({ number }) => number)).toEqual([6]);
});

test("fitted to the width no page is wider than the column, fitted to the page none is taller", () => {
  const sizes: PageSize[] = [
    { width: 595, height: 842 },
    { width: 1684, height: 1190 },
  ];
  for (const spread of [false, true]) {
    const wide = placePages({ sizes, room, zoom: "width", turn: 0, spread });
    expect(wide.width).toBe(room.width);
    const whole = placePages({ sizes, room, zoom: "page", turn: 90, spread });
    expect(Math.max(...whole.pages.map(({ height }) => height))).toBeLessThanOrEqual(room.height - 2 * GAP);
  }
});

test("turned by a quarter a page's width is its height", () => {
  const sizes = [{ width: 100, height: 300 }];
  const [page] = placePages({ sizes, room, zoom: 1, turn: 270, spread: false }).pages;
  expect([page?.width, page?.height].map((length) => Math.round(length ?? 0))).toEqual([400, 133]);
});

test("the page that is read is the one under the upper third of the window", () => {
  const layout = placePages({ sizes: sizesOf([], 5), room, zoom: "width", turn: 0, spread: false });
  expect(pageRead(layout, 0, room.height)).toBe(1);
  expect(pageRead(layout, layout.pages[2]?.top ?? 0, room.height)).toBe(3);
  expect(pageRead(layout, 10 ** 9, room.height)).toBe(5);
});

test("steps of size go on from any size and end at the largest and the smallest", () => {
  expect(percentOf(placePages({ sizes: sizesOf([], 1), room, zoom: 1, turn: 0, spread: false }).scale)).toBe(100);
  expect(zoomStep(96 / 72, 1)).toBe(1.25);
  expect(zoomStep(96 / 72, -1)).toBe(0.75);
  expect(zoomStep(100, 1)).toBe(4);
  expect(zoomStep(0.01, -1)).toBe(0.25);
});

test("sizes told in runs are those of every page, unknown ones like the last, and never more than there are", () => {
  expect(sizesOf([{ width: 1, height: 2, count: 2 }], 3)).toEqual(Array(3).fill({ width: 1, height: 2 }));
  expect(sizesOf([{ width: 1, height: 2, count: 9 }], 1)).toEqual([{ width: 1, height: 2 }]);
  expect(sizesOf([], 2)).toEqual(Array(2).fill({ width: 595, height: 842 }));
});
