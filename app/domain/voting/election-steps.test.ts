import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countBallot,
  electionAnnouncement,
  electionOpeningVerdict,
  lotAmong,
  namesVerdict,
  secondBallotVerdict,
} from "./election-steps.ts";

const SLIPS = { names: ["Ada", "Ben"], casting: "slips", secret: false, noObjection: false } as const;
const HANDS = { names: ["Ada"], casting: "hands", secret: false, noObjection: true } as const;

test.each([
  [SLIPS, null],
  [{ ...SLIPS, secret: true }, null],
  [HANDS, null],
  [{ ...HANDS, names: ["Ada", "Ben"] }, "election-hands-one-name"],
  [{ ...HANDS, noObjection: false }, "election-hands-objection"],
  [{ ...HANDS, secret: true }, "election-secret-in-writing"],
  [{ ...SLIPS, names: [] }, "election-needs-names"],
  [{ ...SLIPS, names: ["Ada Nord", "ada  nord"] }, "election-name-twice"],
  [{ ...SLIPS, names: Array.from({ length: 21 }, (_, index) => `N${index}`) }, "election-too-many-names"],
])("opens %j or says %s (§ 67 S. 1 NKomVG)", (opening, code) => {
  const verdict = electionOpeningVerdict(opening);
  expect(verdict.ok ? null : verdict.refused).toBe(code);
});

const COUNT = { statutory: 33, eligible: 30, round: 1, invalid: 0, no: 0 };
const NI = "members-then-most-votes";

test.each([
  [
    { ...COUNT, votes: { a: 17, b: 13 } },
    { outcome: "ELECTED", electedId: "a" },
  ],
  [
    { ...COUNT, votes: { a: 16, b: 13 } },
    { outcome: "SECOND_BALLOT", electedId: null },
  ],
  [
    { ...COUNT, votes: { a: 16 }, invalid: 14 },
    { outcome: "SECOND_BALLOT", electedId: null },
  ],
  [
    { ...COUNT, round: 2, votes: { a: 2, b: 1 } },
    { outcome: "ELECTED", electedId: "a" },
  ],
  [
    { ...COUNT, round: 2, votes: { a: 14, b: 14 } },
    { outcome: "LOT", electedId: null },
  ],
  [
    { ...COUNT, round: 2, votes: { a: 0 } },
    { outcome: "NOBODY", electedId: null },
  ],
])("counts %j as %j", (count, result) => {
  expect(countBallot(NI, count)).toEqual({ ok: true, value: result });
});

test("more slips than people who may vote are refused; other Länder by their own rule", () => {
  const tooMany = { ...COUNT, votes: { a: 17, b: 13 }, invalid: 1 };
  expect(countBallot(NI, tooMany)).toEqual({ ok: false, refused: "election-too-many-votes" });
  const against = { ...COUNT, votes: { a: 10 }, no: 12 };
  expect(countBallot("valid-half-then-runoff", against)).toEqual({ ok: false, refused: "election-not-known" });
  const blank = { ...COUNT, votes: { a: 10 }, invalid: 10 };
  expect(countBallot("valid-half-or-repeat-then-runoff", blank)).toEqual({
    ok: true,
    value: { outcome: "REPEAT", electedId: null },
  });
  const runOff = { ...COUNT, votes: { a: 12, b: 10, c: 8 } };
  expect(countBallot("present-half-then-runoff", runOff)).toMatchObject({ value: { outcome: "SECOND_BALLOT" } });
});

test("the lot is drawn among those with the most votes only", () => {
  expect(lotAmong({ a: 3, b: 5, c: 5 })).toEqual(["b", "c"]);
  expect(lotAmong({ a: 0 })).toEqual([]);
});

test("new names stand in the second ballot only where the rules of procedure allow it", () => {
  const question = { rule: NI, first: { a: 5, b: 4 }, standing: ["a"], added: ["Cem"] } as const;
  expect(secondBallotVerdict({ ...question, newNames: "same" })).toMatchObject({ refused: "election-new-names" });
  expect(secondBallotVerdict({ ...question, newNames: "new-allowed" }).ok).toBe(true);
  expect(secondBallotVerdict({ ...question, newNames: "same", added: [] }).ok).toBe(true);
  expect(secondBallotVerdict({ ...question, newNames: "same", standing: [], added: [] }).ok).toBe(false);
});

test("a run-off is between two, and nobody with more votes is left out", () => {
  const question = {
    rule: "present-half-then-runoff",
    newNames: "same",
    first: { a: 5, b: 4, c: 4 },
    added: [],
  } as const;
  expect(secondBallotVerdict({ ...question, standing: ["a", "b"] }).ok).toBe(true);
  expect(secondBallotVerdict({ ...question, standing: ["a", "c"] }).ok).toBe(true);
  for (const standing of [["b", "c"], ["a"], ["a", "b", "c"]]) {
    expect(secondBallotVerdict({ ...question, standing }).ok).toBe(false);
  }
});

test("nothing is announced while a second ballot or a lot is owed", () => {
  const answer = (outcome: "ELECTED" | "SECOND_BALLOT" | "LOT" | "NOBODY" | null, electedId: string | null = null) => {
    const verdict = electionAnnouncement({ outcome, electedId });
    return verdict.ok ? "ok" : verdict.refused;
  };
  expect([answer("ELECTED", "a"), answer("LOT", "a"), answer("NOBODY")]).toEqual(["ok", "ok", "ok"]);
  expect(answer("LOT")).toBe("election-lot-first");
  expect(answer("SECOND_BALLOT")).toBe("election-second-ballot-first");
  expect(answer(null)).toBe("no-result-to-announce");
});

test("whoever is elected has votes, in a first ballot the majority of the members", () => {
  const names = fc.constantFrom("a", "b", "c", "d");
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.nat(40)),
      fc.nat(40),
      fc.integer({ min: 1, max: 2 }),
      (votes, invalid, round) => {
        const verdict = countBallot(NI, { statutory: 40, eligible: 38, round, votes, invalid, no: 0 });
        const slips = Object.values(votes).reduce((sum, one) => sum + one, invalid);
        expect(verdict.ok).toBe(slips <= 38);
        if (!verdict.ok || verdict.value.electedId === null) return;
        const got = votes[verdict.value.electedId] ?? 0;
        expect(round === 1 ? got >= 21 : got > 0).toBe(true);
      },
    ),
  );
});

test("any text at all is a name or refused, never a crash", () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: "binary" })), (names) => void namesVerdict(names)));
});

test("a ballot to be held again is never announced", () => {
  expect(electionAnnouncement({ outcome: "REPEAT", electedId: null })).toEqual({
    ok: false,
    refused: "election-to-repeat",
  });
});
