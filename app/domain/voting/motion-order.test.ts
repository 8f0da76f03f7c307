import fc from "fast-check";
import { expect, test } from "vitest";
import { type Motion, type MotionKind, orderMotions } from "./motion-order.ts";

const RANKED: readonly MotionKind[] = [
  "REMOVE_FROM_AGENDA",
  "ADJOURN",
  "REFER",
  "CLOSE_DEBATE",
  "OTHER",
  "AMENDMENT",
  "MAIN",
];

const motions: fc.Arbitrary<Motion[]> = fc.array(
  fc.record(
    { id: fc.uuid(), kind: fc.constantFrom(...RANKED), reach: fc.nat(3), submitted: fc.nat(20) },
    { requiredKeys: ["id", "kind"] },
  ),
);

test("the order loses no motion and adds none", () => {
  fc.assert(
    fc.property(motions, (list) => {
      const ordered = orderMotions(list);
      expect(ordered.length).toBe(list.length);
      expect(new Set(ordered)).toEqual(new Set(list));
    }),
  );
});

test("in every order of submission, procedure comes before amendments and amendments before the main motion", () => {
  fc.assert(
    fc.property(motions, (list) => {
      const ranks = orderMotions(list).map(({ kind }) => RANKED.indexOf(kind));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }),
  );
});

test("of one kind the further-reaching comes first, and of one reach the earlier", () => {
  fc.assert(
    fc.property(motions, (list) => {
      const ordered = orderMotions(list);
      for (const [place, later] of ordered.entries()) {
        const earlier = ordered[place - 1];
        if (!earlier || earlier.kind !== later.kind) continue;
        const [far, near] = [earlier.reach ?? 0, later.reach ?? 0];
        expect(far).toBeGreaterThanOrEqual(near);
        if (far === near && later.submitted !== undefined) {
          expect(earlier.submitted).toBeLessThanOrEqual(later.submitted);
        }
      }
    }),
  );
});

test("ordering what is in order changes nothing", () => {
  fc.assert(
    fc.property(motions, (list) => {
      expect(orderMotions(orderMotions(list))).toEqual(orderMotions(list));
    }),
  );
});

test("the order in which motions are listed decides only between motions that nothing else tells apart", () => {
  fc.assert(
    fc.property(motions, (list) => {
      const told = ({ kind, reach = 0, submitted }: Motion) => [kind, reach, submitted];
      expect(orderMotions([...list].reverse()).map(told)).toEqual(orderMotions(list).map(told));
    }),
  );
});

test("motions that nothing tells apart stay as they are listed, and the list itself is not touched", () => {
  const one: Motion = { id: "one", kind: "REFER", submitted: 4 };
  const two: Motion = { id: "two", kind: "REFER", submitted: 4 };
  const list = [two, one, { id: "first", kind: "ADJOURN", submitted: 9 } as const];
  expect(orderMotions(list).map(({ id }) => id)).toEqual(["first", "two", "one"]);
  expect(list.map(({ id }) => id)).toEqual(["two", "one", "first"]);
});

test("with equal reach the earlier motion comes first, whatever number it has", () => {
  const late: Motion = { id: "late", kind: "AMENDMENT", reach: 2, submitted: 9 };
  const early: Motion = { id: "early", kind: "AMENDMENT", reach: 2, submitted: 3 };
  const unnumbered: Motion = { id: "unnumbered", kind: "AMENDMENT", reach: 2 };
  expect(orderMotions([unnumbered, late, early])).toEqual([early, late, unnumbered]);
});
