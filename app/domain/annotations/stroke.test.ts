import fc from "fast-check";
import { expect, it } from "vitest";
import { strokeOf } from "./stroke.ts";

it("a straight line keeps its ends, a corner stays, a dot stays a dot", () => {
  expect(strokeOf([0.1, 0.1, 0.2, 0.1001, 0.3, 0.1, 0.4, 0.1], 2)).toEqual({ points: [0.1, 0.1, 0.4, 0.1], width: 2 });
  expect(strokeOf([0.1, 0.1, 0.4, 0.1, 0.4, 0.5], 2).points).toEqual([0.1, 0.1, 0.4, 0.1, 0.4, 0.5]);
  expect(strokeOf([0.5, 0.5], 2).points).toEqual([0.5, 0.5]);
  expect(strokeOf([], 2).points).toEqual([]);
});

it("a simplified line never strays from where it was drawn, stays on the page and gets no longer", () => {
  const line = fc.array(fc.double({ min: -0.2, max: 1.2, noNaN: true }), { minLength: 4, maxLength: 200 });
  fc.assert(
    fc.property(line, (points) => {
      const { points: kept } = strokeOf(points, 1);
      expect(kept.length).toBeLessThanOrEqual(points.length);
      expect(kept.length % 2).toBe(0);
      for (const value of kept) expect(value >= 0 && value <= 1).toBe(true);
      for (let at = 0; at + 1 < points.length; at += 2) {
        const [x, y] = [clamp(points[at]), clamp(points[at + 1])];
        expect(distanceToLine(kept, x, y)).toBeLessThan(0.0012);
      }
    }),
  );
});

function clamp(value = 0): number {
  return Math.min(1, Math.max(0, value));
}

function distanceToLine(points: readonly number[], x: number, y: number): number {
  let least = Math.hypot((points[0] ?? 0) - x, (points[1] ?? 0) - y);
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at, at + 4);
    const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
    const part = length === 0 ? 0 : clamp(((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length);
    least = Math.min(least, Math.hypot(x - x1 - part * (x2 - x1), y - y1 - part * (y2 - y1)));
  }
  return least;
}
