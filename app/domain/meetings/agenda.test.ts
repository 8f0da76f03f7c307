import fc from "fast-check";
import { expect, test } from "vitest";
import { arranged, moveBefore, moveDown, moveToPart, moveUnder, moveUp, type PlacedItem } from "./agenda-moves.ts";
import { type NumberedItem, numberAgenda } from "./agenda-numbers.ts";

const item = (id: string, parentId: string | null = null, isPublic = true, number?: string): NumberedItem => ({
  id,
  parentId,
  public: isPublic,
  number,
});
const AGENDA = [
  item("a"),
  item("b"),
  item("b1", "b"),
  item("b2", "b"),
  item("c"),
  item("n", null, false),
  item("m", null, false),
];
const numbersOf = (items: NumberedItem[], keep = false) => {
  const verdict = numberAgenda(items, { keep });
  return verdict.ok ? Object.fromEntries(verdict.value.map(({ id, number }) => [id, number])) : verdict.refused;
};
const ids = (verdict: ReturnType<typeof moveUp<PlacedItem>>) =>
  verdict.ok ? verdict.value.map(({ id }) => id).join(" ") : verdict.refused;

test("each part counts from one and sub-items count below their parent", () => {
  expect(numbersOf(AGENDA)).toEqual({ a: "Ö 1", b: "Ö 2", b1: "Ö 2.1", b2: "Ö 2.2", c: "Ö 3", n: "N 1", m: "N 2" });
});

test("a draft is numbered anew after every change", () => {
  expect(numbersOf([item("x", null, true, "Ö 9"), item("y", null, true, "Ö 1")])).toEqual({ x: "Ö 1", y: "Ö 2" });
});

test("a published agenda keeps its numbers and supplements go on after the highest", () => {
  const published = [
    item("new"),
    item("b", null, true, "Ö 2"),
    item("b2", "b"),
    item("b1", "b", true, "Ö 2.1"),
    item("a", null, true, "Ö 1"),
    item("d", null, true, "Ö 4"),
    item("n", null, false, "N 1"),
    item("secret", null, false),
  ];
  expect(numbersOf(published, true)).toEqual({
    new: "Ö 5",
    b: "Ö 2",
    b2: "Ö 2.2",
    b1: "Ö 2.1",
    a: "Ö 1",
    d: "Ö 4",
    n: "N 1",
    secret: "N 2",
  });
});

test("an item that changed its part gets a number of the new part", () => {
  expect(numbersOf([item("a", null, true, "Ö 1"), item("b", null, true, "N 3")], true)).toEqual({ a: "Ö 1", b: "Ö 2" });
});

test("an unknown parent, a ring and a child in the other part are refused", () => {
  expect(numbersOf([item("a", "gone")])).toBe("agenda-unknown-parent");
  expect(numbersOf([item("a", "b"), item("b", "a")])).toBe("agenda-unknown-parent");
  expect(numbersOf([item("a"), item("b", "a", false)])).toBe("agenda-mixed-parts");
});

test("up and down swap siblings and take sub-items along", () => {
  expect(ids(moveUp(AGENDA, "b"))).toBe("b b1 b2 a c n m");
  expect(ids(moveDown(AGENDA, "b"))).toBe("a c b b1 b2 n m");
  expect(ids(moveUp(AGENDA, "b2"))).toBe("a b b2 b1 c n m");
  expect(ids(moveUp(AGENDA, "a"))).toBe("item-already-first");
  expect(ids(moveDown(AGENDA, "c"))).toBe("item-already-last");
  expect(ids(moveUp(AGENDA, "n"))).toBe("item-already-first");
  expect(ids(moveUp(AGENDA, "unknown"))).toBe("item-not-found");
});

test("dropping an item before another takes its place, its parent and its part", () => {
  expect(ids(moveBefore(AGENDA, "c", "a"))).toBe("c a b b1 b2 n m");
  expect(ids(moveBefore(AGENDA, "b", null))).toBe("a c b b1 b2 n m");
  const under = moveBefore(AGENDA, "c", "b2");
  expect(under.ok && under.value.find(({ id }) => id === "c")).toMatchObject({ parentId: "b" });
  const secret = moveBefore(AGENDA, "b", "m");
  expect(ids(secret)).toBe("a c n b b1 b2 m");
  expect(secret.ok && secret.value.filter(({ id }) => id.startsWith("b")).every((moved) => !moved.public)).toBe(true);
});

test("an item cannot be dropped into itself", () => {
  expect(ids(moveBefore(AGENDA, "b", "b1"))).toBe("item-below-itself");
  expect(ids(moveUnder(AGENDA, "b", "b1"))).toBe("item-below-itself");
  expect(ids(moveUnder(AGENDA, "b", "b"))).toBe("item-below-itself");
  expect(ids(moveBefore(AGENDA, "b", "b"))).toBe("a b b1 b2 c n m");
});

test("an item becomes a sub-item and comes back to the top", () => {
  expect(ids(moveUnder(AGENDA, "c", "a"))).toBe("a c b b1 b2 n m");
  expect(ids(moveUnder(AGENDA, "b1", null))).toBe("a b b2 c b1 n m");
  expect(ids(moveUnder(AGENDA, "b1", "gone"))).toBe("item-not-found");
});

test("moving to the other part takes everything below along", () => {
  const moved = moveToPart(AGENDA, "b", false);
  expect(ids(moved)).toBe("a c n m b b1 b2");
  expect(moved.ok && numbersOf(moved.value as NumberedItem[])).toMatchObject({ b: "N 3", b1: "N 3.1" });
  expect(ids(moveToPart(AGENDA, "gone", false))).toBe("item-not-found");
});

test("no move loses or doubles an item, and every result can be numbered without a number twice", () => {
  const known = AGENDA.map(({ id }) => id);
  const someId = fc.constantFrom(...known);
  const step = fc.oneof(
    someId.map((id) => (items: NumberedItem[]) => moveUp(items, id)),
    someId.map((id) => (items: NumberedItem[]) => moveDown(items, id)),
    fc.tuple(someId, fc.option(someId)).map(
      ([id, to]) =>
        (items: NumberedItem[]) =>
          moveBefore(items, id, to),
    ),
    fc.tuple(someId, fc.option(someId)).map(
      ([id, to]) =>
        (items: NumberedItem[]) =>
          moveUnder(items, id, to),
    ),
    fc.tuple(someId, fc.boolean()).map(
      ([id, part]) =>
        (items: NumberedItem[]) =>
          moveToPart(items, id, part),
    ),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, keep) => {
      let items = AGENDA;
      for (const move of steps) {
        const verdict = move(items);
        if (!verdict.ok) continue;
        const numbered = numberAgenda(verdict.value, { keep });
        if (!numbered.ok) throw new Error(numbered.refused);
        items = verdict.value.map((moved, index) => ({ ...moved, number: numbered.value[index]?.number }));
        expect(items.map(({ id }) => id).sort()).toEqual([...known].sort());
        expect(new Set(numbered.value.map(({ number }) => number)).size).toBe(known.length);
        expect(arranged(items)).toEqual(items);
      }
    }),
  );
});
