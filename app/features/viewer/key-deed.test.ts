import { expect, test } from "vitest";
import { keyDeed } from "./key-deed.ts";

const press = (key: string, more = {}) =>
  keyDeed({ key, ctrlKey: false, metaKey: false, altKey: false, isTyping: false, ...more });

test("keys turn pages, size and the look", () => {
  expect(["ArrowRight", "ArrowLeft", "+", "-", "0", "R", "/", "?"].map((key) => press(key))).toEqual([
    ...["nextPage", "previousPage", "larger", "smaller", "fitWidth", "rotate", "search", "keys"],
  ]);
});

test("what is typed, and what belongs to the browser, stays theirs; only its search is ours", () => {
  expect(press("r", { isTyping: true })).toBeNull();
  expect(press("r", { ctrlKey: true })).toBeNull();
  expect(press("ArrowLeft", { altKey: true })).toBeNull();
  expect(press("f", { ctrlKey: true })).toBe("search");
  expect(press("PageDown")).toBeNull();
});
