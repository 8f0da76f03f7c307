import type { Stroke } from "./mark.ts";

/** A point farther than this from the straight line is kept; fractions of the page, about a third of a millimetre. */
const TOLERANCE = 0.001;
/** Decimal places of a fraction: a tenth of a PDF point on the largest sheet. */
const PLACES = 10_000;

/**
 * A drawn line with as few points as show the same, by the method of Ramer (1972) and of Douglas and Peucker (1973).
 * @param points x and y by turns, fractions of the page; what lies beyond its edge is moved onto it
 * @param width in PDF points
 */
export function strokeOf(points: readonly number[], width: number): Stroke {
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < points.length; at += 2) pairs.push([rounded(points[at]), rounded(points[at + 1])]);
  return { points: simplified(pairs).flat(), width };
}

type Pair = [x: number, y: number];

function rounded(value = 0): number {
  return Math.round(Math.min(1, Math.max(0, value)) * PLACES) / PLACES;
}

function simplified(pairs: readonly Pair[]): Pair[] {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || pairs.length < 3) return [...pairs];
  const keeps = new Set([0, pairs.length - 1]);
  const spans: [number, number][] = [[0, pairs.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const farthest = farthestIn(pairs, span[0], span[1]);
    if (farthest === null) continue;
    keeps.add(farthest);
    spans.push([span[0], farthest], [farthest, span[1]]);
  }
  return pairs.filter((_, index) => keeps.has(index));
}

function farthestIn(pairs: readonly Pair[], from: number, to: number): number | null {
  let found: number | null = null;
  let most = TOLERANCE;
  for (let index = from + 1; index < to; index++) {
    const distance = distanceOf(pairs[index], pairs[from], pairs[to]);
    if (distance > most) [found, most] = [index, distance];
  }
  return found;
}

/** From a point to the part of a line between two others. */
function distanceOf([x, y]: Pair = [0, 0], [x1, y1]: Pair = [0, 0], [x2, y2]: Pair = [0, 0]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}
