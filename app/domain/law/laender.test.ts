import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import { BADEN_WUERTTEMBERG } from "./baden-wuerttemberg.ts";
import { isLand, LAENDER } from "./laender.ts";
import { LOWER_SAXONY } from "./lower-saxony.ts";
import type { Dated, LandLaw, LawMatters, LawProfile } from "./matters.ts";
import { NORTH_RHINE_WESTPHALIA } from "./north-rhine-westphalia.ts";
import { BAVARIA, HESSE, RHINELAND_PALATINATE, SAARLAND, SAXONY_ANHALT, SCHLESWIG_HOLSTEIN } from "./partly-known.ts";
import { profileFor, profileOf, ruleOf } from "./profile.ts";

const LAWS: readonly LandLaw[] = [
  LOWER_SAXONY,
  NORTH_RHINE_WESTPHALIA,
  BADEN_WUERTTEMBERG,
  BAVARIA,
  SCHLESWIG_HOLSTEIN,
  RHINELAND_PALATINATE,
  SAXONY_ANHALT,
  HESSE,
  SAARLAND,
];
const days = fc.integer({ min: 0, max: 12_000 }).map((day) => addDays(localDate("2005-01-01"), day));

function rulesOn(land: string, date: string): LawProfile["rules"] {
  const profile = profileFor(land, localDate(date));
  return profile.ok ? profile.value.rules : {};
}

/** The matters whose rule differs between two days. */
function changed(land: string, before: string, after: string): string[] {
  const [old, young] = [rulesOn(land, before), rulesOn(land, after)];
  const matters = new Set([...Object.keys(old), ...Object.keys(young)]) as Set<keyof LawMatters>;
  return [...matters].filter((matter) => old[matter] !== young[matter]).sort();
}

test("every rule of every Land names its norm and its Act, and no two versions begin on one day", () => {
  for (const { land, act, rules } of LAWS) {
    expect(isLand(land)).toBe(true);
    for (const versions of Object.values<readonly Dated<unknown>[]>(rules)) {
      const abbreviation = act.split(" ").at(-1) ?? act;
      for (const { norm } of versions) expect(norm).toMatch(new RegExp(`^(§|Art\\.) \\d.*${abbreviation}$`));
      expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length);
    }
  }
});

test("the act of 09.09.2026 changed these matters in Lower Saxony on 01.11.2026, and no others", () => {
  expect(changed("NI", "2026-10-31", "2026-11-01")).toEqual([
    "committeeChairRecall",
    "honoraryDeputies",
    "inRoom",
    "publicByVideo",
    "publicVideoBylaw",
    "residentsQuestions",
    "seatAllocation",
    "seatTie",
  ]);
  expect(changed("NI", "2026-11-01", "2027-11-01")).toEqual([]);
});

test("whoever leads the session has to be in the room since 01.11.2026, before it was the chair", () => {
  expect(rulesOn("NI", "2026-10-31").inRoom?.value).toBe("chair");
  expect(rulesOn("NI", "2026-11-01").inRoom?.value).toBe("session-leader");
});

test("what the Act leaves to the rules of procedure is no constant", () => {
  const rules = rulesOn("NI", "2026-11-23");
  for (const matter of [
    "secretVote",
    "rollCall",
    "kindPrecedence",
    "invitationNotice",
    "committeePublicity",
    "quorumBase",
  ] as const) {
    expect([matter, rules[matter]?.value]).toEqual([matter, "rules-of-procedure"]);
  }
  expect(rules.mainCommitteePublicity?.value).toBe("never-public");
});

test("the other Länder differ where their law does", () => {
  const on = "2026-11-23";
  expect(rulesOn("NW", on).election?.value).toBe("valid-half-then-runoff");
  expect(rulesOn("NW", on).kindPrecedence?.value).toBe("secret-first");
  expect(rulesOn("NW", on).secretCasting?.value).toBe("admitted-system");
  expect(rulesOn("BW", on).election?.value).toBe("present-half-then-runoff");
  expect(rulesOn("BY", on).election?.value).toBe("valid-half-or-repeat-then-runoff");
  expect(rulesOn("BY", on).abstention?.value).toBe("forbidden");
  expect(rulesOn("SH", on).secretVote?.value).toBe("never");
  expect(rulesOn("SH", on).motionForm?.value).toBe("in-writing-beforehand");
  expect(rulesOn("RP", on).secretVoteDecision?.value).toBe("MEMBERS_2_3");
  expect(rulesOn("ST", on).quorum?.norm).toBe("§ 55 KVG LSA");
});

test("on every day a Land's rule is the latest that has begun, and what has not begun is not known", () => {
  fc.assert(
    fc.property(fc.constantFrom(...LAWS), days, (law, day) => {
      const profile = profileOf(law, day);
      const entries = Object.entries(law.rules) as [keyof LawMatters, readonly Dated<unknown>[]][];
      for (const [matter, versions] of entries) {
        const begun = versions.filter(({ validFrom }) => validFrom <= day).map(({ validFrom }) => validFrom);
        const rule = profile.ok ? ruleOf(profile.value, matter) : profile;
        expect(rule.ok ? rule.value.validFrom : null).toBe(begun.sort().at(-1) ?? null);
      }
    }),
  );
});

test("a Land that was not read, and anything that is no Land, is not known on any day", () => {
  const read = LAWS.map(({ land }): string => land);
  fc.assert(
    fc.property(fc.constantFrom(...LAENDER, "", "XX", "ni", "DE"), days, (land, day) => {
      if (!read.includes(land)) expect(profileFor(land, day)).toEqual({ ok: false, refused: "not-known" });
    }),
  );
});
