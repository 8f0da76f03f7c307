import { expect, test } from "vitest";
import { isNewer, withOwnBallot, withPoll, withState, withTally } from "./live-state.ts";
import type { LivePoll, LiveState } from "./live-views.ts";

const poll: LivePoll = {
  id: "p",
  agendaItemId: "i",
  kind: "open",
  onPaper: false,
  closesAt: null,
  changeAllowed: true,
  abstentionAllowed: true,
  state: "open",
  question: "Wird zugestimmt?",
  round: 1,
  epoch: 2,
  seq: 5,
  cast: 4,
  entitled: 8,
  result: null,
};
const ballot = { choice: "yes", key: "k" } as const;
const state: LiveState = {
  meeting: { id: "m", name: "Sitzung", organization: "Ausschuss", running: true },
  item: { id: "i", number: "Ö 7", name: "Schulmöbel", public: true },
  poll,
  results: [],
  own: { present: true, leads: false, vote: { entitled: true, reason: null, ballot } },
  lead: null,
};
const tally = { poll: "p", epoch: 2, seq: 6, cast: 5, entitled: 8 };

test("a tally counts only forward, however late or often it arrives", () => {
  const five = withTally(state, tally);
  expect(five.poll?.cast).toBe(5);
  expect(withTally(five, { ...tally, seq: 5, cast: 4 })).toBe(five);
  expect(withTally(five, tally)).toBe(five);
  expect(withTally(five, { ...tally, poll: "other", seq: 9 })).toBe(five);
  expect(withTally(five, { ...tally, epoch: 1, seq: 99 })).toBe(five);
});

test("a state that was read earlier does not take the numbers back", () => {
  const six = withTally(state, { ...tally, seq: 7, cast: 6 });
  expect(withState(six, state).poll?.cast).toBe(6);
  expect(withState(state, six).poll?.cast).toBe(6);
});

test("a repetition starts without the vote of the epoch before, a closing keeps it", () => {
  const repeated = withPoll(state, { ...poll, epoch: 3, seq: 6, cast: 0 });
  expect(repeated.own?.vote).toBeNull();
  const closed = withPoll(state, { ...poll, seq: 6, state: "closed" });
  expect(closed.own?.vote?.ballot).toEqual(ballot);
  expect(withPoll(state, { ...poll, seq: 6, state: "cancelled" }).poll).toBeNull();
});

test("the own vote of another device is taken over in its epoch only", () => {
  const news = { poll: "p", epoch: 2, seq: 6, choice: "no", key: "l" } as const;
  expect(withOwnBallot(state, news).own?.vote?.ballot).toEqual({ choice: "no", key: "l" });
  expect(withOwnBallot(state, { ...news, epoch: 1 })).toBe(state);
});

test("later is a higher epoch, or a higher step of the same epoch", () => {
  expect(isNewer({ epoch: 2, seq: 0 }, { epoch: 1, seq: 9 })).toBe(true);
  expect(isNewer({ epoch: 1, seq: 9 }, { epoch: 1, seq: 9 })).toBe(false);
});
