import fc from "fast-check";
import { expect, test } from "vitest";
import { type Count, type MajorityRule, tally } from "./majority.ts";
import { type CountedPoll, findMajorityRule, isDecisive, POLL_RULES, resultOf } from "./poll-result.ts";

const rules = fc.constantFrom<MajorityRule>(...POLL_RULES);

/** A possible count: never more votes than eligible, never more present than members. */
const counts = fc
  .record({
    rule: rules,
    statutory: fc.integer({ min: 1, max: 99 }),
    shares: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
  })
  .map(({ rule, statutory, shares }) => {
    const [p = 0, x = 0, y = 0, n = 0, a = 0, i = 0] = shares;
    const present = p % (statutory + 1);
    const excluded = x % (present + 1);
    let left = present - excluded;
    const take = (share: number) => {
      const taken = share % (left + 1);
      left -= taken;
      return taken;
    };
    return { rule, statutory, present, excluded, yes: take(y), no: take(n), abstain: take(a), invalid: take(i) };
  })
  .filter(({ rule, present, excluded }) => rule !== "PRESENT_HALF" || present > excluded);

test("one more yes never loses a vote that was won", () => {
  fc.assert(
    fc.property(counts, (count) => {
      const more = { ...count, present: undefined, yes: count.yes + 1 };
      if (count.rule === "PRESENT_HALF" || tally(count).outcome !== "ADOPTED") return;
      expect(tally(more).outcome).toBe("ADOPTED");
    }),
  );
});

test("a vote turned from no to yes never loses a vote that was won, under any rule", () => {
  fc.assert(
    fc.property(counts, (count) => {
      if (count.no === 0 || tally(count).outcome !== "ADOPTED") return;
      expect(tally({ ...count, yes: count.yes + 1, no: count.no - 1 }).outcome).toBe("ADOPTED");
    }),
  );
});

test("a tie never adopts by simple majority", () => {
  fc.assert(
    fc.property(counts, fc.nat(40), (count, votes) => {
      const tied: Count = { ...count, rule: "SIMPLE", present: undefined, yes: votes, no: votes };
      expect(tally(tied).outcome).toBe("REJECTED");
    }),
  );
});

test("abstentions, invalid and missing votes never change a simple majority", () => {
  fc.assert(
    fc.property(counts, (count) => {
      const { outcome } = tally({ ...count, rule: "SIMPLE" });
      expect(tally({ ...count, rule: "SIMPLE", abstain: 0, invalid: 0 }).outcome).toBe(outcome);
    }),
  );
});

test("more votes than eligible are an input error under every rule", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 5 }), (count, extra) => {
      const { present, excluded, no, abstain, invalid } = count;
      const yes = present - excluded - no - abstain - invalid + extra;
      expect(tally({ ...count, yes })).toEqual({ outcome: "INPUT_ERROR", needed: null });
    }),
  );
});

test("the number needed is exactly where the outcome turns", () => {
  fc.assert(
    fc.property(counts, (count) => {
      const { needed } = tally(count);
      if (needed === null || count.rule === "PRESENT_HALF") return;
      const loose = { ...count, present: undefined };
      expect(tally({ ...loose, yes: needed }).outcome).toBe("ADOPTED");
      expect(tally({ ...loose, yes: needed - 1 }).outcome).toBe("REJECTED");
    }),
  );
});

test("half of an even number of members is not a majority: of 32, 17 are needed", () => {
  expect(tally({ rule: "MEMBERS_HALF", statutory: 32, yes: 16 })).toEqual({ outcome: "REJECTED", needed: 17 });
});

test.each<[string, Count]>([
  ["a negative number", { rule: "SIMPLE", yes: -1 }],
  ["half a vote", { rule: "SIMPLE", yes: 1.5 }],
  ["not a number", { rule: "SIMPLE", yes: Number.NaN }],
  ["more excluded than present", { rule: "SIMPLE", present: 3, excluded: 4 }],
  ["more present than members", { rule: "SIMPLE", statutory: 9, present: 10, yes: 5 }],
  ["members as base without their number", { rule: "MEMBERS_2_3", yes: 20 }],
  ["members as base with no members", { rule: "MEMBERS_HALF", statutory: 0 }],
  ["the present as base without their number", { rule: "PRESENT_HALF", statutory: 33, yes: 20 }],
  ["a minority without its fraction", { rule: "MINORITY", statutory: 33, supporters: 11 }],
  ["a minority with a fraction above one", { rule: "MINORITY", statutory: 33, supporters: 11, fraction: [4, 3] }],
  ["more supporters than members", { rule: "MINORITY", statutory: 33, supporters: 34, fraction: [1, 3] }],
  ["an unknown number of objections", { rule: "NO_OBJECTION" }],
])("%s is an input error, never a guess", (_what, count) => {
  expect(tally(count)).toEqual({ outcome: "INPUT_ERROR", needed: null });
});

const seven: CountedPoll = {
  rule: "SIMPLE",
  norm: "",
  statutory: 11,
  present: 8,
  excluded: null,
  yes: 7,
  no: 0,
  abstain: 1,
  invalid: 0,
};

test("7 : 0 : 1 is adopted, by the simple majority of § 66, and one yes would have sufficed", () => {
  expect(resultOf(seven)).toEqual({ outcome: "ADOPTED", needed: 1, rule: "SIMPLE", norm: "§ 66 Abs. 1 NKomVG" });
});

test("the norm stored at the opening is the one that is printed", () => {
  expect(resultOf({ ...seven, norm: "§ 39 GO SH" }).norm).toBe("§ 39 GO SH");
});

test("a vote is decisive exactly when the outcome turns without it", () => {
  expect(isDecisive({ ...seven, yes: 4, no: 3 }, "yes")).toBe(true);
  expect(isDecisive({ ...seven, yes: 4, no: 3 }, "no")).toBe(false);
  expect(isDecisive({ ...seven, yes: 3, no: 3 }, "no")).toBe(true);
  expect(isDecisive(seven, "no")).toBe(false);
});

test("a rule is known by its name only", () => {
  expect(findMajorityRule("SIMPLE")).toBe("SIMPLE");
  expect(findMajorityRule("simple")).toBeNull();
  expect(findMajorityRule("MINORITY")).toBeNull();
});
