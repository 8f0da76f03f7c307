import { expect, test } from "vitest";
import { clockTime } from "./clock-time.ts";

test.each([
  [0, "0:00"],
  [5, "0:05"],
  [185, "3:05"],
  [3_661, "61:01"],
])("%i seconds are %s", (seconds, text) => {
  expect(clockTime(seconds)).toBe(text);
});
