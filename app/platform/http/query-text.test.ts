import { expect, test } from "vitest";
import { MOST_QUERY_CHARACTERS, pageNumber, queryText } from "./query-text.ts";

test("control characters and halves of surrogate pairs never reach the database", () => {
  expect(queryText("Hal\u0000le \ud800 am\tMarkt\n")).toBe("Hal le am Markt");
});

test("a text of a megabyte is cut to the most a search takes", () => {
  expect(queryText("ä".repeat(1_000_000))).toHaveLength(MOST_QUERY_CHARACTERS);
});

test("signs outside the basic plane are cut whole", () => {
  expect(queryText("😀".repeat(500))).toBe("😀".repeat(MOST_QUERY_CHARACTERS));
});

test("nothing typed is an empty text", () => {
  expect([queryText(null), queryText(undefined), queryText("  \u0000 ")]).toEqual(["", "", ""]);
});

test.each([
  ["3", 3],
  ["0", 1],
  ["-1", 1],
  ["1e3", 1],
  ["99999999999999999999", 1],
  ["", 1],
  [null, 1],
])("page %j is read as %d", (typed, page) => {
  expect(pageNumber(typed)).toBe(page);
});
