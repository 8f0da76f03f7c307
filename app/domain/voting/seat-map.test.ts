import fc from "fast-check";
import { expect, test } from "vitest";
import { type Seated, seatMap } from "./seat-map.ts";

const people = fc
  .array(fc.constantFrom("A", "B", "C", "D", ""), { maxLength: 120 })
  .chain((groups) => fc.tuple(fc.constant(groups), fc.option(fc.nat({ max: Math.max(groups.length - 1, 0) }))))
  .map(([groups, chair]): Seated[] =>
    groups.map((group, index) => ({ id: `m${index}`, group, leads: groups.length > 0 && index === chair })),
  );

test("everybody has exactly one seat", () => {
  fc.assert(
    fc.property(people, (all) => {
      const { seats } = seatMap(all);
      expect(seats.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
    }),
  );
});

test("no two seats overlap and all lie within the picture", () => {
  fc.assert(
    fc.property(people, (all) => {
      const { seats, radius, width, height } = seatMap(all);
      for (const [index, one] of seats.entries()) {
        expect(one.x - radius).toBeGreaterThanOrEqual(0);
        expect(one.x + radius).toBeLessThanOrEqual(width);
        expect(one.y - radius).toBeGreaterThanOrEqual(0);
        expect(one.y + radius).toBeLessThanOrEqual(height);
        for (const other of seats.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * radius);
        }
      }
    }),
  );
});

test("the chair sits alone in front, in the middle", () => {
  const all = ["A", "A", "B", "B", "C"].map((group, index) => ({ id: `m${index}`, group, leads: index === 2 }));
  const { seats, width } = seatMap(all);
  const chair = seats.find(({ id }) => id === "m2");
  expect(chair?.x).toBe(width / 2);
  expect(seats.every(({ id, y }) => id === "m2" || y <= (chair?.y ?? 0))).toBe(true);
});

test("groups sit from left to right in the given order", () => {
  const all = ["A", "B", "A", "B", "A", "B"].map((group, index) => ({ id: `m${index}`, group, leads: false }));
  const { seats } = seatMap(all);
  const middleOf = (group: string) => {
    const ids = all.filter((one) => one.group === group).map(({ id }) => id);
    return seats.filter(({ id }) => ids.includes(id)).reduce((sum, { x }) => sum + x, 0) / ids.length;
  };
  expect(middleOf("A")).toBeLessThan(middleOf("B"));
});
