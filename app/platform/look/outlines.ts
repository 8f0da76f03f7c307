import { type Matrix, moved, type Point } from "./geometry.ts";

/** Of a path's list of steps: how many numbers follow, by the reader's own numbering. */
const STEPS = [2, 2, 6, 4, 0];

/** The steps of a path out of what the reader gives; none for anything else. */
export function stepsOf(given: unknown): ArrayLike<number> {
  const first: unknown = Array.isArray(given) ? given[0] : null;
  return first instanceof Float32Array || first instanceof Float64Array ? first : [];
}

/** Outlines as points; a curve is taken by its end and a point on its way. */
export function outlinesOf(steps: ArrayLike<number>, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let at = 0;
  while (at < steps.length) {
    const step = steps[at] ?? 0;
    const count = STEPS[step];
    if (count === undefined) return outlines;
    const number = (index: number) => steps[at + 1 + index] ?? 0;
    if (step === 0) outlines.push([]);
    if (step === 2) {
      const last = outlines.at(-1)?.at(-1) ?? [0, 0];
      const [one, two, end] = [0, 2, 4].map((index) => moved(matrix, [number(index), number(index + 1)]));
      if (one && two && end) outlines.at(-1)?.push(onCurve(last, one, two, end));
    }
    if (count > 0) outlines.at(-1)?.push(moved(matrix, [number(count - 2), number(count - 1)]));
    const first = outlines.at(-1)?.[0];
    if (step === 4 && first) outlines.at(-1)?.push(first);
    at += 1 + count;
  }
  return outlines;
}

function onCurve(from: Point, one: Point, two: Point, to: Point): Point {
  const middle = (index: 0 | 1) => (from[index] + 3 * one[index] + 3 * two[index] + to[index]) / 8;
  return [middle(0), middle(1)];
}
