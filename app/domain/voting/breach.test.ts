import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { breachEffect, breachVerdict, yearRunsOut } from "./breach.ts";
import type { CountedPoll } from "./poll-result.ts";

const counted = (yes: number, no: number, abstain = 0): CountedPoll => ({
  ...{ rule: "SIMPLE", norm: "§ 66", statutory: 33, present: 31, excluded: 0, invalid: 0 },
  ...{ yes, no, abstain },
});

test("one vote less matters only where the result hangs on one vote, and how it read is not asked", () => {
  expect(breachEffect(counted(16, 14), 1, 0)).toBe("none");
  expect(breachEffect(counted(15, 14), 1, 0)).toBe("possible");
  expect(breachEffect(counted(16, 14), 2, 0)).toBe("possible");
  expect(breachEffect(counted(1, 0), 1, 0)).toBe("possible");
});

test("somebody who was barred wrongly could have turned a tie or a result by one vote", () => {
  const barred = { ...counted(14, 14), excluded: 1 };
  expect(breachEffect(barred, 0, 1)).toBe("possible");
  expect(breachEffect({ ...counted(16, 13), excluded: 1 }, 0, 1)).toBe("none");
});

test("elections and by-laws know no bar (§ 41 Abs. 3 NKomVG); the person must have taken part, or been barred", () => {
  const poll = { kind: "open", matter: "resolution", announced: true } as const;
  const voter = { entitled: true, reason: null };
  const barred = { entitled: false, reason: "EXCLUDED" };
  expect(breachVerdict({ kind: "tookPart", poll, voter })).toEqual({ ok: true, value: "tookPart" });
  expect(breachVerdict({ kind: "wronglyBarred", poll, voter: barred })).toMatchObject({ ok: true });
  const code = (given: Partial<Parameters<typeof breachVerdict>[0]>) => {
    const verdict = breachVerdict({ kind: "tookPart", poll, voter, ...given });
    return verdict.ok ? null : verdict.refused;
  };
  expect(code({ poll: { ...poll, kind: "election" } })).toBe("breach-not-for-elections");
  expect(code({ poll: { ...poll, matter: "bylaw" } })).toBe("breach-not-for-bylaws");
  expect(code({ poll: { ...poll, announced: false } })).toBe("breach-not-announced");
  expect(code({ voter: barred })).toBe("breach-did-not-take-part");
  expect(code({ kind: "wronglyBarred" })).toBe("breach-was-not-barred");
});

test("the year runs out on the same day of the next year, at the end of February on its last day", () => {
  expect(yearRunsOut(localDate("2026-11-24"))).toBe("2027-11-24");
  expect(yearRunsOut(localDate("2028-02-29"))).toBe("2029-02-28");
});
