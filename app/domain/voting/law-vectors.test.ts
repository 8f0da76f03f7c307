import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { profileFor, ruleOf } from "#app/domain/law/profile.ts";
import vectors from "#tests/contracts/law-vectors.json" with { type: "json" };
import { type Ballots, type ElectionOutcome, elect } from "./election.ts";
import { type Count, tally } from "./majority.ts";
import { type Motion, orderMotions } from "./motion-order.ts";
import { type QuorumQuestion, quorum } from "./quorum.ts";
import { allocateSeats, type SeatMethod } from "./seats.ts";

const TODAY = localDate("2026-11-23");

test.each(vectors.votes)("vote $id: $note", ({ expected, needed, ...count }) => {
  expect(tally(count as Count)).toEqual({ outcome: expected, needed });
});

test.each(vectors.quorum)("quorum $id: $note", ({ expected, land, ...question }) => {
  const profile = profileFor(land, TODAY);
  const rule = profile.ok ? ruleOf(profile.value, "quorum") : profile;
  expect(rule.ok && quorum(rule.value.value, question as QuorumQuestion)).toBe(expected);
});

test.each(vectors.elections)("election $id: $note", ({ expected, ...ballots }) => {
  expect(written(elect(ballots as unknown as Ballots))).toBe(expected);
});

test.each(vectors.motionOrder)("order of motions $id: $note", ({ motions, expected }) => {
  expect(orderMotions(motions as Motion[]).map(({ id }) => id)).toEqual(expected);
});

test.each(vectors.seats)("seats $id: $note", ({ method, factions, seats, expected, lot }) => {
  const allocation = allocateSeats({ method: method as SeatMethod, factions, seats });
  expect(allocation).toEqual({ ok: true, value: { seats: expected, lot } });
});

test("the vectors say what they are: a reading of the law that no lawyer has checked", () => {
  expect(vectors.source).toContain("no lawyer has checked it");
  expect(
    [vectors.votes, vectors.quorum, vectors.elections, vectors.motionOrder, vectors.seats].map((l) => l.length),
  ).toEqual([33, 12, 6, 1, 4]);
});

function written(result: ElectionOutcome): string {
  if (result.outcome === "ELECTED") return `ELECTED:${result.candidate}`;
  if (result.outcome === "LOT") return `LOT:${result.candidates.join(",")}`;
  return result.outcome;
}
