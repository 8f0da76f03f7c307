import { expect, test } from "vitest";
import { contrastWithWhite, townColour } from "./town-colour.ts";

test("a colour is kept in one form, however it was typed", () => {
  expect(townColour(" 1A3B73 ")).toEqual({ ok: true, value: "#1a3b73" });
  expect(townColour("#1a3b73")).toEqual({ ok: true, value: "#1a3b73" });
});

test.each(["", "blau", "#fff", "#12345g", "rgb(0,0,0)", "#1a3b73;x"])("%s is no colour", (typed) => {
  expect(townColour(typed)).toEqual({ ok: false, refused: "colour-unreadable" });
});

test.each([
  ["#767676", true],
  ["#777777", false],
  ["#ffd500", false],
  ["#000000", true],
])("%s can be read on white: %s (WCAG 2.2, 1.4.3)", (typed, readable) => {
  expect(townColour(typed).ok).toBe(readable);
});

test("black has a contrast of 21 with white, white of 1", () => {
  expect(contrastWithWhite("000000")).toBeCloseTo(21);
  expect(contrastWithWhite("ffffff")).toBeCloseTo(1);
});
