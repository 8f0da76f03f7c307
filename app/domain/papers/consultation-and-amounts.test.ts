import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import { parseCents, sumByYear, sumOf } from "./amounts.ts";
import { type ConsultationStep, canDecide, findConsultationProblems } from "./consultation-order.ts";

const building: ConsultationStep = {
  organizationId: "building",
  kind: "committee",
  role: "preliminary",
  authoritative: false,
};
const main: ConsultationStep = {
  organizationId: "main",
  kind: "mainCommittee",
  role: "preliminary",
  authoritative: false,
};
const council: ConsultationStep = { organizationId: "council", kind: "council", role: "decision", authoritative: true };
const board: ConsultationStep = {
  organizationId: "board",
  kind: "advisoryBoard",
  role: "information",
  authoritative: false,
};
const day = (text: string) => ({ date: localDate(text) });

test.each<[string, ConsultationStep[]]>([
  ["no step yet", []],
  ["committee, main committee, council", [building, main, council]],
  ["information after the decision", [building, council, board]],
  ["a paper that is only for information", [board]],
  [
    "a postponed item in the same body on another day",
    [{ ...building, ...day("2026-01-10") }, { ...building, ...day("2026-02-10") }, council],
  ],
  [
    "two steps on the same day",
    [
      { ...building, ...day("2026-01-10") },
      { ...main, ...day("2026-01-10") },
    ],
  ],
])("%s is a possible sequence", (_what, steps) => expect(findConsultationProblems(steps)).toEqual([]));

test.each<[string, ConsultationStep[], number, string]>([
  ["preparing what is settled", [council, building], 1, "preliminary-after-decision"],
  [
    "a second decision",
    [{ ...main, role: "decision", authoritative: true }, council],
    1,
    "second-authoritative-decision",
  ],
  [
    "an authoritative step that decides nothing",
    [{ ...building, authoritative: true }],
    0,
    "authoritative-without-decision",
  ],
  ["a decision of an advisory board", [{ ...board, role: "decision" }], 0, "cannot-decide"],
  ["a consultation in a faction", [{ ...building, kind: "faction" }], 0, "cannot-consult"],
  [
    "a consultation in a department",
    [building, { ...building, organizationId: "d", kind: "department" }],
    1,
    "cannot-consult",
  ],
  ["the same step twice", [building, building], 1, "repeated-step"],
  [
    "a step before the one it follows",
    [
      { ...building, ...day("2026-03-01") },
      { ...council, ...day("2026-02-01") },
    ],
    1,
    "earlier-than-step-before",
  ],
])("%s is named as impossible", (_what, steps, index, problem) => {
  expect(findConsultationProblems(steps)).toContainEqual({ index, problem });
});

test("council, main committee and committees can decide, nobody else can", () => {
  expect(
    (
      ["council", "mainCommittee", "committee", "advisoryBoard", "faction", "group", "department", "external"] as const
    ).filter(canDecide),
  ).toEqual(["council", "mainCommittee", "committee"]);
});

test("291 and 374 thousand euros in two years are 665 thousand", () => {
  const amounts = [
    { budgetYear: 2024, cents: 374_000_00 },
    { budgetYear: 2023, cents: 200_000_00 },
    { budgetYear: 2023, cents: 91_000_00 },
  ];
  expect(sumByYear(amounts)).toEqual({
    ok: true,
    value: [
      { budgetYear: 2023, cents: 291_000_00 },
      { budgetYear: 2024, cents: 374_000_00 },
    ],
  });
  expect(sumOf(amounts)).toEqual({ ok: true, value: 665_000_00 });
  expect(sumOf([])).toEqual({ ok: true, value: 0 });
});

test.each([
  [[{ budgetYear: 2026, cents: 0.5 }]],
  [[{ budgetYear: 26, cents: 1 }]],
  [
    [
      { budgetYear: 2026, cents: Number.MAX_SAFE_INTEGER },
      { budgetYear: 2027, cents: 1 },
    ],
  ],
  [[{ budgetYear: 2026, cents: Number.NaN }]],
])("a sum that would lose a cent is refused: %j", (amounts) => {
  expect(sumOf(amounts)).toEqual({ ok: false, refused: "amount-not-possible" });
});

test("the sums of the years are together the sum of all", () => {
  const amount = fc.record({
    budgetYear: fc.integer({ min: 2023, max: 2027 }),
    cents: fc.integer({ min: -1e12, max: 1e12 }),
  });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 30 }), (amounts) => {
      const years = sumByYear(amounts);
      expect(years.ok && sumOf(years.value)).toEqual(sumOf(amounts));
    }),
  );
});

test.each([
  ["291.000", ",", 29_100_000],
  ["291000,50", ",", 29_100_050],
  ["-1.234,5", ",", -123_450],
  ["1,234.56", ".", 123_456],
  ["374 000 €", ",", 37_400_000],
  ["12 EUR", ",", 1200],
  ["0,00", ",", 0],
  ["-0", ",", 0],
] as const)("%j with the decimal sign %j is %i cents", (text, decimal, cents) => {
  expect(parseCents(text, decimal)).toEqual({ ok: true, value: cents });
});

test.each(["", "12,345", "1.23", "1.2345,00", "abc", "1,2,3", "--5", "1e5", "99999999999999999", "12 USD"])(
  "%j is refused as an amount",
  (text) => {
    expect(parseCents(text, ",")).toEqual({ ok: false, refused: "amount-not-possible" });
  },
);
