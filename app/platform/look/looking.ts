import type { ThreadLimits } from "#app/platform/threads/limited-thread.server.ts";

/** A rectangle on a page in PDF points (1/72 inch), from the lower left corner of the page as it lies in the file. */
export type Box = { x: number; y: number; width: number; height: number };

/** What a document may carry beside what is seen of it. */
export type TraceKind =
  | "covered"
  | "coveredPicture"
  | "sameColour"
  | "invisible"
  | "tiny"
  | "outside"
  | "hiddenLayer"
  | "scannedText"
  | "annotation"
  | "pendingRedaction"
  | "formField"
  | "author"
  | "metadata"
  | "attachment"
  | "script"
  | "earlierRevision"
  | "comment"
  | "trackedChange"
  | "hiddenText"
  | "hiddenSheet"
  | "hiddenCells"
  | "embedded"
  | "notes"
  | "unreadable";

/** One place; the excerpt is shortened to so many characters. */
export type Trace = { kind: TraceKind; page: number | null; box: Box | null; excerpt: string };
export const MOST_EXCERPT = 200;

/** A piece of visible or hidden text in reading order with its place. */
export type Piece = { text: string; box: Box | null };

/** What was seen on one page, sheet or slide. */
export type SeenPage = { number: number; pieces: Piece[]; traces: Trace[] };

export type LookingLimits = ThreadLimits & { pages: number; characters: number };
export type LookingTask = { path: string; byteSize: number; mediaType: string; limits: LookingLimits };

/** An excerpt as it may be stored and shown: one line, without control characters. */
export function excerptOf(text: string): string {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cs}\p{Cf}]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return line.length > MOST_EXCERPT ? `${line.slice(0, MOST_EXCERPT - 1)}…` : line;
}

/** The smallest rectangle around others; null for none. */
export function around(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x));
  const bottom = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}
