import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import { LOWER_SAXONY } from "./lower-saxony.ts";
import { normOf } from "./majority-norms.ts";
import type { LawMatters, LawProfile } from "./matters.ts";
import { profileFor, profileOf, ruleOf } from "./profile.ts";

function known(land: string, date: string): LawProfile {
  const profile = profileFor(land, localDate(date));
  if (!profile.ok) throw new Error(`No profile for ${land} on ${date}`);
  return profile.value;
}

function ruleValue<M extends keyof LawMatters>(profile: LawProfile, matter: M): LawMatters[M] | "not-known" {
  const rule = ruleOf(profile, matter);
  return rule.ok ? rule.value.value : rule.refused;
}

test("Lower Saxony fills committees by d'Hondt until 31.10.2026 and by Sainte-Laguë from 01.11.2026", () => {
  expect(ruleValue(known("NI", "2026-10-31"), "seatAllocation")).toBe("DHONDT");
  expect(ruleValue(known("NI", "2026-11-01"), "seatAllocation")).toBe("SAINTE_LAGUE");
});

test("a committee chair can be recalled only since 01.11.2026", () => {
  expect(ruleValue(known("NI", "2026-10-31"), "committeeChairRecall")).toBe("not-known");
  expect(ruleValue(known("NI", "2026-11-01"), "committeeChairRecall")).toBe("MEMBERS_2_3");
});

test("an ordinary resolution of Lower Saxony needs a simple majority and prints its norm, in every version", () => {
  for (const date of ["2023-07-05", "2026-10-31", "2026-11-01", "2027-03-01"]) {
    const rule = ruleOf(known("NI", date), "resolution");
    expect(rule.ok && [rule.value.value, rule.value.norm]).toEqual(["SIMPLE", "§ 66 Abs. 1 NKomVG"]);
  }
});

test("a meeting before video was allowed has no rule on video", () => {
  expect(ruleValue(known("NI", "2021-12-01"), "videoBar")).toBe("not-known");
  expect(ruleValue(known("NI", "2023-07-05"), "videoBar")).toBe("secret-whole-session");
});

test("a Land nobody has read is refused, and so is a day before the Act", () => {
  expect(profileFor("HH", localDate("2026-11-23"))).toEqual({ ok: false, refused: "not-known" });
  expect(profileFor("", localDate("2026-11-23"))).toEqual({ ok: false, refused: "not-known" });
  expect(profileFor("NI", localDate("2011-10-31"))).toEqual({ ok: false, refused: "not-known" });
  expect(profileFor("NW", localDate("2026-11-22"))).toEqual({ ok: false, refused: "not-known" });
});

test("what was read of a Land is known, and what was not is not guessed from another", () => {
  expect(ruleValue(known("BY", "2026-12-01"), "abstention")).toBe("forbidden");
  expect(ruleValue(known("BY", "2026-12-01"), "resolution")).toBe("not-known");
  expect(ruleValue(known("SH", "2026-12-01"), "secretVote")).toBe("never");
  expect(ruleValue(known("NW", "2026-12-01"), "secretVoteDemand")).toEqual([1, 5]);
});

test("every version of every rule names a norm and no two of a matter start on the same day", () => {
  for (const versions of Object.values(LOWER_SAXONY.rules)) {
    for (const { norm } of versions) expect(norm).toMatch(/^§ \d+.* NKomVG$/);
    expect(new Set(versions.map(({ validFrom }) => validFrom)).size).toBe(versions.length);
  }
});

test("a version applies from its first day whatever the order it is listed in", () => {
  const change = localDate("2026-11-01");
  const law = {
    ...LOWER_SAXONY,
    rules: { seatAllocation: [...LOWER_SAXONY.rules.seatAllocation].reverse() },
  };
  const before = profileOf(law, addDays(change, -1));
  const after = profileOf(law, change);
  expect(before.ok && before.value.rules.seatAllocation?.value).toBe("DHONDT");
  expect(after.ok && after.value.rules.seatAllocation?.value).toBe("SAINTE_LAGUE");
});

test("a simple majority without a stored norm prints § 66", () => {
  expect(normOf("SIMPLE")).toBe("§ 66 Abs. 1 NKomVG");
});
