import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "./local-date.ts";
import { anyOverlap, contains, overlaps, type Period, periodOf } from "./period.ts";

const FIRST = localDate("2021-11-01");
const periods = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ min: 1, max: 400 })))
  .map(([start, length]): Period => {
    const from = addDays(FIRST, start);
    return { start: from, end: length === null ? null : addDays(from, length) };
  });

test("a period has its first day and not its end", () => {
  const term: Period = { start: FIRST, end: localDate("2026-11-01") };
  expect(contains(term, FIRST)).toBe(true);
  expect(contains(term, localDate("2026-10-31"))).toBe(true);
  expect(contains(term, localDate("2026-11-01"))).toBe(false);
  expect(contains(term, localDate("2021-10-31"))).toBe(false);
});

test("a period without an end goes on", () => {
  expect(contains({ start: FIRST, end: null }, localDate("2999-01-01"))).toBe(true);
});

test("a period that ends before or on its first day is refused", () => {
  expect(periodOf(FIRST, FIRST)).toEqual({ ok: false, refused: "ends-before-it-starts" });
  expect(periodOf(FIRST, addDays(FIRST, 1)).ok).toBe(true);
  expect(periodOf(FIRST, null).ok).toBe(true);
});

test("terms that follow each other without a gap do not overlap", () => {
  const change = localDate("2026-11-01");
  expect(overlaps({ start: FIRST, end: change }, { start: change, end: null })).toBe(false);
});

test("two periods overlap exactly when a day lies in both", () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const shared = Array.from({ length: 900 }, (_, day) => addDays(FIRST, day)).some(
        (day) => contains(a, day) && contains(b, day),
      );
      expect(overlaps(a, b)).toBe(shared);
      expect(overlaps(b, a)).toBe(shared);
    }),
    { numRuns: 40 },
  );
});

test("among many periods any single overlap is found", () => {
  fc.assert(
    fc.property(fc.array(periods, { maxLength: 6 }), (list) => {
      const pairwise = list.some((a, i) => list.some((b, j) => i < j && overlaps(a, b)));
      expect(anyOverlap(list)).toBe(pairwise);
    }),
  );
});
