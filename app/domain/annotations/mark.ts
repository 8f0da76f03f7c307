/** What somebody may put onto a document for themselves. House rule. */
export const MARK_KINDS = ["highlight", "underline", "note", "drawing", "bookmark"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export const MARK_COLOURS = ["yellow", "green", "blue", "red"] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

/**
 * A rectangle on a page. All numbers are fractions of the page as it is shown without further turning, from 0 to 1, from
 * its upper left corner, so that they hold at every zoom.
 */
export type Box = { x: number; y: number; width: number; height: number };

/** A line of a drawing: its points as fractions of the page, x and y by turns; its width in PDF points (1/72 inch). */
export type Stroke = { points: number[]; width: number };

/**
 * Where a mark stands: the page, from 1, the words there with what stands before and behind them, and where they stand
 * on the paper. A drawing, a bookmark and a note beside the text have no words. The parts are those of the
 * TextQuoteSelector of the W3C Web Annotation Data Model (section 4.2.4).
 */
export type MarkPlace = { page: number; quote: string; prefix: string; suffix: string; boxes: Box[] };

/** All that a mark says; `text` is the note or the bookmark's name, `strokes` the drawing. */
export type MarkContent = {
  kind: MarkKind;
  colour: MarkColour;
  place: MarkPlace;
  text: string;
  strokes: Stroke[];
};

/** House rule: enough for the longest council paper, too little to fill a disk. */
export const MARK_LIMITS = {
  /** characters */
  text: 10_000,
  quote: 4_000,
  context: 200,
  boxes: 400,
  strokes: 200,
  /** of all strokes of a drawing together */
  points: 5_000,
  /** PDF points */
  strokeWidth: 24,
  page: 100_000,
  /** marks of one person */
  inFile: 1_000,
  ofPerson: 5_000,
  /** bytes of all marks of one person, as they are kept */
  bytes: 20 * 1024 * 1024,
} as const;

/** A drawing's points counted over all its strokes. */
export function pointCount(strokes: readonly Stroke[]): number {
  return strokes.reduce((sum, { points }) => sum + points.length / 2, 0);
}
