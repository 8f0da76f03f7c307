import fc from "fast-check";
import { expect, test } from "vitest";
import { type Count, type MajorityRule, tally } from "./majority.ts";
import { type CountedPoll, isDecisive, POLL_RULES, resultOf } from "./poll-result.ts";

const MEMBERS: readonly MajorityRule[] = ["MEMBERS_HALF", "MEMBERS_2_3", "MEMBERS_3_4", "MEMBERS_4_5"];
const pollRules = fc.constantFrom<MajorityRule>(...POLL_RULES);
const castRules = fc.constantFrom<MajorityRule>("SIMPLE", "CAST_2_3", "UNANIMOUS_CAST");

/** A possible poll with free seats in the room, so that one vote more is possible. */
const polls = fc
  .record({
    rule: pollRules,
    votes: fc.array(fc.nat(25), { minLength: 4, maxLength: 4 }),
    spare: fc.integer({ min: 1, max: 30 }),
    excluded: fc.nat(5),
    absent: fc.nat(20),
  })
  .map(({ rule, votes: [yes = 0, no = 0, abstain = 0, invalid = 0], spare, excluded, absent }): CountedPoll => {
    const present = yes + no + abstain + invalid + spare + excluded;
    return { rule, norm: "", statutory: present + absent, present, excluded, yes, no, abstain, invalid };
  });

const carries = (count: Count) => tally(count).outcome === "ADOPTED";
const countOf = (poll: CountedPoll): Count => ({ ...poll, excluded: poll.excluded ?? 0 });

test("every possible poll is adopted or rejected", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      expect(["ADOPTED", "REJECTED"]).toContain(tally(countOf(poll)).outcome);
    }),
  );
});

test("one more yes never loses a vote that was won, under any rule", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      if (carries(countOf(poll))) expect(carries(countOf({ ...poll, yes: poll.yes + 1 }))).toBe(true);
    }),
  );
});

test("one more no never wins a vote that was lost, under any rule", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      if (!carries(countOf(poll))) expect(carries(countOf({ ...poll, no: poll.no + 1 }))).toBe(false);
    }),
  );
});

test("nothing is adopted without a yes, under any rule", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      expect(carries(countOf({ ...poll, yes: 0 }))).toBe(false);
    }),
  );
});

test("a tie is never adopted where yes and no are weighed", () => {
  fc.assert(
    fc.property(fc.constantFrom<MajorityRule>("SIMPLE", "CAST_2_3"), fc.nat(100), (rule, votes) => {
      expect(carries({ rule, yes: votes, no: votes })).toBe(false);
    }),
  );
});

test("abstentions, invalid and missing votes never matter where yes and no are weighed", () => {
  fc.assert(
    fc.property(castRules, polls, (rule, poll) => {
      const count = { ...countOf(poll), rule };
      const { yes, no } = poll;
      expect(tally(count)).toEqual(tally({ rule, yes, no }));
    }),
  );
});

test("where the members are the base, neither noes nor presence nor abstentions move the number needed", () => {
  fc.assert(
    fc.property(fc.constantFrom(...MEMBERS), polls, (rule, poll) => {
      const { statutory, yes } = poll;
      expect(tally({ ...countOf(poll), rule })).toEqual(tally({ rule, statutory, yes }));
    }),
  );
});

test("the number needed is exactly the threshold: with it the vote carries, with one less it does not", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      const { needed } = tally(countOf(poll));
      if (needed === null) {
        expect(poll.rule).toBe("UNANIMOUS_CAST");
        return;
      }
      expect(carries(countOf(poll))).toBe(poll.yes >= needed);
      // why: the threshold itself may lie above what the room holds, so the room is opened wide, its base kept.
      const loose = poll.rule === "PRESENT_HALF" ? countOf(poll) : { ...countOf(poll), present: undefined };
      const room = { abstain: 0, invalid: 0, no: poll.rule === "PRESENT_HALF" ? 0 : poll.no };
      expect(carries({ ...loose, ...room, yes: needed })).toBe(true);
      expect(carries({ ...loose, ...room, yes: needed - 1 })).toBe(false);
    }),
  );
});

test("the more members, the more are needed; and a larger share needs at least as many", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 1 }), (statutory) => {
      const needed = MEMBERS.map((rule) => tally({ rule, statutory }).needed ?? 0);
      const more = MEMBERS.map((rule) => tally({ rule, statutory: statutory + 1 }).needed ?? 0);
      for (const [place, number] of needed.entries()) {
        expect(more[place]).toBeGreaterThanOrEqual(number);
        expect(more[place]).toBeLessThanOrEqual(number + 1);
        expect(number).toBeLessThanOrEqual(statutory);
      }
      expect(needed).toEqual([...needed].sort((a, b) => a - b));
    }),
  );
});

test("whatever carries by two thirds of the cast carries simply, and unanimity carries by both", () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(99), (yes, no) => {
      if (carries({ rule: "UNANIMOUS_CAST", yes, no })) expect(carries({ rule: "CAST_2_3", yes, no })).toBe(true);
      if (carries({ rule: "CAST_2_3", yes, no })) expect(carries({ rule: "SIMPLE", yes, no })).toBe(true);
    }),
  );
});

test("two thirds of the cast is three times yes against twice all, without rounding", () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(999), (yes, no) => {
      expect(carries({ rule: "CAST_2_3", yes, no })).toBe(yes > 0 && 3 * yes >= 2 * (yes + no));
    }),
  );
});

test("there are never more votes than eligible people: one too many is an input error under every rule", () => {
  fc.assert(
    fc.property(polls, fc.constantFrom("yes", "no", "abstain", "invalid"), (poll, part) => {
      const { present, excluded, yes, no, abstain, invalid } = poll;
      const room = (present ?? 0) - (excluded ?? 0) - yes - no - abstain - invalid;
      expect(tally(countOf({ ...poll, [part]: poll[part] + room })).outcome).not.toBe("INPUT_ERROR");
      const full = countOf({ ...poll, [part]: poll[part] + room + 1 });
      expect(tally(full)).toEqual({ outcome: "INPUT_ERROR", needed: null });
    }),
  );
});

test("a minority reaches its share exactly, and what it needs grows with the members and with the share", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 9 }), fc.nat(200), (statutory, part, n) => {
      const supporters = n % (statutory + 1);
      const ask = (fraction: readonly [number, number], by = supporters) =>
        tally({ rule: "MINORITY", statutory, fraction, supporters: by });
      const { outcome, needed } = ask([part, 10]);
      expect(outcome === "REACHED").toBe(10 * supporters >= part * statutory);
      expect(outcome === "REACHED").toBe(supporters >= (needed ?? 0));
      expect(ask([2 * part, 20])).toEqual({ outcome, needed });
      expect(ask([part + 1, 10]).needed).toBeGreaterThanOrEqual(needed ?? 0);
      if (supporters < statutory && outcome === "REACHED") {
        expect(ask([part, 10], supporters + 1).outcome).toBe("REACHED");
      }
    }),
  );
});

test("nobody may object: one objection is as many as a hundred", () => {
  fc.assert(
    fc.property(fc.nat(100), (objections) => {
      const outcome = objections === 0 ? "ADOPTED" : "REJECTED";
      expect(tally({ rule: "NO_OBJECTION", objections })).toEqual({ outcome, needed: null });
    }),
  );
});

test("a vote was decisive exactly when the result with one less is another, and then its choice had won", () => {
  fc.assert(
    fc.property(polls, fc.constantFrom("yes", "no", "abstain"), (poll, choice) => {
      const decisive = isDecisive(poll, choice);
      if (poll[choice] === 0) {
        expect(decisive).toBe(false);
        return;
      }
      const without = resultOf({ ...poll, [choice]: poll[choice] - 1 }).outcome;
      expect(decisive).toBe(without !== resultOf(poll).outcome);
      if (decisive)
        expect([choice, resultOf(poll).outcome]).toEqual([choice, choice === "yes" ? "ADOPTED" : "REJECTED"]);
    }),
  );
});

test("an abstention is never decisive, and no vote is in a poll of impossible numbers", () => {
  fc.assert(
    fc.property(polls, (poll) => {
      expect(isDecisive(poll, "abstain")).toBe(false);
      expect(isDecisive({ ...poll, yes: 999 }, "yes")).toBe(false);
    }),
  );
});
