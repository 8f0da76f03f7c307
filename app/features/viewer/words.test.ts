import fc from "fast-check";
import { expect, test } from "vitest";
import { countIn, rangesOf, searchable } from "./words.ts";

test("words are found whatever their case, and over the end of a line", () => {
  expect(countIn(searchable("Der Rat\nder Stadt. DER RAT der Stadt"), searchable("rat  der"))).toBe(2);
  expect(countIn("aaaa", "aa")).toBe(2);
  expect(countIn("anything", "")).toBe(0);
});

const pieces = (...texts: string[]) =>
  texts.map((text) => ({ text: text.replace("|", ""), endsLine: text.endsWith("|") }));

test("a place that goes over pieces of a page is told piece by piece", () => {
  expect(rangesOf(pieces("Straßen", "beleuch", "tung und Straße"), "Straßenbeleuchtung")).toEqual([
    [
      { piece: 0, start: 0, end: 7 },
      { piece: 1, start: 0, end: 7 },
      { piece: 2, start: 0, end: 4 },
    ],
  ]);
});

test("words stand apart where a line ends, and only there or at a blank", () => {
  expect(rangesOf(pieces("Kinder in|", "der Schule"), "in der")).toEqual([
    [
      { piece: 0, start: 7, end: 9 },
      { piece: 1, start: 0, end: 3 },
    ],
  ]);
  expect(rangesOf(pieces("anything"), "  ")).toEqual([]);
});

test("what is marked on a page is as often there as what is counted in its text", () => {
  const piece = fc.record({ text: fc.stringMatching(/^[aAb \n\u00AD]{0,6}$/), endsLine: fc.boolean() });
  fc.assert(
    fc.property(fc.array(piece), fc.stringMatching(/^[ab ]{1,4}$/), (page, words) => {
      const text = page.map((one) => (one.endsLine ? `${one.text}\n` : one.text)).join("");
      expect(rangesOf(page, words).length).toBe(countIn(searchable(text), searchable(words)));
    }),
  );
});
