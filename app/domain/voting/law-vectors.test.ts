import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateVectors, type VectorResult } from "#app/domain/law/vectors.ts";
import vectors from "#tests/contracts/law-vectors.json" with { type: "json" };
import more from "#tests/contracts/law-vectors-more.json" with { type: "json" };

/** What the rules answer to a file; a file that is none fails the test. */
function answersTo(file: unknown): readonly VectorResult[] {
  const verdict = evaluateVectors(file);
  if (!verdict.ok) throw new Error(verdict.refused);
  return verdict.value;
}

/** The answers to some cases of one list. */
function linesOf(list: string, ...cases: unknown[]): string[] {
  return answersTo({ [list]: cases }).map(({ line }) => line);
}

test.each([...answersTo(vectors), ...answersTo(more)])("vector $id", ({ id, line }) => {
  expect(line).toBe(`${id} ok`);
});

test("the vectors say what they are: a reading of the law that no lawyer has checked", () => {
  expect(vectors.source).toContain("no lawyer has checked it");
  expect(more.source).toContain("no lawyer has checked");
  expect(
    [vectors.votes, vectors.quorum, vectors.elections, vectors.motionOrder, vectors.seats].map((l) => l.length),
  ).toEqual([33, 12, 6, 1, 4]);
});

test("every case of our own says which norm it reads, and no id stands for two cases", () => {
  const cases = [more.votes, more.quorum, more.elections, more.motionOrder, more.seats].flat();
  for (const { id, note, norm } of cases) expect([id, note.length > 0, typeof norm]).toEqual([id, true, "string"]);
  const ids = [...answersTo(vectors), ...answersTo(more)].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("a line names what differs, and only that", () => {
  const vote = { id: "V", rule: "SIMPLE", statutory: 33, present: 30, yes: 15, no: 15 };
  expect(
    linesOf(
      "votes",
      { ...vote, expected: "REJECTED", needed: 15 },
      { ...vote, expected: "ADOPTED", needed: 16 },
      { ...vote, expected: "ADOPTED", needed: null },
      { ...vote, expected: "REJECTED" },
      vote,
    ),
  ).toEqual([
    "V expected needed 15 got needed 16",
    "V expected ADOPTED got REJECTED",
    "V expected ADOPTED, needed null got REJECTED, needed 16",
    "V ok",
    "V expected nothing got REJECTED",
  ]);
});

test("a lot must be met as well, in any order of the factions; none is expected where none is named", () => {
  const tie = { id: "L", method: "SAINTE_LAGUE", factions: [10, 10, 5], seats: 6, expected: [2, 2, 1] };
  expect(
    linesOf("seats", { ...tie, lot: { seats: 1, lotFor: [1, 0] } }, { ...tie, lot: { lotFor: [0, 1], seats: 2 } }, tie),
  ).toEqual([
    "L ok",
    'L expected lot {"lotFor":[0,1],"seats":2} got lot {"lotFor":[0,1],"seats":1}',
    'L expected lot null got lot {"lotFor":[0,1],"seats":1}',
  ]);
});

test("the names of a lot may stand in any order", () => {
  const tie = { id: "L", statutory: 33, round: 2, votes: { "Berg, Ada": 9, Claus: 9 } };
  expect(linesOf("elections", { ...tie, expected: "LOT:Claus,Berg, Ada" }, { ...tie, expected: "LOT:Claus" })).toEqual([
    "L ok",
    "L expected LOT:Claus got LOT:Berg, Ada,Claus",
  ]);
});

test("cases without id, of an unknown list or that are none fail instead of passing unread", () => {
  expect(linesOf("votes", 5, null, { rule: "SIMPLE", expected: "REJECTED" })).toEqual([
    "votes[0] expected nothing got INPUT_ERROR",
    "votes[1] expected nothing got INPUT_ERROR",
    "votes[2] expected REJECTED got INPUT_ERROR",
  ]);
  expect(linesOf("recalls", { id: "R1", expected: "ADOPTED" }, "a remark")).toEqual([
    "R1 expected ADOPTED got NOT_KNOWN",
  ]);
});

test.each([null, 5, "text", [], { votes: {} }, { seats: "none" }])("%j is no file of vectors", (file) => {
  expect(evaluateVectors(file)).toEqual({ ok: false, refused: "not-vectors" });
});

test("a missing list is an empty one, and an empty file has nothing to fail", () => {
  expect(answersTo({})).toEqual([]);
  expect(answersTo({ votes: [], quorum: null, source: "text" })).toEqual([]);
});

test("odd fields are answered, never thrown at", () => {
  const odd = [undefined, null, true, "", "33", -1, 0.5, Number.NaN, [], {}, [1], { A: "x" }];
  for (const list of ["votes", "quorum", "elections", "motionOrder", "seats"]) {
    for (const field of ["rule", "land", "date", "statutory", "present", "fraction", "votes", "motions", "factions"]) {
      for (const value of odd)
        expect(linesOf(list, { id: "O", [field]: value })[0]).toMatch(/^O expected nothing got /);
    }
  }
});

test("any JSON at all in a list is answered with one line a case, never a crash", () => {
  const lists = fc.constantFrom("votes", "quorum", "elections", "motionOrder", "seats");
  fc.assert(
    fc.property(lists, fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 }), (list, cases) => {
      const lines = linesOf(list, ...cases);
      expect(lines).toHaveLength(cases.length);
      for (const line of lines) expect(line).not.toContain("\n");
    }),
  );
});

test("votes that a rule weighs and nobody counted are an input error, not zero", () => {
  const bare = { id: "M", statutory: 9, present: 8, expected: "INPUT_ERROR", needed: null };
  for (const rule of ["SIMPLE", "CAST_2_3", "UNANIMOUS_CAST"]) {
    expect(linesOf("votes", { ...bare, rule }, { ...bare, rule, yes: 5 }, { ...bare, rule, no: 0 })).toEqual(
      Array(3).fill("M ok"),
    );
  }
  for (const rule of ["MEMBERS_HALF", "MEMBERS_2_3", "MEMBERS_3_4", "MEMBERS_4_5", "PRESENT_HALF"]) {
    expect(linesOf("votes", { ...bare, rule, no: 2 }, { ...bare, rule, no: 2, yes: null })).toEqual(["M ok", "M ok"]);
  }
});
