import { expect, test } from "vitest";
import { MEETING_TABLE, type MeetingMove, type MeetingState, moveMeeting } from "./meeting-states.ts";

const STATES: MeetingState[] = ["draft", "scheduled", "invited", "running", "closed", "cancelled"];
const MOVES: MeetingMove[] = ["edit", "editAgenda", "schedule", "publish", "invite", "start", "end", "cancel"];
const RUNS = "!meeting-already-running";
const NOT_YET = "!meeting-not-scheduled";
const NOT_RUNNING = "!meeting-not-running";

/** Columns: edit, editAgenda, schedule, publish, invite, start, end, cancel. */
const EXPECTED: Record<MeetingState, string[]> = {
  draft: ["draft", "draft", "scheduled", "scheduled", NOT_YET, NOT_YET, NOT_RUNNING, "cancelled"],
  scheduled: [
    "scheduled",
    "scheduled",
    "!meeting-already-scheduled",
    "scheduled",
    "invited",
    "running",
    NOT_RUNNING,
    "cancelled",
  ],
  invited: [
    "invited",
    "invited",
    "!meeting-already-scheduled",
    "invited",
    "!meeting-already-invited",
    "running",
    NOT_RUNNING,
    "cancelled",
  ],
  running: [RUNS, "running", RUNS, "running", RUNS, RUNS, "closed", RUNS],
  closed: MOVES.map((move) => (move === "publish" ? "closed" : "!meeting-closed")),
  cancelled: MOVES.map(() => "!meeting-cancelled"),
};

const cells = STATES.flatMap((state) =>
  MOVES.map((move, index) => ({ state, move, expected: EXPECTED[state][index] })),
);

test.each(cells)("a $state meeting and $move: $expected", ({ state, move, expected }) => {
  const verdict = moveMeeting(state, move);
  expect(verdict.ok ? verdict.value : `!${verdict.refused}`).toBe(expected);
});

test("the table has every state and every move", () => {
  expect(Object.keys(MEETING_TABLE)).toEqual(STATES);
  for (const state of STATES) expect(Object.keys(MEETING_TABLE[state])).toEqual(MOVES);
});
