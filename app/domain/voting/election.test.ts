import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ballots, elect } from "./election.ts";

/** A possible election: never more votes than members; names differ. */
const elections = fc
  .record({
    statutory: fc.integer({ min: 1, max: 99 }),
    round: fc.constantFrom(1, 2),
    names: fc.uniqueArray(fc.constantFrom("A", "B", "C", "D", "E", "F"), { maxLength: 6 }),
    shares: fc.array(fc.nat(99), { minLength: 6, maxLength: 6 }),
  })
  .map(({ statutory, round, names, shares }): Ballots => {
    let left = statutory;
    const votes = names.map((name, place): [string, number] => {
      const taken = (shares[place] ?? 0) % (left + 1);
      left -= taken;
      return [name, taken];
    });
    return { statutory, round, votes: Object.fromEntries(votes) };
  });

test("nobody is elected with fewer votes than somebody else, or with as many", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const result = elect(ballots);
      if (result.outcome !== "ELECTED") return;
      for (const [name, count] of Object.entries(ballots.votes)) {
        if (name !== result.candidate) expect(count).toBeLessThan(ballots.votes[result.candidate] ?? 0);
      }
    }),
  );
});

test("in the first ballot whoever is elected has more than half of the members, and such a person is elected", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const above = Object.entries(ballots.votes).find(([, count]) => 2 * count > ballots.statutory);
      expect(elect({ ...ballots, round: 1 })).toEqual(
        above ? { outcome: "ELECTED", candidate: above[0] } : { outcome: "SECOND_BALLOT" },
      );
    }),
  );
});

test("whoever is elected in the first ballot would be in the second", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const first = elect({ ...ballots, round: 1 });
      if (first.outcome === "ELECTED") expect(elect({ ...ballots, round: 2 })).toEqual(first);
    }),
  );
});

test("the lot is drawn among all who have the most votes and nobody else, at least two", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const result = elect({ ...ballots, round: 2 });
      if (result.outcome !== "LOT") return;
      const most = Math.max(...Object.values(ballots.votes));
      const all = Object.entries(ballots.votes).filter(([, count]) => count === most);
      expect(result.candidates).toEqual(all.map(([name]) => name));
      expect(result.candidates.length).toBeGreaterThan(1);
    }),
  );
});

test("the second ballot always ends: elected, lot, or nobody where there is no vote", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const { outcome } = elect({ ...ballots, round: 2 });
      const cast = Object.values(ballots.votes).some((count) => count > 0);
      expect(cast ? ["ELECTED", "LOT"] : ["NOBODY"]).toContain(outcome);
    }),
  );
});

test("one more vote never takes an election away from whoever gets it", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const result = elect(ballots);
      if (result.outcome !== "ELECTED") return;
      const votes = { ...ballots.votes, [result.candidate]: (ballots.votes[result.candidate] ?? 0) + 1 };
      const more = elect({ ...ballots, votes });
      expect(["ELECTED", "INPUT_ERROR"]).toContain(more.outcome);
      if (more.outcome === "ELECTED") expect(more.candidate).toBe(result.candidate);
    }),
  );
});

test("the order of the names on the ballot elects nobody else", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      const turned = elect({ ...ballots, votes: Object.fromEntries(Object.entries(ballots.votes).reverse()) });
      const straight = elect(ballots);
      if (straight.outcome !== "LOT") expect(turned).toEqual(straight);
      else expect(turned.outcome === "LOT" && [...turned.candidates].sort()).toEqual([...straight.candidates].sort());
    }),
  );
});

test("nothing secret is counted while a member takes part by video, whatever the votes; by hand it is", () => {
  fc.assert(
    fc.property(elections, (ballots) => {
      expect(elect({ ...ballots, secret: true, anyMemberRemote: true })).toEqual({ outcome: "INADMISSIBLE" });
      expect(elect({ ...ballots, secret: false, anyMemberRemote: true })).toEqual(elect(ballots));
      expect(elect({ ...ballots, secret: true, anyMemberRemote: false })).toEqual(elect(ballots));
    }),
  );
});

test.each<Ballots>([
  { statutory: 10, round: 1, votes: { A: 6, B: 5 } },
  { statutory: 10, round: 1, votes: { A: 6 }, present: 5 },
  { statutory: 10, round: 1, votes: { A: 6 }, present: 11 },
  { statutory: 10, round: 3, votes: { A: 6 } },
  { statutory: 10, round: 0, votes: { A: 6 } },
  { statutory: 0, round: 1, votes: {} },
  { statutory: 10, round: 2, votes: { A: -1 } },
  { statutory: 10, round: 2, votes: { A: 1.5 } },
])("an election with impossible numbers is an input error: $votes of $statutory in ballot $round", (ballots) => {
  expect(elect(ballots)).toEqual({ outcome: "INPUT_ERROR" });
});

test("half of an even number of members elects nobody in the first ballot", () => {
  expect(elect({ statutory: 32, round: 1, votes: { A: 16 } })).toEqual({ outcome: "SECOND_BALLOT" });
  expect(elect({ statutory: 32, round: 1, votes: { A: 17 } })).toEqual({ outcome: "ELECTED", candidate: "A" });
});
