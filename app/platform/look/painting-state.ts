import { boxOf, corners, type Matrix, type Point, shared, UNMOVED } from "./geometry.ts";
import type { Box } from "./looking.ts";

/** What the reader knows of a font: its units, and whether it writes downwards. */
export type FontFacts = { unit: number; vertical: boolean };
/** What holds while a page is painted (ISO 32000-1, 8.4 and 9.3). */
export type State = {
  matrix: Matrix;
  clip: Box;
  fill: string | null;
  stroke: string | null;
  alpha: number;
  isPlain: boolean;
  lineWidth: number;
  font: FontFacts;
  size: number;
  mode: number;
  text: Matrix;
  at: Point;
  line: Point;
  leading: number;
  characterSpace: number;
  wordSpace: number;
  scale: number;
  rise: number;
};
export function firstState(view: Box): State {
  const everywhere = { x: view.x - 1e6, y: view.y - 1e6, width: 2e6, height: 2e6 };
  return {
    ...{ matrix: UNMOVED, clip: everywhere, fill: "#000000", stroke: "#000000", alpha: 1, isPlain: true, lineWidth: 1 },
    ...{
      font: { unit: 0.001, vertical: false },
      size: 0,
      mode: 0,
      text: UNMOVED,
      at: [0, 0],
      line: [0, 0],
      leading: 0,
    },
    ...{ characterSpace: 0, wordSpace: 0, scale: 1, rise: 0 },
  };
}

export function advance(state: State, by: number): void {
  const [x, y] = state.at;
  state.at = state.font.vertical ? [x, y + by] : [x + by * state.scale, y];
}

export function changeState(state: State, changes: unknown, fontOf: (name: string) => FontFacts): void {
  if (!Array.isArray(changes)) return;
  for (const change of changes) {
    const [key, value]: unknown[] = Array.isArray(change) ? change : [];
    if (key === "ca" && typeof value === "number") state.alpha = value;
    if (key === "LW" && typeof value === "number") state.lineWidth = value;
    if (key === "SMask") state.isPlain = !value;
    if (key === "BM") state.isPlain = value === "source-over";
    if (key === "Font" && Array.isArray(value)) {
      state.font = fontOf(String(value[0]));
      state.size = Number(value[1]) || 0;
    }
  }
}

export function clipTo(state: State, bounds: unknown): void {
  const list = bounds instanceof Float32Array ? Array.from(bounds) : bounds;
  if (!Array.isArray(list) || list.length !== 4) return;
  state.clip = shared(state.clip, boxOf(corners(state.matrix, [list[0], list[1], list[2], list[3]])));
}
