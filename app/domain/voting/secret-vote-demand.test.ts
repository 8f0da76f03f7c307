import { expect, test } from "vitest";
import { secretVoteDemand } from "./secret-vote-demand.ts";

test("in North Rhine-Westphalia one fifth of the members demands a secret vote, rounded up (§ 50 Abs. 1 GO NRW)", () => {
  const rule = "minority-demand";
  expect(secretVoteDemand(rule, { seated: 43, statutory: 44 })).toEqual({ rule, needed: 9, members: 43 });
  expect(secretVoteDemand(rule, { seated: 40, statutory: null })).toEqual({ rule, needed: 8, members: 40 });
  expect(secretVoteDemand(rule, { seated: 1, statutory: 5 })).toEqual({ rule, needed: 1, members: 1 });
});

test("in Rhineland-Palatinate it takes two thirds of the number by law, which must be known (§ 40 GemO RP)", () => {
  const rule = "two-thirds-of-members";
  expect(secretVoteDemand(rule, { seated: 30, statutory: 32 })).toEqual({ rule, needed: 22, members: 32 });
  expect(secretVoteDemand(rule, { seated: 30, statutory: null })).toBeNull();
});

test("where the law names no share, there is no number", () => {
  for (const law of ["rules-of-procedure", "never", null] as const) {
    expect(secretVoteDemand(law, { seated: 33, statutory: 33 })).toBeNull();
  }
  expect(secretVoteDemand("minority-demand", { seated: 0, statutory: 33 })).toBeNull();
});
