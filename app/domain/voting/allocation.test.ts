import fc from "fast-check";
import { expect, test } from "vitest";
import { BADEN_WUERTTEMBERG } from "#app/domain/law/baden-wuerttemberg.ts";
import { LOWER_SAXONY } from "#app/domain/law/lower-saxony.ts";
import { type Ballots, elect } from "./election.ts";
import { type Motion, type MotionKind, orderMotions } from "./motion-order.ts";
import { quorum } from "./quorum.ts";
import { allocateSeats, type SeatMethod } from "./seats.ts";

const methods = fc.constantFrom<SeatMethod>("SAINTE_LAGUE", "DHONDT");
const factions = fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }).filter((list) => list.some((n) => n > 0));
const [{ value: lowerSaxony }] = LOWER_SAXONY.rules.quorum;

test("seats given and seats left to the lot are together all seats", () => {
  fc.assert(
    fc.property(methods, factions, fc.nat(30), (method, list, seats) => {
      const verdict = allocateSeats({ method, factions: list, seats });
      if (!verdict.ok) throw new Error(verdict.refused);
      const { seats: given, lot } = verdict.value;
      expect(given.reduce((a, b) => a + b, 0) + (lot?.seats ?? 0)).toBe(seats);
      if (lot) expect(lot.lotFor.length).toBeGreaterThan(lot.seats);
      for (const [index, strength] of list.entries()) if (strength === 0) expect(given[index]).toBe(0);
    }),
  );
});

test("a stronger faction never gets fewer seats than a weaker one", () => {
  fc.assert(
    fc.property(methods, factions, fc.nat(30), (method, list, seats) => {
      const verdict = allocateSeats({ method, factions: list, seats });
      const given = verdict.ok ? verdict.value.seats : [];
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries()) if (a > b) expect(given[i]).toBeGreaterThanOrEqual(given[j] ?? 0);
    }),
  );
});

test.each([
  { factions: [], seats: 3 },
  { factions: [0, 0], seats: 3 },
  { factions: [5, -1], seats: 3 },
  { factions: [5, 2.5], seats: 3 },
  { factions: [5], seats: -1 },
])("seats for $factions and $seats seats are refused", (input) => {
  expect(allocateSeats({ method: "DHONDT", ...input })).toEqual({ ok: false, refused: "impossible-seats" });
});

test.each<Ballots>([
  { statutory: 10, round: 1, votes: { A: 6, B: 5 } },
  { statutory: 10, round: 3, votes: { A: 6 } },
  { statutory: 0, round: 1, votes: {} },
  { statutory: 10, round: 2, votes: { A: -1 } },
  { statutory: 10, round: 2, votes: { A: 1.5 } },
])("an election with impossible numbers is an input error: $votes of $statutory in ballot $round", (ballots) => {
  expect(elect(ballots)).toEqual({ outcome: "INPUT_ERROR" });
});

test("half of an even number of members elects nobody in the first ballot", () => {
  expect(elect({ statutory: 32, round: 1, votes: { A: 16 } })).toEqual({ outcome: "SECOND_BALLOT" });
  expect(elect({ statutory: 32, round: 1, votes: { A: 17 } })).toEqual({ outcome: "ELECTED", candidate: "A" });
});

test("an election by hand is possible while a member takes part by video", () => {
  expect(elect({ statutory: 33, round: 1, votes: { A: 20 }, anyMemberRemote: true })).toMatchObject({
    outcome: "ELECTED",
  });
});

test("in every order of submission, procedure comes before amendments and amendments before the main motion", () => {
  const kinds = fc.constantFrom<MotionKind>(
    "REMOVE_FROM_AGENDA",
    "ADJOURN",
    "REFER",
    "CLOSE_DEBATE",
    "OTHER",
    "AMENDMENT",
    "MAIN",
  );
  const motions = fc.array(fc.record({ id: fc.uuid(), kind: kinds, reach: fc.nat(3), submitted: fc.nat(20) }));
  const before: MotionKind[] = ["REMOVE_FROM_AGENDA", "ADJOURN", "REFER", "CLOSE_DEBATE", "OTHER", "AMENDMENT", "MAIN"];
  fc.assert(
    fc.property(motions, (list: Motion[]) => {
      const ordered = orderMotions(list);
      const ranks = ordered.map(({ kind }) => before.indexOf(kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      expect(new Set(ordered)).toEqual(new Set(list));
    }),
  );
});

test("with equal reach the earlier motion comes first", () => {
  const late: Motion = { id: "late", kind: "AMENDMENT", reach: 2, submitted: 9 };
  const early: Motion = { id: "early", kind: "AMENDMENT", reach: 2, submitted: 3 };
  expect(orderMotions([late, early])).toEqual([early, late]);
});

test("one more member in the room never loses a quorum", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 65 }),
      fc.nat(64),
      fc.boolean(),
      fc.boolean(),
      (members, n, established, challenged) => {
        const present = n % members;
        const state = { members, establishedAtStart: established, challenged };
        if (quorum(lowerSaxony, { ...state, present }) === "NOT_QUORATE") return;
        expect(quorum(lowerSaxony, { ...state, present: present + 1 })).not.toBe("NOT_QUORATE");
      },
    ),
  );
});

test("exactly half of the members barred are not more than half: the ordinary quorum still applies", () => {
  expect(quorum(lowerSaxony, { members: 32, present: 10, excluded: 16 })).toBe("NOT_QUORATE");
  expect(quorum(lowerSaxony, { members: 32, present: 10, excluded: 17 })).toBe("QUORATE_NEEDS_APPROVAL");
  expect(quorum(lowerSaxony, { members: 32, present: 0, excluded: 17 })).toBe("NOT_QUORATE");
});

test("in Baden-Württemberg a quarter suffices when more than half are barred", () => {
  const [{ value: rule }] = BADEN_WUERTTEMBERG.rules.quorum;
  expect(quorum(rule, { members: 32, present: 8, excluded: 17 })).toBe("QUORATE");
  expect(quorum(rule, { members: 32, present: 8, excluded: 17, excludedPresent: 1 })).toBe("NOT_QUORATE");
});

test("a complaint about the convening takes away what full attendance had healed", () => {
  const all = { members: 33, present: 33, dulyConvened: false };
  expect(quorum(lowerSaxony, all)).toBe("QUORATE");
  expect(quorum(lowerSaxony, { ...all, challenged: true })).toBe("NOT_QUORATE");
});

test.each([
  { members: 33, present: 34 },
  { members: 33, present: -1 },
  { members: 0, present: 0 },
  { members: 33, present: 10, excluded: 34 },
  { members: 33, present: 10, excluded: 2, excludedPresent: 3 },
])("a quorum of impossible numbers is an input error: %j", (question) => {
  expect(quorum(lowerSaxony, question)).toBe("INPUT_ERROR");
});
