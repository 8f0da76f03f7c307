import fc from "fast-check";
import { expect, test } from "vitest";
import { type AdmissionList, admissible, admissionVerdict } from "./admission.ts";
import type { NotEntitled, Voter } from "./entitlement.ts";

const may = (personId: string): Voter => ({ personId, entitled: true, reason: null });
const mayNot = (personId: string, reason: NotEntitled): Voter => ({ personId, entitled: false, reason });
const NONE = new Map<string, string>();
const list = (given: Partial<AdmissionList>): AdmissionList => ({
  frozen: [],
  now: [],
  seatsAtOpening: NONE,
  seatsNow: NONE,
  ...given,
});

test("whoever was away and is there now is let in, once", () => {
  const late = list({ frozen: [may("a"), mayNot("late", "NOT_PRESENT")], now: [may("a"), may("late"), may("new")] });
  expect(admissionVerdict(late, "late")).toEqual({ ok: true, value: "admit" });
  expect(admissionVerdict(late, "new")).toEqual({ ok: true, value: "admit" });
  expect(admissionVerdict(late, "a")).toEqual({ ok: true, value: "again" });
  expect(admissible(late)).toEqual(["late", "new"]);
});

test("who is still away, advises, was barred or is a stranger stays out", () => {
  const now = [mayNot("away", "NOT_PRESENT"), mayNot("adviser", "NOT_ENTITLED"), may("barred")];
  const asked = list({ frozen: [mayNot("barred", "EXCLUDED")], now });
  for (const personId of ["away", "adviser", "barred", "stranger"]) {
    expect(admissionVerdict(asked, personId)).toEqual({ ok: false, refused: "voter-not-entitled" });
  }
});

test("one seat votes once: neither the member after the substitute nor the substitute after the member", () => {
  const substituteVoted = list({
    frozen: [mayNot("member", "NOT_PRESENT"), may("sub")],
    now: [may("member"), mayNot("sub", "NOT_ENTITLED")],
    seatsAtOpening: new Map([["sub", "member"]]),
  });
  expect(admissionVerdict(substituteVoted, "member")).toEqual({ ok: false, refused: "seat-already-votes" });
  const memberVoted = list({
    frozen: [may("member"), mayNot("sub", "NOT_ENTITLED")],
    now: [mayNot("member", "NOT_PRESENT"), may("sub")],
    seatsNow: new Map([["sub", "member"]]),
  });
  expect(admissionVerdict(memberVoted, "sub")).toEqual({ ok: false, refused: "seat-already-votes" });
  expect(admissionVerdict({ ...memberVoted, frozen: [mayNot("member", "NOT_PRESENT")] }, "sub")).toEqual({
    ok: true,
    value: "admit",
  });
});

test("whoever is let in one after the other: each was entitled now, and no seat has two voters", () => {
  const ids = ["a", "b", "c", "s", "t"];
  const reason = fc.constantFrom<NotEntitled | null>(null, "NOT_PRESENT", "EXCLUDED", "NOT_ENTITLED");
  const voter = (personId: string, why: NotEntitled | null) => (why === null ? may(personId) : mayNot(personId, why));
  const seats = fc.constantFrom(NONE, new Map([["s", "a"]]), new Map([["t", "a"]]), new Map([["s", "b"]]));
  const whole = fc.array(reason, { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(whole, seats, fc.shuffledSubarray(ids), (nowReasons, seatsNow, order) => {
      const now = ids.map((personId, index) => voter(personId, nowReasons[index] ?? null));
      let frozen: Voter[] = [];
      for (const personId of order) {
        const verdict = admissionVerdict({ frozen, now, seatsNow, seatsAtOpening: NONE }, personId);
        if (!verdict.ok || verdict.value === "again") continue;
        expect(now.find((one) => one.personId === personId)?.entitled).toBe(true);
        frozen = [...frozen, may(personId)];
      }
      const taken = frozen.map(({ personId }) => seatsNow.get(personId) ?? personId);
      expect(new Set(taken).size).toBe(taken.length);
    }),
  );
});
