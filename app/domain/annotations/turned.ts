import type { Box } from "./mark.ts";

/** By how much a reader has turned a page, clockwise. */
export type PageTurn = 0 | 90 | 180 | 270;

/** Where a point of the unturned page is shown on the turned one; fractions of each. */
export function turnedPoint(x: number, y: number, turn: PageTurn): [x: number, y: number] {
  if (turn === 90) return [1 - y, x];
  if (turn === 180) return [1 - x, 1 - y];
  return turn === 270 ? [y, 1 - x] : [x, y];
}

/** The way back: where a shown point lies on the unturned page. */
export function unturnedPoint(x: number, y: number, turn: PageTurn): [x: number, y: number] {
  return turnedPoint(x, y, ((360 - turn) % 360) as PageTurn);
}

/** The same for a rectangle. */
export function turnedBox({ x, y, width, height }: Box, turn: PageTurn): Box {
  const [x1, y1] = turnedPoint(x, y, turn);
  const [x2, y2] = turnedPoint(x + width, y + height, turn);
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}

/** Where a shown rectangle lies on the unturned page. */
export function unturnedBox(box: Box, turn: PageTurn): Box {
  return turnedBox(box, ((360 - turn) % 360) as PageTurn);
}
