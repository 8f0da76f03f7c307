import { holds, type Matrix, type Point } from "./geometry.ts";
import { type Box, MOST_EXCERPT } from "./looking.ts";

/** What hides a glyph, or nothing. */
export type Hiding = "covered" | "sameColour" | "invisible" | "tiny" | "outside" | "hiddenLayer" | "scannedText";

/** A drawn character; the point is where its body is, a third above the baseline. */
export type Glyph = { text: string; at: Point; box: Box; hiding: Hiding | null; byPicture: boolean };

/** An area that hides what was drawn before it. `colour` is null where it is not one colour. */
export type Area = {
  box: Box;
  colour: string | null;
  picture: { id: string; matrix: Matrix } | null;
  holds: (point: Point) => boolean;
};

const BAND = 16;
const MOST_BANDS = 2_000;
const SAME_COLOUR = 16;
export const PAPER = "#ffffff";

/** A page as it is painted, one thing over the other. */
export class PaintedPage {
  readonly glyphs: Glyph[] = [];
  readonly pictures: Area[] = [];
  readonly #view: Box;
  readonly #glyphBands = new Map<number, Glyph[]>();
  readonly #areaBands = new Map<number, Area[]>();

  constructor(view: Box) {
    this.#view = view;
  }

  /** Whether an area takes most of the page, as a scan does. */
  isWholePage({ box }: Area): boolean {
    return box.width * box.height >= 0.6 * this.#view.width * this.#view.height;
  }

  add(glyph: Glyph): void {
    this.glyphs.push(glyph);
    const band = Math.floor(glyph.at[1] / BAND);
    const held = this.#glyphBands.get(band);
    if (held) held.push(glyph);
    else this.#glyphBands.set(band, [glyph]);
  }

  /** Paints over everything drawn before. */
  cover(area: Area): void {
    if (area.picture) this.pictures.push(area);
    const isScan = area.picture !== null && this.isWholePage(area);
    for (const band of this.#bandsOf(area.box)) {
      for (const glyph of this.#glyphBands.get(band) ?? []) {
        const isDecided = glyph.hiding === "covered" || glyph.hiding === "outside" || glyph.hiding === "hiddenLayer";
        if (isDecided || !holds(area.box, glyph.at) || !area.holds(glyph.at)) continue;
        if (!isScan) [glyph.hiding, glyph.byPicture] = ["covered", area.picture !== null];
        else glyph.hiding ??= "scannedText";
      }
      const held = this.#areaBands.get(band);
      if (held) held.push(area);
      else this.#areaBands.set(band, [area]);
    }
  }

  /** What lies under a point now; null where it is not one colour. */
  colourAt(point: Point): string | null {
    const band = this.#areaBands.get(Math.floor(point[1] / BAND)) ?? [];
    for (let index = band.length - 1; index >= 0; index--) {
      const area = band[index];
      if (area && holds(area.box, point) && area.holds(point)) return area.colour;
    }
    return PAPER;
  }

  *#bandsOf({ y, height }: Box): Iterable<number> {
    const bottom = Math.max(y, this.#view.y - this.#view.height);
    const top = Math.min(y + height, this.#view.y + 2 * this.#view.height);
    const first = Math.floor(bottom / BAND);
    const last = Math.min(Math.floor(top / BAND), first + MOST_BANDS);
    for (let band = first; band <= last; band++) yield band;
  }
}

/** Whether an eye can not tell two colours apart; both as #rrggbb. */
export function isSameColour(one: string, other: string): boolean {
  const parts = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const [a, b] = [parts(one), parts(other)];
  return a.every((part, index) => Math.abs(part - (b[index] ?? 0)) <= SAME_COLOUR);
}

/** Hidden characters that follow each other, as one; what also stands there visibly is not hidden. */
export function hiddenRuns(
  glyphs: readonly Glyph[],
): { hiding: Hiding; byPicture: boolean; text: string; boxes: Box[] }[] {
  const shown = new Set(glyphs.filter(({ hiding }) => hiding === null).map(placeOf));
  const runs: { hiding: Hiding; byPicture: boolean; text: string; boxes: Box[] }[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const { hiding, byPicture, text, box } = glyph;
    if (hiding === null || (text.trim() !== "" && shown.has(placeOf(glyph)))) {
      if (text.trim() !== "") last = null;
      continue;
    }
    const run = runs.at(-1);
    const follows = last !== null && run?.hiding === hiding && run.byPicture === byPicture;
    if (run && follows && last) {
      if (run.text.length <= MOST_EXCERPT) run.text += isGap(last, glyph) ? ` ${text}` : text;
      run.boxes.push(box);
    } else if (text.trim() !== "") runs.push({ hiding, byPicture, text, boxes: [box] });
    if (text.trim() !== "") last = glyph;
  }
  return runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function isGap(before: Glyph, after: Glyph): boolean {
  const right = before.box.x + before.box.width;
  const near = Math.max(before.box.height, after.box.height);
  return Math.abs(after.box.y - before.box.y) > near / 2 || Math.abs(after.box.x - right) > near / 5;
}

function placeOf({ text, at }: Glyph): string {
  return `${text} ${Math.round(at[0] / 2)} ${Math.round(at[1] / 2)}`;
}
