import { expect, test } from "vitest";
import { judgeTotpStep, needsSecondFactor, totpSecondsLeft, totpStepAt } from "./second-factor.ts";

const NOW = 1_000;

test.each([
  [59_000, 1],
  [1_111_111_109_000, 37_037_036],
  [1_111_111_111_000, 37_037_037],
  [20_000_000_000_000, 666_666_666],
])("the step at %i ms is %i, as in RFC 6238, appendix B", (epochMs, step) => {
  expect(totpStepAt(epochMs)).toBe(step);
});

test.each([
  [0, 30],
  [999, 30],
  [1_000, 29],
  [29_999, 1],
  [30_000, 30],
])("at %i ms a code lasts %i seconds more", (epochMs, seconds) => {
  expect(totpSecondsLeft(epochMs)).toBe(seconds);
});

test.each([
  ["the present code opens", NOW, null, { ok: true, value: NOW }],
  ["the code of the step before opens", NOW - 1, null, { ok: true, value: NOW - 1 }],
  ["the code of the next step opens", NOW + 1, null, { ok: true, value: NOW + 1 }],
  ["a code of two steps ago is wrong", NOW - 2, null, { ok: false, refused: "wrong-code" }],
  ["a code of two steps ahead is wrong", NOW + 2, null, { ok: false, refused: "wrong-code" }],
  ["no code at all is wrong", null, null, { ok: false, refused: "wrong-code" }],
  ["a newer code than the last one opens", NOW, NOW - 1, { ok: true, value: NOW }],
  ["the same code does not open twice", NOW, NOW, { ok: false, refused: "code-used" }],
  ["an older code than the last one used does not open", NOW - 1, NOW, { ok: false, refused: "code-used" }],
])("%s", (_title, matched, lastUsed, verdict) => {
  expect(judgeTotpStep(matched, lastUsed, NOW)).toEqual(verdict);
});

test.each([
  ["who holds a duty", { duties: 1, seats: 0, enrolled: false }, true],
  ["who holds a seat", { duties: 0, seats: 1, enrolled: false }, true],
  ["who has set one up, also without seat", { duties: 0, seats: 0, enrolled: true }, true],
  ["not who holds nothing", { duties: 0, seats: 0, enrolled: false }, false],
])("a second factor must be proved by: %s", (_title, person, needed) => {
  expect(needsSecondFactor(person)).toBe(needed);
});
