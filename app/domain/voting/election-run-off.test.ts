import fc from "fast-check";
import { expect, test } from "vitest";
import { elect } from "./election.ts";
import { type CountedElection, type ElectionRule, electBy } from "./election-run-off.ts";

const NRW = "valid-half-then-runoff";
const BW = "present-half-then-runoff";
const BAVARIA = "valid-half-or-repeat-then-runoff";
const runOffRules = fc.constantFrom<ElectionRule>(NRW, BW, BAVARIA);

/** A possible election of up to five people, with noes, abstentions and invalid ballots. */
const elections = fc
  .record({
    present: fc.integer({ min: 1, max: 60 }),
    absent: fc.nat(20),
    shares: fc.array(fc.nat(60), { maxLength: 5 }),
  })
  .chain(({ present, absent, shares }) =>
    fc.array(fc.nat(60), { minLength: 3, maxLength: 3 }).map((others): CountedElection => {
      let left = present;
      const take = (share: number) => {
        const taken = share % (left + 1);
        left -= taken;
        return taken;
      };
      const votes = Object.fromEntries(shares.map((share, place) => ["ABCDE"[place] ?? "", take(share)]));
      const [no = 0, abstain = 0, invalid = 0] = others.map(take);
      return { statutory: present + absent, present, round: 1, votes, no, abstain, invalid };
    }),
  );

test("Lower Saxony's rule is the one of § 67, and noes mean nothing to it", () => {
  fc.assert(
    fc.property(elections, (election) => {
      expect(electBy("members-then-most-votes", election)).toEqual(elect(election));
    }),
  );
});

test("nobody is elected with fewer votes than somebody else, under any rule and in any ballot", () => {
  fc.assert(
    fc.property(runOffRules, elections, fc.constantFrom(1, 2), (rule, election, round) => {
      const result = electBy(rule, { ...election, round });
      if (result.outcome !== "ELECTED") return;
      for (const [name, count] of Object.entries(election.votes)) {
        if (name !== result.candidate) expect(count).toBeLessThan(election.votes[result.candidate] ?? 0);
      }
    }),
  );
});

test("a run-off is between two: those certain and the places that a lot fills", () => {
  fc.assert(
    fc.property(runOffRules, elections, (rule, election) => {
      const result = electBy(rule, election);
      if (result.outcome !== "RUN_OFF") return;
      const { candidates, lotAmong } = result;
      expect(candidates.length).toBe(lotAmong.length === 0 ? 2 : Math.min(candidates.length, 1));
      expect(lotAmong.length === 0 || lotAmong.length > 2 - candidates.length).toBe(true);
      const least = Math.min(...[...candidates, ...lotAmong].map((name) => election.votes[name] ?? 0));
      for (const [name, count] of Object.entries(election.votes)) {
        if (![...candidates, ...lotAmong].includes(name)) expect(count).toBeLessThan(least);
      }
    }),
  );
});

test("noes stand in the way in North Rhine-Westphalia only", () => {
  const election = { statutory: 43, present: 30, round: 1, votes: { A: 14, B: 6 } };
  expect(electBy(NRW, election)).toEqual({ outcome: "ELECTED", candidate: "A" });
  expect(electBy(NRW, { ...election, no: 8 })).toMatchObject({ outcome: "RUN_OFF", candidates: ["A", "B"] });
  expect(electBy(BAVARIA, { ...election, no: 8 })).toEqual({ outcome: "ELECTED", candidate: "A" });
});

test("Baden-Württemberg counts against everybody who is there and entitled, voting or not", () => {
  const election = { statutory: 43, round: 1, votes: { A: 15, B: 2 } };
  expect(electBy(BW, { ...election, present: 30 })).toMatchObject({ outcome: "RUN_OFF" });
  expect(electBy(BW, { ...election, present: 29 })).toEqual({ outcome: "ELECTED", candidate: "A" });
  expect(electBy(BW, election)).toEqual({ outcome: "INPUT_ERROR" });
});

test("Bavaria repeats when half or more of the ballots are invalid, noes and blank ones among them", () => {
  const election = { statutory: 31, present: 31, round: 1, votes: { A: 10, B: 4 } };
  expect(electBy(BAVARIA, { ...election, no: 10, invalid: 4 })).toEqual({ outcome: "REPEAT" });
  expect(electBy(BAVARIA, { ...election, no: 10, invalid: 3 })).toEqual({ outcome: "ELECTED", candidate: "A" });
});

test("equal votes for the second place go to the lot, and so do three on the first", () => {
  const election = { statutory: 43, present: 40, round: 1, votes: { A: 12, B: 8, C: 8, D: 1 } };
  expect(electBy(NRW, election)).toEqual({ outcome: "RUN_OFF", candidates: ["A"], lotAmong: ["B", "C"] });
  expect(electBy(NRW, { ...election, votes: { A: 9, B: 9, C: 9 } })).toEqual({
    outcome: "RUN_OFF",
    candidates: [],
    lotAmong: ["A", "B", "C"],
  });
});

test("the run-off elects by most votes, draws the lot on equal ones, and has two names at most", () => {
  const ballots = { statutory: 43, present: 40, round: 2 };
  expect(electBy(NRW, { ...ballots, votes: { A: 9, B: 8 }, no: 20 })).toEqual({ outcome: "ELECTED", candidate: "A" });
  expect(electBy(NRW, { ...ballots, votes: { A: 9, B: 9 } })).toEqual({ outcome: "LOT", candidates: ["A", "B"] });
  expect(electBy(NRW, { ...ballots, votes: { A: 0, B: 0 } })).toEqual({ outcome: "NOBODY" });
  expect(electBy(NRW, { ...ballots, votes: { A: 9, B: 8, C: 1 } })).toEqual({ outcome: "INPUT_ERROR" });
});

test("what follows when a single candidate misses the majority was not read and is not guessed", () => {
  expect(electBy(NRW, { statutory: 43, round: 1, votes: { A: 10 }, no: 20 })).toEqual({ outcome: "NOT_KNOWN" });
  expect(electBy(NRW, { statutory: 43, round: 1, votes: { A: 0 }, no: 20 })).toEqual({ outcome: "NOBODY" });
});

test.each<Partial<CountedElection>>([{ no: -1 }, { invalid: 0.5 }, { abstain: 40 }, { present: 0 }, { round: 3 }])(
  "impossible numbers are an input error: %j",
  (part) => {
    expect(electBy(BW, { statutory: 43, present: 40, round: 1, votes: { A: 10 }, ...part })).toEqual({
      outcome: "INPUT_ERROR",
    });
  },
);
