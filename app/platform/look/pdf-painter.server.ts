import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import {
  boxOf,
  corners,
  growth,
  holds,
  isOnLine,
  isWithin,
  type Matrix,
  matrixOf,
  moved,
  multiplied,
  type Point,
  shared,
  UNMOVED,
} from "./geometry.ts";
import type { Box } from "./looking.ts";
import { outlinesOf, stepsOf } from "./outlines.ts";
import { type Area, type Hiding, isSameColour, PaintedPage } from "./painted.ts";
import { advance, changeState, clipTo, type FontFacts, firstState, type State } from "./painting-state.ts";

export type PaintingGiven = {
  view: Box;
  fontOf: (name: string) => FontFacts;
  isLayerShown: (properties: unknown) => boolean;
};
type Operators = { fnArray: readonly number[]; argsArray: readonly unknown[] };

const TINY_POINTS = 1.5;
const WIDE_LINE_POINTS = 4;
const CLEAR = 0.06;
const SOLID = 0.9;

/**
 * Paints a page's operators (ISO 32000-1, annex A, as the reader gives them) without pixels and notes what stays hidden.
 * @param operators of the page without its annotations
 */
export function paintPage({ fnArray, argsArray }: Operators, given: PaintingGiven): PaintedPage {
  const page = new PaintedPage(given.view);
  let state = firstState(given.view);
  const kept: State[] = [];
  const layers: boolean[] = [];
  const groups: boolean[] = [];
  let clipNext = false;

  const keep = () => kept.push({ ...state });
  const back = () => {
    state = kept.pop() ?? state;
  };
  // why: what a soft mask is made of is painted, but not on the page.
  const isMask = () => groups.includes(true);
  const isShown = () => layers.every((shown) => shown) && !isMask();
  const cover = (area: Area) => {
    if (!isShown() || state.alpha < SOLID || !state.isPlain) return;
    const clip = state.clip;
    const box = shared(area.box, clip);
    if (box.width < 0 || box.height < 0) return;
    page.cover({ ...area, box, holds: (point) => holds(clip, point) && area.holds(point) });
  };
  const picture = (id: string) => {
    const { matrix } = state;
    const outline = corners(matrix, [0, 0, 1, 1]);
    const inside = (point: Point) => isWithin([outline], point, false);
    cover({ box: boxOf(outline), colour: null, picture: { id, matrix }, holds: inside });
  };
  const path = (op: number, steps: ArrayLike<number>) => {
    const outlines = outlinesOf(steps, state.matrix);
    const box = boxOf(outlines.flat());
    if (clipNext) {
      clipNext = false;
      state.clip = outlines.length > 0 ? shared(state.clip, box) : { ...state.clip, width: -1, height: -1 };
    }
    if (outlines.length === 0) return;
    if (FILLING.includes(op) && state.fill !== null) {
      const evenOdd = EVEN_ODD.includes(op);
      const inside = (point: Point) => isWithin(outlines, point, evenOdd);
      cover({ box, colour: state.fill, picture: null, holds: inside });
    }
    const width = state.lineWidth * growth(state.matrix);
    if (STROKING.includes(op) && state.stroke !== null && width >= WIDE_LINE_POINTS) {
      const wide = { x: box.x - width / 2, y: box.y - width / 2, width: box.width + width, height: box.height + width };
      cover({ box: wide, colour: state.stroke, picture: null, holds: (point) => isOnLine(outlines, point, width) });
    }
  };
  const hidingAt = (at: Point, box: Box, height: number): Hiding | null => {
    const { mode, alpha } = state;
    if (!layers.every((shown) => shown)) return "hiddenLayer";
    if (!holds(given.view, at) || !holds(state.clip, at)) return "outside";
    if (mode === 3 || mode === 7 || alpha < CLEAR) return "invisible";
    if (height < TINY_POINTS || box.width > 200 * height) return "tiny";
    const colour = mode === 1 || mode === 5 ? state.stroke : state.fill;
    const under = colour === null ? null : page.colourAt(at);
    return colour !== null && under !== null && isSameColour(colour, under) ? "sameColour" : null;
  };
  const show = (glyphs: readonly unknown[]) => {
    const { size, font } = state;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        advance(state, (-glyph / 1000) * size);
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const width = glyph.width * size * font.unit;
      const place = multiplied(multiplied(state.matrix, state.text), [
        state.scale,
        0,
        0,
        1,
        state.at[0],
        state.at[1] + state.rise,
      ]);
      const outline = font.vertical
        ? corners(place, [-size / 2, -size, size / 2, 0])
        : corners(place, [0, -0.22 * size, width, 0.78 * size]);
      const at = font.vertical ? moved(place, [0, -size / 2]) : moved(place, [width / 2, 0.3 * size]);
      const height = Math.abs(size) * Math.hypot(place[2], place[3]);
      const box = boxOf(outline);
      if (!isMask()) page.add({ text: glyph.unicode, at, box, hiding: hidingAt(at, box, height), byPicture: false });
      advance(state, width * (font.vertical ? -1 : 1) + state.characterSpace + (glyph.isSpace ? state.wordSpace : 0));
    }
  };
  const moveLine = (x: number, y: number) => {
    state.line = [state.line[0] + x, state.line[1] + y];
    state.at = state.line;
  };
  const grow = (matrix: Matrix | null) => {
    if (matrix) state.matrix = multiplied(state.matrix, matrix);
  };

  for (const [index, op] of fnArray.entries()) {
    const list = argsArray[index];
    const args: readonly unknown[] = Array.isArray(list) ? list : [];
    const number = (at: number) => (typeof args[at] === "number" ? args[at] : 0);
    const colour = () => (typeof args[0] === "string" ? args[0] : null);
    if (op === OPS.save) keep();
    else if (op === OPS.restore) back();
    else if (op === OPS.transform) grow(matrixOf(args));
    else if (op === OPS.setFillRGBColor) state.fill = colour();
    else if (op === OPS.setStrokeRGBColor) state.stroke = colour();
    else if (op === OPS.setFillColorN || op === OPS.setFillTransparent) state.fill = null;
    else if (op === OPS.setStrokeColorN || op === OPS.setStrokeTransparent) state.stroke = null;
    else if (op === OPS.setLineWidth) state.lineWidth = number(0);
    else if (op === OPS.setGState) changeState(state, args[0], given.fontOf);
    else if (op === OPS.beginText) Object.assign(state, { text: UNMOVED, at: [0, 0], line: [0, 0] });
    else if (op === OPS.setFont) Object.assign(state, { font: given.fontOf(String(args[0])), size: number(1) });
    else if (op === OPS.setTextRenderingMode) state.mode = number(0);
    else if (op === OPS.setTextMatrix)
      Object.assign(state, { text: matrixOf(args.length === 6 ? args : args[0]) ?? UNMOVED, at: [0, 0], line: [0, 0] });
    else if (op === OPS.moveText) moveLine(number(0), number(1));
    else if (op === OPS.setLeadingMoveText) {
      state.leading = number(1);
      moveLine(number(0), number(1));
    } else if (op === OPS.setLeading) state.leading = -number(0);
    else if (op === OPS.nextLine) moveLine(0, state.leading);
    else if (op === OPS.setCharSpacing) state.characterSpace = number(0);
    else if (op === OPS.setWordSpacing) state.wordSpace = number(0);
    else if (op === OPS.setHScale) state.scale = number(0) / 100;
    else if (op === OPS.setTextRise) state.rise = number(0);
    else if (op === OPS.showText) show(Array.isArray(args[0]) ? args[0] : []);
    else if (op === OPS.clip || op === OPS.eoClip) clipNext = true;
    else if (op === OPS.constructPath) path(number(0), stepsOf(args[1]));
    else if (op === OPS.shadingFill) {
      const { clip } = state;
      cover({ box: clip, colour: null, picture: null, holds: () => true });
    } else if (op === OPS.paintImageXObject) picture(String(args[0]));
    else if (op === OPS.paintInlineImageXObject || op === OPS.paintSolidColorImageMask) picture("");
    else if (op === OPS.paintFormXObjectBegin) {
      keep();
      grow(matrixOf(args[0]));
      clipTo(state, args[1]);
    } else if (op === OPS.paintFormXObjectEnd) back();
    else if (op === OPS.beginGroup) {
      const group = typeof args[0] === "object" && args[0] !== null ? args[0] : {};
      keep();
      groups.push("smask" in group && Boolean(group.smask));
    } else if (op === OPS.endGroup) {
      groups.pop();
      back();
    } else if (op === OPS.beginMarkedContent) layers.push(true);
    else if (op === OPS.beginMarkedContentProps) layers.push(args[0] !== "OC" || given.isLayerShown(args[1]));
    else if (op === OPS.endMarkedContent) layers.pop();
  }
  return page;
}

const FILLING: readonly number[] = [
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const EVEN_ODD: readonly number[] = [OPS.eoFill, OPS.eoFillStroke, OPS.closeEOFillStroke];
const STROKING: readonly number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

function isGlyph(glyph: unknown): glyph is { unicode: string; width: number; isSpace: boolean } {
  if (typeof glyph !== "object" || glyph === null) return false;
  return "unicode" in glyph && typeof glyph.unicode === "string" && "width" in glyph && typeof glyph.width === "number";
}
