import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { DECISION_MATTERS } from "./decision-matters.ts";
import { LAENDER } from "./laender.ts";
import { LAW_POINTS, listUnknown, sayingsOf } from "./law-points.ts";
import { listMatterVersions, listPointVersions, listSeatVersions } from "./matter-versions.ts";
import { profileFor } from "./profile.ts";

const TODAY = localDate("2026-11-23");

function rulesIn(land: string, day = TODAY) {
  const profile = profileFor(land, day);
  return profile.ok ? profile.value.rules : {};
}

test.each(LAENDER)("%s: every rule in force is shown once, and every other point is named as not known", (land) => {
  const rules = rulesIn(land);
  const { decisions, points } = listUnknown(rules);
  const shown = new Set<string>([
    ...listMatterVersions(land).map(({ matter }) => matter),
    ...listPointVersions(land).map(({ point }) => point),
    ...(listSeatVersions(land).length > 0 ? ["seatAllocation"] : []),
  ]);
  expect([...shown].sort()).toEqual(Object.keys(rules).sort());
  const known = [...DECISION_MATTERS, ...LAW_POINTS].filter((one) => shown.has(one));
  expect(known.length + decisions.length + points.length).toBe(DECISION_MATTERS.length + LAW_POINTS.length);
  for (const point of LAW_POINTS) expect(sayingsOf(rules, point).length > 0).toBe(rules[point] !== undefined);
});

test("in Lower Saxony both versions of a rule that changed on 01.11.2026 are shown with their days", () => {
  const inRoom = listPointVersions("NI").filter(({ point }) => point === "inRoom");
  expect(inRoom.map(({ says, validFrom, lastDay }) => [says, validFrom, lastDay])).toEqual([
    [[{ word: "chair" }], "2022-03-23", "2026-10-31"],
    [[{ word: "session-leader" }], "2026-11-01", null],
  ]);
});

test("the seat beforehand and the basic mandate are read for no Land and say so", () => {
  for (const land of LAENDER)
    expect(listUnknown(rulesIn(land)).points).toEqual(expect.arrayContaining(["advanceSeat", "basicMandate"]));
});

test("numbers of a rule are said: a share, a notice, a second session", () => {
  expect(sayingsOf(rulesIn("NW"), "secretVoteDemand")).toEqual([{ word: "share", part: 1, whole: 5 }]);
  expect(sayingsOf(rulesIn("NI"), "firstSession")).toEqual([{ word: "firstSession", months: 1, days: 7 }]);
  expect(sayingsOf(rulesIn("BW"), "quorum")).toContainEqual({ word: "secondSessionOf", count: 3 });
  expect(sayingsOf(rulesIn("NW"), "quorum")).toContainEqual({ word: "secondSession-not-known" });
});
