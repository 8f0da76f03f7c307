import { expect, test } from "vitest";
import {
  DECISION_TYPES,
  fitsOutcome,
  isAdopted,
  isDecisionType,
  isResolved,
  proposeDecisionType,
} from "./decision-type.ts";
import { MINUTES_TABLE, type MinutesMove, type MinutesState, moveMinutes } from "./minutes-states.ts";

const plain = { resolutionChanged: false, role: "decision" } as const;

test.each([
  ["an adopted paper as it was", { ...plain, outcome: "ADOPTED" }, "adoptedUnchanged"],
  [
    "an adopted paper with another resolution",
    { ...plain, outcome: "ADOPTED", resolutionChanged: true },
    "adoptedChanged",
  ],
  ["a rejected paper", { ...plain, outcome: "REJECTED" }, "rejected"],
  ["a rejected changed paper", { ...plain, outcome: "REJECTED", resolutionChanged: true }, "rejected"],
  ["information nobody voted on", { ...plain, outcome: null, role: "information" }, "noted"],
  ["an item nobody voted on", { ...plain, outcome: null }, "noVote"],
  ["an item without a paper", { ...plain, outcome: null, role: null }, "noVote"],
  [
    "a resolution the supervisory authority must approve",
    { ...plain, outcome: "ADOPTED", needsApproval: true },
    "adoptedPendingApproval",
  ],
  ["a rejected one needs no approval", { ...plain, outcome: "REJECTED", needsApproval: true }, "rejected"],
] as const)("%s is proposed as such", (_what, item, expected) => {
  const proposed = proposeDecisionType(item);
  expect(proposed).toBe(expected);
  expect(fitsOutcome(proposed, item.outcome)).toBe(true);
});

test("nothing rejected is called adopted and nothing adopted is called rejected", () => {
  expect(DECISION_TYPES.filter((type) => !fitsOutcome(type, "REJECTED"))).toEqual([
    "adoptedUnchanged",
    "adoptedChanged",
    "adoptedPendingApproval",
  ]);
  expect(DECISION_TYPES.filter((type) => !fitsOutcome(type, "ADOPTED"))).toEqual(["rejected", "noVote"]);
  expect(DECISION_TYPES.every((type) => fitsOutcome(type, null))).toBe(true);
});

test("a decision type is known by its name only", () => {
  expect(isDecisionType("adoptedUnchanged")).toBe(true);
  expect(isDecisionType("adopted")).toBe(false);
});

const STATES: MinutesState[] = ["draft", "published", "approved"];
const MOVES: MinutesMove[] = ["write", "publish", "approve", "correct"];
const EXPECTED: Record<MinutesState, string[]> = {
  draft: ["draft", "published", "!minutes-not-published", "!minutes-not-published"],
  published: ["!minutes-published", "!minutes-published", "approved", "published"],
  approved: ["!minutes-approved", "!minutes-approved", "!minutes-approved", "approved"],
};

test.each(STATES.flatMap((state) => MOVES.map((move, i) => ({ state, move, expected: EXPECTED[state][i] }))))(
  "$state minutes and $move: $expected",
  ({ state, move, expected }) => {
    const verdict = moveMinutes(state, move);
    expect(verdict.ok ? verdict.value : `!${verdict.refused}`).toBe(expected);
  },
);

test("the table of the minutes has every state and every move", () => {
  expect(Object.keys(MINUTES_TABLE)).toEqual(STATES);
  for (const state of STATES) expect(Object.keys(MINUTES_TABLE[state])).toEqual(MOVES);
});

test("what was adopted or taken note of is a resolution, everything else is a proposal", () => {
  expect(DECISION_TYPES.filter((type) => isResolved(type) !== isAdopted(type))).toEqual(["noted"]);
  expect(isResolved(null)).toBe(false);
});

test("a proposal counts as adopted unchanged, changed, or pending approval, and in no other way", () => {
  expect(DECISION_TYPES.filter(isAdopted)).toEqual(["adoptedUnchanged", "adoptedChanged", "adoptedPendingApproval"]);
  expect(isAdopted(null)).toBe(false);
});
