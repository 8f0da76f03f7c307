import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import { breachEffect, breachVerdict, yearRunsOut } from "./breach.ts";
import { type CountedPoll, resultOf } from "./poll-result.ts";

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

const polls = fc
  .record({
    rule: fc.constantFrom(
      "SIMPLE",
      "MEMBERS_HALF",
      "MEMBERS_2_3",
      "UNANIMOUS_CAST",
      "CAST_2_3",
      "PRESENT_HALF" as const,
    ),
    votes: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(2), fc.nat(2)),
    barred: fc.nat(2),
  })
  .map(({ rule, votes: [yes, no, abstain, spare], barred }): CountedPoll => {
    const present = yes + no + abstain + spare + barred;
    return { rule, norm: "", statutory: present + 1, present, excluded: barred, yes, no, abstain, invalid: 0 };
  });

test("what one barred person changes is what every way of that one vote says, no more and no less", () => {
  const outcomeOf = (poll: CountedPoll, excluded: number) => resultOf({ ...poll, excluded }).outcome;
  fc.assert(
    fc.property(polls, (poll) => {
      const { outcome } = resultOf(poll);
      const excluded = (poll.excluded ?? 0) + 1;
      const others = (["yes", "no", "abstain"] as const)
        .filter((choice) => poll[choice] > 0)
        .map((choice) => outcomeOf({ ...poll, [choice]: poll[choice] - 1 }, excluded));
      const unvoted = outcomeOf(poll, excluded);
      const changed = [...others, unvoted].filter((one) => one !== "INPUT_ERROR").map((one) => one !== outcome);
      const expected = !changed.includes(true) ? "none" : changed.includes(false) ? "possible" : "decisive";
      expect(breachEffect(poll, 1, 0)).toBe(expected);
    }),
  );
});

test("nothing changes where nobody took part or was kept off, nor where the distance is greater than such people", () => {
  fc.assert(
    fc.property(polls, fc.nat(2), fc.nat(2), (given, without, added) => {
      const poll = { ...given, rule: "SIMPLE" } as const;
      expect(breachEffect(given, 0, 0)).toBe("none");
      const lead = poll.yes - poll.no;
      const safe = lead > 0 ? lead > without + added : -lead >= without + added;
      if (safe) expect(breachEffect(poll, without, added)).toBe("none");
    }),
  );
});

test("the year never ends before its day, and is 365 or 366 days long", () => {
  const days = fc.integer({ min: 0, max: 8_000 }).map((day) => addDays(localDate("2011-11-01"), day));
  fc.assert(
    fc.property(days, (day) => {
      expect([addDays(day, 365), addDays(day, 366)]).toContain(yearRunsOut(day));
    }),
  );
});
