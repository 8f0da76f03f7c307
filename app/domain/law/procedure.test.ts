import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, localDate } from "#app/domain/kernel/local-date.ts";
import {
  judgeProcedureEntry,
  PROCEDURE,
  PROCEDURE_KEYS,
  parseProcedureValue,
  procedureOn,
  type RecordedRule,
} from "./procedure.ts";

const TODAY = localDate("2026-11-23");
let entered = 0;

function rule(given: Partial<RecordedRule>): RecordedRule {
  entered += 1;
  return {
    ...{ id: String(entered), organizationId: null, layer: "rulesOfProcedure", key: "rollCall", value: "provided" },
    ...{ source: "§ 14 GO", validFrom: localDate("2026-11-01"), withdrawn: false, entered },
    ...given,
  };
}
const applied = (rules: RecordedRule[], date = TODAY, organizationId: string | null = "council") =>
  procedureOn(rules, { organizationId, date });

test("while nobody has entered a rule the careful reading holds and names no source", () => {
  const { values, sources } = applied([]);
  expect(values).toMatchObject({ rollCall: "not-provided", secretVote: "not-provided", secretCasting: "paper" });
  expect(values).toMatchObject({ keepOpenVotes: "never", keepRollCalls: "always", quorumBase: "statutory" });
  expect(sources).toEqual({});
});

test("a rule applies from its day on, not the day before", () => {
  const rules = [rule({})];
  expect(applied(rules, localDate("2026-10-31")).values.rollCall).toBe("not-provided");
  expect(applied(rules, localDate("2026-11-01"))).toMatchObject({
    values: { rollCall: "provided" },
    sources: { rollCall: "§ 14 GO" },
  });
});

test("an organization's own rule goes before the body's, and never reaches another organization", () => {
  const rules = [rule({ organizationId: "council", value: "not-provided", source: "own" }), rule({ source: "all" })];
  expect(applied(rules).sources.rollCall).toBe("own");
  expect(applied(rules, TODAY, "finance")).toMatchObject({
    values: { rollCall: "provided" },
    sources: { rollCall: "all" },
  });
});

test("the by-law goes before the rules of procedure, however new those are", () => {
  const rules = [
    rule({ organizationId: "council", validFrom: localDate("2026-11-20"), value: "not-provided" }),
    rule({ layer: "bylaw", value: "provided", source: "§ 7 Hauptsatzung" }),
  ];
  expect(applied(rules).sources.rollCall).toBe("§ 7 Hauptsatzung");
});

test("the latest version applies, on the same day the later entry, and a withdrawn one never", () => {
  const old = rule({ source: "old", validFrom: localDate("2021-11-01") });
  const slip = rule({ source: "slip" });
  const right = rule({ source: "right" });
  expect(applied([right, slip, old]).sources.rollCall).toBe("right");
  expect(applied([{ ...right, withdrawn: true }, slip, old]).sources.rollCall).toBe("slip");
});

test("a value that the point does not know is refused, and skipped where it is stored", () => {
  expect(parseProcedureValue("rollCall", "vielleicht")).toEqual({ ok: false, refused: "not-a-choice" });
  expect(parseProcedureValue("speechSeconds", "300")).toEqual({ ok: true, value: 300 });
  for (const text of ["", "-1", "1.5", "1e3", "36001", "99999", "zehn"]) {
    expect([text, parseProcedureValue("speechSeconds", text).ok]).toEqual([text, false]);
  }
  expect(applied([rule({ value: "vielleicht" })]).values.rollCall).toBe("not-provided");
});

test("every point has a value to fall back on that it also accepts", () => {
  for (const key of PROCEDURE_KEYS) {
    expect(parseProcedureValue(key, String(PROCEDURE[key].fallback))).toEqual({
      ok: true,
      value: PROCEDURE[key].fallback,
    });
  }
});

test("a by-law's rule is for the whole body, and every value must be known", () => {
  const entry = { key: "speechSeconds", value: "0300", layer: "bylaw", organizationId: null } as const;
  expect(judgeProcedureEntry(entry)).toEqual({ ok: true, value: "300" });
  expect(judgeProcedureEntry({ ...entry, organizationId: "council" })).toEqual({
    ok: false,
    refused: "bylaw-for-whole-body",
  });
  expect(judgeProcedureEntry({ ...entry, value: "provided" })).toEqual({ ok: false, refused: "not-a-choice" });
});

test("the order of the entries decides nothing, and neither do rules that are withdrawn, yet to come or of others", () => {
  const drawn = fc.record({
    layer: fc.constantFrom("bylaw", "rulesOfProcedure" as const),
    organizationId: fc.constantFrom(null, "council", "finance"),
    value: fc.constantFrom("provided", "not-provided"),
    validFrom: fc.nat(40).map((day) => addDays(localDate("2026-11-01"), day)),
    withdrawn: fc.boolean(),
  });
  const entries = fc.array(drawn, { maxLength: 7 }).chain((list) => {
    const rules = list.map((given) => rule(given));
    return fc.tuple(fc.constant(rules), fc.shuffledSubarray(rules, { minLength: rules.length }));
  });
  fc.assert(
    fc.property(entries, ([rules, shuffled]) => {
      const { values, sources } = applied(rules);
      expect(applied(shuffled)).toEqual({ values, sources });
      const counts = rules.filter(
        ({ withdrawn, validFrom, organizationId }) => !withdrawn && validFrom <= TODAY && organizationId !== "finance",
      );
      expect(applied(counts)).toEqual({ values, sources });
      if (counts.length === 0) expect([values.rollCall, sources]).toEqual(["not-provided", {}]);
      else expect(counts.map(({ value }) => value)).toContain(values.rollCall);
    }),
  );
});

test("text of any kind is read as a value that the point knows, or refused", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PROCEDURE_KEYS), fc.string(), (key, text) => {
      const read = parseProcedureValue(key, text);
      if (!read.ok) return;
      expect(parseProcedureValue(key, String(read.value))).toEqual(read);
      if (typeof read.value === "number") expect(read.value >= 0 && read.value <= 36_000).toBe(true);
    }),
  );
});
