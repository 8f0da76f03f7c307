import { afterAll, expect, it } from "vitest";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { type PairScore, pairNames, scorePair } from "#tests/setup/score-marks.ts";

const PAPERS = 5;
const MARKS = 40;

afterAll(stopReading);

const scores: PairScore[] = [];

it.each(pairNames(PAPERS))("places no mark wrongly and says nothing: %s, paper %i", async (edit, paper) => {
  const score = await scorePair(edit, paper, MARKS);
  scores.push(score);
  expect(score.wrongSilently).toEqual([]);
});

it("over all pairs of real documents at least 95 of 100 marks lie on their words again", () => {
  const sum = (of: (score: PairScore) => number) => scores.reduce((all, one) => all + of(one), 0);
  expect(scores).toHaveLength(40);
  expect(sum(({ right }) => right) / sum(({ marks }) => marks)).toBeGreaterThanOrEqual(0.95);
  expect(sum(({ wrongTold }) => wrongTold.length) / sum(({ marks }) => marks)).toBeLessThan(0.01);
  expect(sum(({ goneTold }) => goneTold) / sum(({ gone }) => gone)).toBeGreaterThan(0.9);
});
