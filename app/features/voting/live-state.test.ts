import fc from "fast-check";
import { expect, test } from "vitest";
import { isNewer, withOwnBallot, withPoll, withState, withTally } from "./live-state.ts";
import type { LivePoll, LiveState } from "./live-views.ts";

const poll: LivePoll = {
  id: "p",
  agendaItemId: "i",
  kind: "open",
  onPaper: false,
  closesAt: null,
  remainingMs: null,
  changeAllowed: true,
  boxKey: null,
  abstentionAllowed: true,
  state: "open",
  wording: null,
  question: "Wird zugestimmt?",
  round: 1,
  epoch: 2,
  seq: 5,
  cast: 4,
  entitled: 8,
  result: null,
  election: null,
};
const ballot = { choice: "yes", key: "k" } as const;
const STANDING = { present: true, leads: false, barred: false, disrupted: false, mayDoubt: true, doubting: false };
const state: LiveState = {
  meeting: { id: "m", name: "Sitzung", organization: "Ausschuss", running: true, ended: false, behindDoors: false },
  item: { id: "i", number: "Ö 7", name: "Schulmöbel", public: true },
  poll,
  results: [],
  own: { ...STANDING, vote: { personId: "anna", entitled: true, reason: null, ballot } },
  lead: null,
  speakers: null,
  motions: null,
  elections: [],
  recordable: [],
  offers: null,
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

type News = { kind: "tally" | "poll" | "state"; poll: LivePoll };

/** A vote as the server tells it: counters rise, acts close, reopen with a new epoch, announce. */
const history = fc
  .array(fc.constantFrom("vote", "vote", "vote", "vote", "close", "repeat", "announce", "read"), { maxLength: 40 })
  .map((deeds): News[] => {
    let now: LivePoll = { ...poll, epoch: 1, seq: 0, cast: 0, entitled: 50 };
    const told: News[] = [{ kind: "poll", poll: now }];
    for (const deed of deeds) {
      if (deed === "read") told.push({ kind: "state", poll: now });
      else if (deed === "vote" && now.state === "open") {
        now = { ...now, seq: now.seq + 1, cast: now.cast + 1 };
        told.push({ kind: "tally", poll: now });
      } else if (deed === "close" && now.state === "open") now = { ...now, seq: now.seq + 1, state: "closed" };
      else if (deed === "announce" && now.state === "closed") now = { ...now, seq: now.seq + 1, state: "published" };
      else if (deed === "repeat" && now.state === "closed") {
        now = { ...now, epoch: now.epoch + 1, seq: now.seq + 1, cast: 0, state: "open" };
      }
      if (deed !== "vote" && deed !== "read" && told.at(-1)?.poll !== now) told.push({ kind: "poll", poll: now });
    }
    return told;
  });

function take(known: LiveState, { kind, poll: told }: News): LiveState {
  if (kind === "poll") return withPoll(known, told);
  if (kind === "state") return withState(known, { ...known, poll: told });
  const { id, epoch, seq, cast, entitled } = told;
  return withTally(known, { poll: id, epoch, seq, cast, entitled });
}

/** What arrives: some of it lost, some twice, in any order. */
const arrivals = history.chain((told) =>
  fc.record({ told: fc.constant(told), order: fc.array(fc.nat({ max: told.length - 1 }), { maxLength: 80 }) }),
);

test("whatever is lost, doubled or comes late: a screen's numbers and states only go forward", () => {
  fc.assert(
    fc.property(arrivals, ({ told, order }) => {
      let known: LiveState = { ...state, poll: told[0]?.poll ?? null };
      for (const place of order) {
        const before = known.poll;
        known = take(known, told[place] as News);
        const after = known.poll;
        if (!before || !after) throw new Error("the poll vanished");
        expect(isNewer(before, after)).toBe(false);
        if (after.epoch === before.epoch) expect(after.cast).toBeGreaterThanOrEqual(before.cast);
        if (after.epoch === before.epoch && before.state !== "open") expect(after.state).not.toBe("open");
      }
    }),
  );
});

test("whoever hears the last act, or reads once at the end, shows what the server shows", () => {
  fc.assert(
    fc.property(arrivals, ({ told, order }) => {
      let known: LiveState = { ...state, poll: told[0]?.poll ?? null };
      for (const place of order) known = take(known, told[place] as News);
      const last = told.at(-1) as News;
      expect(take(known, { kind: "state", poll: last.poll }).poll).toMatchObject(last.poll);
      if (last.kind === "poll") expect(take(known, last).poll).toMatchObject(last.poll);
    }),
  );
});

test("a tally never begins an epoch, and an act of the same step says more than the tally before it", () => {
  expect(withTally(state, { ...tally, epoch: 3, seq: 7 })).toBe(state);
  const six = withTally(state, tally);
  expect(withPoll(six, { ...poll, seq: 6, cast: 5, state: "closed" }).poll?.state).toBe("closed");
});

test("who was missing in the vote before is not shown in the next one", () => {
  const quorum = { members: 8, present: 8, needed: 5, outcome: "QUORATE", doubt: null } as unknown;
  const lead = {
    present: 8,
    missing: [{ personId: "a", name: "A", reachable: true }],
    late: [],
    calls: null,
    recordable: [],
    decisive: ["yes"],
  };
  const known = { ...state, lead: { ...lead, quorum } as LiveState["lead"] };
  expect(withPoll(known, { ...poll, seq: 6 }).lead?.missing).toHaveLength(1);
  expect(withPoll(known, { ...poll, id: "next", epoch: 1 }).lead).toMatchObject({ missing: [], decisive: [] });
});
