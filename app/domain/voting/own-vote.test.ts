import fc from "fast-check";
import { expect, test } from "vitest";
import type { Choice } from "./ballot.ts";
import { ownVoteChoice } from "./own-vote.ts";

const NONE = { yes: 0, no: 0, abstain: 0 };
const choices = fc.constantFrom<Choice>("yes", "no", "abstain");
const total = fc.nat({ max: 40 });
const totals = fc.record({ yes: total, no: total, abstain: total });

test("where devices voted the ballot is recorded, whatever the member says", () => {
  fc.assert(
    fc.property(choices, fc.option(choices), totals, (ballot, said, counted) => {
      const verdict = ownVoteChoice({ castOnDevices: true, ballot, said, counted, recorded: NONE });
      expect(verdict).toEqual({ ok: true, value: ballot });
    }),
  );
});

test("whoever did not vote on a device has no vote to record", () => {
  const asked = { castOnDevices: true, ballot: null, said: "no", counted: { ...NONE, no: 3 }, recorded: NONE } as const;
  expect(ownVoteChoice(asked)).toEqual({ ok: false, refused: "own-vote-none" });
});

test("after raised hands the member has to say how", () => {
  const asked = { castOnDevices: false, ballot: null, said: null, counted: { ...NONE, yes: 8 }, recorded: NONE };
  expect(ownVoteChoice(asked)).toEqual({ ok: false, refused: "own-vote-choice-missing" });
});

test("what members say one after the other never exceeds what was counted", () => {
  fc.assert(
    fc.property(totals, fc.array(choices, { maxLength: 60 }), (counted, all) => {
      const recorded = { ...NONE };
      for (const said of all) {
        const verdict = ownVoteChoice({ castOnDevices: false, ballot: null, said, counted, recorded });
        if (verdict.ok) recorded[verdict.value] += 1;
        else expect(recorded[said]).toBe(counted[said]);
      }
      for (const choice of ["yes", "no", "abstain"] as const) {
        expect(recorded[choice]).toBeLessThanOrEqual(counted[choice]);
      }
    }),
  );
});
