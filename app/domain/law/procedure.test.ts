import { expect, test } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
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
