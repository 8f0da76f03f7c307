import { expect, it } from "vitest";
import { placeStrip, stripRowOf, stripWithin } from "./page-strip.ts";

const LONG = Array.from({ length: 1_501 }, (_, at) =>
  at % 10 === 9 ? { width: 842, height: 595 } : { width: 595, height: 842 },
);

it("of 1,501 pages only those near the window are there, and what is left out takes its room", () => {
  const rows = placeStrip(LONG, 96, 40);
  expect(rows).toHaveLength(751);
  const { near, before, behind } = stripWithin(rows, 60_000, 60_800);
  expect(near.length).toBeLessThan(8);
  expect(near[0]?.top).toBeLessThanOrEqual(60_000);
  expect((near.at(-1)?.top ?? 0) + (near.at(-1)?.height ?? 0)).toBeGreaterThanOrEqual(60_800);
  const shown = near.reduce((sum, { height }) => sum + height, 0);
  const last = rows.at(-1);
  expect(before + shown + behind).toBe((last?.top ?? 0) + (last?.height ?? 0));
});

it("the ends, one page, none, and a window beyond the end", () => {
  const rows = placeStrip(LONG, 96, 40);
  expect(stripWithin(rows, -500, 100).near[0]?.first).toBe(1);
  expect(stripWithin(rows, 9_000_000, 9_000_800)).toMatchObject({ near: [{ first: 1_501 }], behind: 0 });
  expect(stripRowOf(rows, 1_501)?.first).toBe(1_501);
  expect(stripRowOf(rows, 4)?.first).toBe(3);
  expect(stripRowOf(rows, 1_503)).toBeNull();
  expect(stripWithin(placeStrip(LONG.slice(0, 1), 96, 40), 0, 500)).toMatchObject({ near: [{ first: 1 }], behind: 0 });
  expect(stripWithin([], 0, 500)).toEqual({ near: [], before: 0, behind: 0 });
});
