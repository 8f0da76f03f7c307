import fc from "fast-check";
import { expect, test } from "vitest";
import { epochAfter, movePoll, POLL_TABLE, type PollMove, type PollState } from "./poll-states.ts";

const STATES: PollState[] = ["draft", "open", "closed", "published", "cancelled"];
const MOVES: PollMove[] = [
  ...(["edit", "open", "switchToHandCount", "switchToDevices", "extend"] as const),
  ...(["close", "announce", "repeat", "publish", "cancel"] as const),
];

/** Columns in the order of the moves; the poll is not yet announced. */
const EXPECTED: Record<PollState, string[]> = {
  draft: [
    "draft",
    "open",
    "draft",
    "draft",
    "!poll-not-open",
    "!poll-not-open",
    "!poll-not-closed",
    "!poll-not-closed",
    "!poll-not-closed",
    "cancelled",
  ],
  open: [
    "!poll-already-open",
    "!poll-already-open",
    "open",
    "open",
    "open",
    "closed",
    "!poll-not-closed",
    "!poll-not-closed",
    "!poll-not-closed",
    "cancelled",
  ],
  closed: [
    "!poll-closed",
    "!poll-closed",
    "!poll-closed",
    "!poll-closed",
    "!poll-closed",
    "!poll-closed",
    "closed",
    "open",
    "!poll-not-announced",
    "cancelled",
  ],
  published: MOVES.map(() => "!poll-published"),
  cancelled: MOVES.map(() => "!poll-cancelled"),
};

const cells = STATES.flatMap((state) =>
  MOVES.map((move, index) => ({ state, move, expected: EXPECTED[state][index] })),
);

test.each(cells)("a $state poll and $move: $expected", ({ state, move, expected }) => {
  const verdict = movePoll({ state, announced: false }, move);
  expect(verdict.ok ? verdict.value : `!${verdict.refused}`).toBe(expected);
});

test("the table has every state and every move", () => {
  expect(Object.keys(POLL_TABLE)).toEqual(STATES);
  for (const state of STATES) expect(Object.keys(POLL_TABLE[state])).toEqual(MOVES);
});

test("once the chair has stated the result it can only be published", () => {
  const poll = { state: "closed", announced: true } as const;
  expect(movePoll(poll, "publish")).toEqual({ ok: true, value: "published" });
  for (const move of ["announce", "repeat", "cancel"] as const) {
    expect(movePoll(poll, move)).toEqual({ ok: false, refused: "poll-already-announced" });
  }
});

test("every opening, repetition and return to the devices starts a new epoch, nothing else does", () => {
  expect(MOVES.filter((move) => epochAfter(3, move) === 4)).toEqual(["open", "switchToDevices", "repeat"]);
  expect(MOVES.filter((move) => epochAfter(3, move) === 3)).toHaveLength(7);
});

test("no sequence of moves leaves published or cancelled, or publishes without closing", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...MOVES), { maxLength: 20 }), (moves) => {
      let poll = { state: "draft" as PollState, announced: false };
      let wasClosed = false;
      for (const move of moves) {
        const verdict = movePoll(poll, move);
        if (!verdict.ok) continue;
        expect(["published", "cancelled"]).not.toContain(poll.state);
        if (move === "publish") expect(wasClosed && poll.announced).toBe(true);
        wasClosed = verdict.value === "closed";
        poll = { state: verdict.value, announced: poll.announced || move === "announce" };
      }
    }),
  );
});
