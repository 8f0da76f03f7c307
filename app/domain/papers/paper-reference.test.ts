import fc from "fast-check";
import { expect, test } from "vitest";
import { formatReference, isReferencePattern, parseReference } from "./paper-reference.ts";

const PATTERN = "VO/{number}/{yy}";

test("paper 10742 of 2023 is VO/10742/23 and its first supplement VO/10742/23-1", () => {
  expect(formatReference(PATTERN, { number: 10742, year: 2023, supplement: null })).toEqual({
    ok: true,
    value: "VO/10742/23",
  });
  expect(formatReference(PATTERN, { number: 10742, year: 2023, supplement: 1 })).toEqual({
    ok: true,
    value: "VO/10742/23-1",
  });
});

test("small numbers carry no zeros in front", () => {
  expect(formatReference(PATTERN, { number: 7, year: 2026, supplement: null })).toEqual({ ok: true, value: "VO/7/26" });
  expect(parseReference(PATTERN, "VO/00007/26")).toEqual({ ok: false, refused: "not-a-reference" });
});

test.each([
  "VO/10742/23-0",
  "VO/10742/2023",
  "vo/10742/23",
  "VO/10742/23-1-2",
  "VO//23",
  "AN/1/23",
  "",
  "VO/10742/23x",
])("%j is not a reference of this scheme", (text) =>
  expect(parseReference(PATTERN, text)).toEqual({ ok: false, refused: "not-a-reference" }),
);

test.each(["VO/{number}/{yy}", "{yyyy}-{number}", "AN ({number}) {yy}", "{number}.{yy}"])(
  "%j is a numbering scheme",
  (pattern) => {
    expect(isReferencePattern(pattern)).toBe(true);
  },
);

test.each([
  "VO/{yy}",
  "VO/{number}",
  "{number}{yy}",
  "{number}/{number}/{yy}",
  "{number}/{yy}/{yyyy}",
  "VO/{number}/{yy}/{x}",
  "{number}/{yy}}",
  "",
])("%j is refused as a numbering scheme", (pattern) => {
  expect(isReferencePattern(pattern)).toBe(false);
  expect(parseReference(pattern, "x")).toEqual({ ok: false, refused: "not-a-reference-pattern" });
  expect(formatReference(pattern, { number: 1, year: 2026, supplement: null })).toEqual({
    ok: false,
    refused: "not-a-reference-pattern",
  });
});

test.each([
  { number: 0, year: 2026, supplement: null },
  { number: 1.5, year: 2026, supplement: null },
  { number: 1, year: 1999, supplement: null },
  { number: 1, year: 2100, supplement: null },
  { number: 1, year: 2026, supplement: 0 },
])("%j cannot be written as a reference", (parts) => {
  expect(formatReference(PATTERN, parts)).toEqual({ ok: false, refused: "not-a-reference" });
});

test("what is written is read again the same, in every scheme", () => {
  const patterns = fc.constantFrom(PATTERN, "{yyyy}-{number}", "AN ({number}) {yy}", "A.B+C*[{number}]^{yyyy}$|");
  const parts = fc.record({
    number: fc.integer({ min: 1, max: 99999 }),
    year: fc.integer({ min: 2000, max: 2099 }),
    supplement: fc.option(fc.integer({ min: 1, max: 99 })),
  });
  fc.assert(
    fc.property(patterns, parts, (pattern, written) => {
      const reference = formatReference(pattern, written);
      expect(reference.ok && parseReference(pattern, reference.value)).toEqual({ ok: true, value: written });
    }),
  );
});
