import fc from "fast-check";
import { expect, test } from "vitest";
import { isAmended, type ListedMotion, motionVerdict, orderVerdict, proposedMoot } from "./motion-list.ts";

const motion = (id: string, more: Partial<ListedMotion> = {}): ListedMotion => ({
  ...{ id, kind: "AMENDMENT", reach: 0, submitted: 1, state: "pending", contradicts: [] },
  ...more,
});

test("a further-reaching motion that is adopted makes contradicting lesser ones moot, no others", () => {
  const adopted = motion("a", { reach: 5, state: "adopted", contradicts: ["b", "c"] });
  const motions = [
    adopted,
    motion("b", { reach: 2 }),
    motion("c", { reach: 7 }),
    motion("d"),
    motion("e", { contradicts: ["a"] }),
  ];
  expect(proposedMoot(motions)).toEqual([
    { id: "b", because: "a" },
    { id: "e", because: "a" },
  ]);
  expect(proposedMoot(motions.map((one) => ({ ...one, state: "rejected" })))).toEqual([]);
});

test("an amendment never makes the main motion moot; it is voted on in its amended form", () => {
  const motions = [motion("a", { reach: 9, state: "adopted", contradicts: ["m"] }), motion("m", { kind: "MAIN" })];
  expect(proposedMoot(motions)).toEqual([]);
  expect(isAmended(motions)).toBe(true);
  expect(isAmended([motion("a")])).toBe(false);
});

test("what is settled stays as it is; only what is moot is taken up again", () => {
  for (const state of ["adopted", "rejected", "withdrawn"] as const) {
    for (const deed of ["change", "withdraw", "settle", "setMoot", "revive"] as const) {
      expect(motionVerdict(state, deed).ok).toBe(false);
    }
  }
  expect(motionVerdict("moot", "revive")).toEqual({ ok: true, value: "pending" });
  expect(motionVerdict("pending", "setMoot")).toEqual({ ok: true, value: "moot" });
});

test("an order has every pending motion exactly once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.array(fc.string()), (pending, order) => {
      expect(orderVerdict(pending, [...pending].reverse()).ok).toBe(true);
      const isSame = order.length === pending.length && [...order].sort().join("\0") === [...pending].sort().join("\0");
      expect(orderVerdict(pending, order).ok).toBe(isSame);
    }),
  );
});
