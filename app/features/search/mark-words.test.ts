import fc from "fast-check";
import { expect, test } from "vitest";
import { HIT_START, HIT_STOP, markWords, piecesOfMarked } from "./mark-words.ts";
import { plainWords, prefixQuery, readSearchQuery, searchAddress } from "./search-query.ts";

const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join("");

test("words are marked inside longer ones, whatever the case, and nothing is lost", () => {
  expect(markWords("Neubau Feuerwehrhaus Süd", ["feuerwehr", "SÜD"])).toEqual([
    { text: "Neubau ", hit: false },
    { text: "Feuerwehr", hit: true },
    { text: "haus ", hit: false },
    { text: "Süd", hit: true },
  ]);
});

test("signs of a pattern language mean themselves", () => {
  expect(markWords("VO/10742/23 (neu) 100 %", ["(neu)", "%", ".*"])).toContainEqual({ text: "(neu)", hit: true });
});

test("whatever is searched in whatever text, the pieces are the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, words) => {
      expect(joined(markWords(text, words))).toBe(text);
    }),
  );
});

test("marks of the database become pieces, and a lone mark disappears", () => {
  expect(piecesOfMarked(`die ${HIT_START}Stühle${HIT_STOP} der ${HIT_START}Schule`)).toEqual([
    { text: "die ", hit: false },
    { text: "Stühle", hit: true },
    { text: " der Schule", hit: false },
  ]);
});

test("a search in the database's language holds letters, digits and its own signs only", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(prefixQuery(text)).toMatch(/^([\p{L}\p{N}]+:\*( & [\p{L}\p{N}]+:\*)*)?$/u);
      expect(plainWords(text).length).toBeLessThanOrEqual(12);
    }),
  );
});

test("a search comes back from its address", () => {
  const address = searchAddress("Möbel & Co", "papers", 2);
  expect(readSearchQuery(new URL(address, "http://town.example").searchParams)).toEqual({
    text: "Möbel & Co",
    kind: "papers",
    page: 2,
  });
  expect(readSearchQuery(new URLSearchParams({ kind: "secrets", page: "-1" }))).toEqual({
    text: "",
    kind: null,
    page: 1,
  });
});
