import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AgendaTarget,
  type AgendaTerms,
  agendaStands,
  insertItem,
  placeItem,
  placeOf,
  removeItem,
  settleAgenda,
} from "./agenda-changes.ts";
import type { NumberedItem } from "./agenda-numbers.ts";

const item = (id: string, parentId: string | null = null, isPublic = true, number = ""): NumberedItem => ({
  ...{ id, parentId, public: isPublic, number },
});
const AGENDA = [item("a"), item("b"), item("b1", "b"), item("b2", "b"), item("c"), item("n", null, false)];
const DRAFT: AgendaTerms = { meetsInPublic: true, stands: false, published: false };
const OUT: AgendaTerms = { meetsInPublic: true, stands: true, published: true };
const idsOf = (verdict: ReturnType<typeof placeItem<NumberedItem>>) =>
  verdict.ok
    ? verdict.value.map(({ id, parentId }) => (parentId ? `${parentId}/${id}` : id)).join(" ")
    : verdict.refused;

test.each<[string, AgendaTarget, string]>([
  ["c", { position: 0 }, "c a b b/b1 b/b2 n"],
  ["a", { position: 1 }, "b b/b1 b/b2 a c n"],
  ["a", { position: 99 }, "b b/b1 b/b2 c a n"],
  ["b1", { position: 1 }, "a b b/b2 b/b1 c n"],
  ["b1", { position: 9 }, "a b b/b2 b/b1 c n"],
  ["c", { beforeId: "b2" }, "a b b/b1 b/c b/b2 n"],
  ["c", { parentId: "a" }, "a a/c b b/b1 b/b2 n"],
  ["b", { public: false }, "a c n b b/b1 b/b2"],
  ["n", { beforeId: "a" }, "n a b b/b1 b/b2 c"],
  ["x", { position: 0 }, "item-not-found"],
  ["b", { parentId: "b1" }, "item-below-itself"],
])("places %s at %j", (id, target, expected) => {
  expect(idsOf(placeItem(AGENDA, id, target))).toBe(expected);
});

test("the place an item has leads back to it after any move", () => {
  const targets = fc.oneof(
    fc.record({ position: fc.nat(6) }),
    fc.record({ beforeId: fc.constantFrom(...AGENDA.map(({ id }) => id)) }),
    fc.record({ parentId: fc.constantFrom("a", "c", "n") }),
    fc.record({ public: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...AGENDA.map(({ id }) => id)), targets, (id, target) => {
      const moved = placeItem(AGENDA, id, target);
      const back = placeOf(AGENDA, id);
      if (!moved.ok || !back) return;
      expect(idsOf(placeItem(moved.value, id, back))).toBe("a b b/b1 b/b2 c n");
    }),
  );
});

test("a new item stands last in its part, or where it is wanted", () => {
  expect(idsOf(insertItem(AGENDA, item("x"), null))).toBe("a b b/b1 b/b2 c x n");
  expect(idsOf(insertItem(AGENDA, item("x", null, false), null))).toBe("a b b/b1 b/b2 c n x");
  expect(idsOf(insertItem(AGENDA, item("x"), { parentId: "b" }))).toBe("a b b/b1 b/b2 b/x c n");
});

test("an item is removed only while numbers have not been given out, and never over its sub-items", () => {
  expect(removeItem(AGENDA, "a", DRAFT).ok).toBe(true);
  expect(removeItem(AGENDA, "a", OUT)).toEqual({ ok: false, refused: "agenda-item-stays" });
  expect(removeItem(AGENDA, "b", DRAFT)).toEqual({ ok: false, refused: "item-has-sub-items" });
  expect(removeItem(AGENDA, "x", DRAFT)).toEqual({ ok: false, refused: "item-not-found" });
});

test("a body that never meets in public has no public item, whoever asks", () => {
  const closed = { ...DRAFT, meetsInPublic: false };
  expect(settleAgenda([], [item("a")], closed, { confirmed: true })).toEqual({ ok: false, refused: "never-public" });
  expect(settleAgenda([], [item("a", null, false)], closed).ok).toBe(true);
});

test("on a published agenda an item becomes public only when that was confirmed", () => {
  const before = [item("n", null, false, "N 1")];
  const after = [item("n", null, true, "N 1")];
  expect(settleAgenda(before, after, OUT)).toEqual({ ok: false, refused: "would-become-public" });
  expect(settleAgenda(before, after, OUT, { confirmed: true }).ok).toBe(true);
  expect(settleAgenda(before, after, DRAFT).ok).toBe(true);
});

test("an agenda has two levels and at most 200 items", () => {
  const deep = [item("a"), item("b", "a"), item("c", "b")];
  expect(settleAgenda([], deep, DRAFT)).toEqual({ ok: false, refused: "agenda-too-deep" });
  const long = Array.from({ length: 201 }, (_, index) => item(`i${index}`));
  expect(settleAgenda([], long, DRAFT)).toEqual({ ok: false, refused: "agenda-too-long" });
});

test("numbers hold from the invitation or the publication on", () => {
  expect(agendaStands("draft", false)).toBe(false);
  expect(agendaStands("scheduled", false)).toBe(false);
  expect(agendaStands("scheduled", true)).toBe(true);
  expect(agendaStands("invited", false)).toBe(true);
  expect(agendaStands("running", false)).toBe(true);
});
