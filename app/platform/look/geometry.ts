import type { Box } from "./looking.ts";

/** Six numbers as in ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];
export type Point = readonly [number, number];

export const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function moved(matrix: Matrix, [x, y]: Point): Point {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

/** How much lengths grow, on average of both directions. */
export function growth(matrix: Matrix): number {
  return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
}

/** Null where the matrix squeezes all into a line. */
export function inverted([a, b, c, d, e, f]: Matrix): Matrix | null {
  const by = a * d - b * c;
  if (by === 0 || !Number.isFinite(by)) return null;
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by];
}

/** Six numbers out of whatever the reader gives; null for anything else. */
export function matrixOf(given: unknown): Matrix | null {
  const list = given instanceof Float32Array || given instanceof Float64Array ? Array.from(given) : given;
  if (!Array.isArray(list) || list.length !== 6 || !list.every((one) => Number.isFinite(one))) return null;
  return [list[0], list[1], list[2], list[3], list[4], list[5]];
}

/** The outline of a rectangle after it was moved. */
export function corners(
  matrix: Matrix,
  [left, bottom, right, top]: readonly [number, number, number, number],
): Point[] {
  const outline: Point[] = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ];
  return outline.map((point) => moved(matrix, point));
}

export function boxOf(points: readonly Point[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

export function holds(box: Box, [x, y]: Point): boolean {
  return x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
}

/** The part that both share; without extent where there is none. */
export function shared(one: Box, other: Box): Box {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const right = Math.min(one.x + one.width, other.x + other.width);
  const top = Math.min(one.y + one.height, other.y + other.height);
  return { x, y, width: Math.max(-1, right - x), height: Math.max(-1, top - y) };
}

/** Whether a point lies within outlines, by the even-odd or the nonzero rule (ISO 32000-1, 8.5.3.3). */
export function isWithin(outlines: readonly (readonly Point[])[], [x, y]: Point, evenOdd: boolean): boolean {
  let winding = 0;
  let crossings = 0;
  for (const outline of outlines) {
    let from = outline.at(-1);
    for (const to of outline) {
      if (from && from[1] > y !== to[1] > y) {
        const at = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
        if (at > x) {
          crossings++;
          winding += to[1] > from[1] ? 1 : -1;
        }
      }
      from = to;
    }
  }
  return evenOdd ? crossings % 2 === 1 : winding !== 0;
}

/** Whether a point lies on a line of some width. */
export function isOnLine(outlines: readonly (readonly Point[])[], [x, y]: Point, width: number): boolean {
  return outlines.some((outline) =>
    outline.some((to, index) => {
      const from = outline[index - 1];
      if (!from) return false;
      const [along, up] = [to[0] - from[0], to[1] - from[1]];
      const length = along * along + up * up;
      const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from[0]) * along + (y - from[1]) * up) / length));
      return Math.hypot(x - from[0] - part * along, y - from[1] - part * up) <= width / 2;
    }),
  );
}
