import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { DECISION_MATTERS, findDecisionMatter, listDecisionMatters } from "./decision-matters.ts";
import { profileFor } from "./profile.ts";

function mattersOf(land: string, date: string) {
  const profile = profileFor(land, localDate(date));
  if (!profile.ok) throw new Error(`No profile for ${land} on ${date}`);
  return listDecisionMatters(profile.value);
}

test("in Lower Saxony a chair can choose between an ordinary resolution and everything with a rule of its own", () => {
  expect(mattersOf("NI", "2026-11-23").map(({ matter, rule }) => `${matter} ${rule}`)).toEqual([
    "resolution SIMPLE",
    "bylaw MEMBERS_HALF",
    "urgentAgendaExtension MEMBERS_2_3",
    "committeeProcedure UNANIMOUS_CAST",
    "videoBylaw MEMBERS_2_3",
    "publicVideoBylaw MEMBERS_2_3",
    "emergencyResolution MEMBERS_2_3",
    "councilChairRecall MEMBERS_HALF",
    "committeeChairRecall MEMBERS_2_3",
    "mayorRemoval MEMBERS_3_4",
    "timeOfficerRemoval MEMBERS_3_4",
    "secrecyMatter SIMPLE",
  ]);
});

test("what came with the term that began on 01.11.2026 was no matter the day before", () => {
  const before = mattersOf("NI", "2026-10-31").map(({ matter }) => matter);
  expect(before).not.toContain("publicVideoBylaw");
  expect(before).not.toContain("committeeChairRecall");
  expect(before[0]).toBe("resolution");
});

test("each matter says where it stands and how sure the reading is", () => {
  const [resolution] = mattersOf("NI", "2026-11-23");
  expect(resolution).toEqual({
    matter: "resolution",
    rule: "SIMPLE",
    norm: "§ 66 Abs. 1 NKomVG",
    evidence: "wording",
  });
});

test("of another Land only what was read is offered", () => {
  expect(mattersOf("NW", "2026-11-23").map(({ matter }) => matter)).toEqual(["resolution"]);
  expect(mattersOf("RP", "2026-11-23").map(({ matter }) => matter)).toEqual(["resolution", "secretVoteDecision"]);
  expect(mattersOf("BY", "2026-11-23")).toEqual([]);
});

test("a matter is known by its name only", () => {
  for (const matter of DECISION_MATTERS) expect(findDecisionMatter(matter)).toBe(matter);
  for (const other of ["", "Resolution", "election", "toString"]) expect(findDecisionMatter(other)).toBeNull();
});
