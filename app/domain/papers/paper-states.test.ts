import { expect, test } from "vitest";
import { movePaper, PAPER_TABLE, type PaperMove, type PaperState } from "./paper-states.ts";

const STATES: PaperState[] = ["draft", "released", "published", "concluded", "withdrawn"];
const MOVES: PaperMove[] = [
  "edit",
  "release",
  "returnToDraft",
  "publish",
  "correct",
  "consult",
  "conclude",
  "withdraw",
];
const NR = "!paper-not-released";
const NP = "!paper-not-published";
const P = "!paper-published";

/** Columns: edit, release, returnToDraft, publish, correct, consult, conclude, withdraw. */
const EXPECTED: Record<PaperState, string[]> = {
  draft: ["draft", "released", NR, NR, NP, NR, NP, "withdrawn"],
  released: ["released", "!paper-already-released", "draft", "published", NP, "released", NP, "withdrawn"],
  published: [P, P, P, P, "published", "published", "concluded", "withdrawn"],
  concluded: MOVES.map((move) => (move === "correct" ? "concluded" : "!paper-concluded")),
  withdrawn: MOVES.map(() => "!paper-withdrawn"),
};

const cells = STATES.flatMap((state) =>
  MOVES.map((move, index) => ({ state, move, expected: EXPECTED[state][index] })),
);

test.each(cells)("a $state paper and $move: $expected", ({ state, move, expected }) => {
  const verdict = movePaper(state, move);
  expect(verdict.ok ? verdict.value : `!${verdict.refused}`).toBe(expected);
});

test("the table has every state and every move", () => {
  expect(Object.keys(PAPER_TABLE)).toEqual(STATES);
  for (const state of STATES) expect(Object.keys(PAPER_TABLE[state])).toEqual(MOVES);
});

test("no move leads from a published paper back to one that can be edited", () => {
  for (const move of MOVES) {
    const verdict = movePaper("published", move);
    expect(verdict.ok && ["draft", "released"].includes(verdict.value)).toBe(false);
  }
});
