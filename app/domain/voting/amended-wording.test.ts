import fc from "fast-check";
import { expect, test } from "vitest";
import { confirmVerdict, openingWording, votedWording, type WordedMotion } from "./amended-wording.ts";

const motion = (id: string, given: Partial<WordedMotion> = {}): WordedMotion => ({
  ...{ id, kind: "AMENDMENT", reach: 0, state: "pending", contradicts: [] },
  ...{ wording: `so mit ${id}`, confirmedWording: null, confirmedFor: [] },
  ...given,
});
const main = motion("m", { kind: "MAIN", wording: "wie vorgelegt" });
const adopted = (id: string) => motion(id, { state: "adopted" });

test("without an adopted amendment the main motion is voted on as it was moved", () => {
  for (const others of [
    [],
    [motion("a")],
    [motion("a", { state: "rejected" })],
    [motion("a", { state: "withdrawn" })],
  ]) {
    expect(votedWording([...others, main], main)).toEqual({
      step: "asMoved",
      wording: "wie vorgelegt",
      amendments: [],
    });
    expect(openingWording([...others, main], main)).toEqual({
      ok: true,
      value: { wording: "wie vorgelegt", amendments: [] },
    });
    expect(confirmVerdict([...others, main], main)).toEqual({ ok: false, refused: "wording-not-amended" });
  }
  expect(openingWording([motion("p", { kind: "ADJOURN", wording: "" })], motion("p", { wording: "" }))).toEqual({
    ok: true,
    value: { wording: null, amendments: [] },
  });
});

test("after an adopted amendment the vote waits for the chair's word on how it reads", () => {
  const list = [adopted("a"), main];
  expect(votedWording(list, main)).toEqual({ step: "toConfirm", wording: "so mit a", amendments: ["a"] });
  expect(openingWording(list, main)).toEqual({ ok: false, refused: "wording-not-confirmed" });
  expect(confirmVerdict(list, main)).toEqual({ ok: true, value: ["a"] });
  const confirmed = { ...main, confirmedWording: "so und nicht anders", confirmedFor: ["a"] };
  expect(openingWording([adopted("a"), confirmed], confirmed)).toEqual({
    ok: true,
    value: { wording: "so und nicht anders", amendments: ["a"] },
  });
});

test("a further amendment adopted after that asks for the chair's word again, with its own wording proposed", () => {
  const confirmed = { ...main, confirmedWording: "so und nicht anders", confirmedFor: ["a"] };
  const list = [adopted("a"), adopted("b"), confirmed];
  expect(votedWording(list, confirmed)).toEqual({ step: "toConfirm", wording: "so mit b", amendments: ["a", "b"] });
  expect(openingWording(list, confirmed)).toEqual({ ok: false, refused: "wording-not-confirmed" });
});

test("what has been decided is neither confirmed nor voted on again; an amendment is voted on in its own words", () => {
  const done = { ...main, state: "adopted" as const };
  expect(confirmVerdict([adopted("a"), done], done)).toEqual({ ok: false, refused: "motion-not-pending" });
  expect(openingWording([adopted("a"), done], done)).toEqual({ ok: false, refused: "motion-not-pending" });
  expect(confirmVerdict([adopted("a"), motion("b")], motion("b"))).toEqual({
    ok: false,
    refused: "wording-not-amended",
  });
  expect(openingWording([adopted("a"), motion("b")], motion("b"))).toEqual({
    ok: true,
    value: { wording: "so mit b", amendments: [] },
  });
});

test("a main motion is voted on in its own words or in words that the chair confirmed for just these amendments", () => {
  const states = fc.constantFrom("pending", "adopted", "rejected", "moot", "withdrawn" as const);
  const ids = ["a", "b", "c"];
  const cases = fc.tuple(
    fc.tuple(states, states, states),
    fc.option(fc.constantFrom("bestätigt", "")),
    fc.shuffledSubarray(ids),
    states,
  );
  fc.assert(
    fc.property(cases, ([given, confirmedWording, confirmedFor, state]) => {
      const moved = { ...main, confirmedWording, confirmedFor, state };
      const list = [...ids.map((id, place) => motion(id, { state: given[place] ?? "pending" })), moved];
      const passed = ids.filter((_id, place) => given[place] === "adopted");
      const fits = [...confirmedFor].sort().join() === passed.join() && confirmedWording !== null;
      const verdict = openingWording(list, moved);
      if (state !== "pending") expect(verdict).toEqual({ ok: false, refused: "motion-not-pending" });
      else if (passed.length === 0) expect(verdict).toMatchObject({ value: { wording: "wie vorgelegt" } });
      else if (fits)
        expect(verdict).toMatchObject({ value: { wording: confirmedWording || null, amendments: passed } });
      else expect(verdict).toEqual({ ok: false, refused: "wording-not-confirmed" });
      expect(confirmVerdict(list, moved).ok).toBe(state === "pending" && passed.length > 0);
    }),
  );
});
