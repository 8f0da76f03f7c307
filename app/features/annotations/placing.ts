import type { MarkPlace } from "#app/domain/annotations/mark.ts";
import type { ThreadLimits } from "#app/platform/threads/limited-thread.server.ts";

/** A mark that has to be found again: `byPage` belongs to its page, not to words on it. */
export type SoughtMark = { id: string; place: MarkPlace; byPage: boolean; isDrawing: boolean };

/** Two versions of a document and the marks of the first. The second lies on this machine; null where it is no PDF. */
export type PlacingTask = {
  path: string | null;
  byteSize: number;
  before: string[];
  /** null: words are looked for in the first version itself */
  after: string[] | null;
  marks: SoughtMark[];
  limits: ThreadLimits;
};

/** What came of one mark. */
export type FoundMark =
  | { id: string; state: "kept" | "reworded"; place: MarkPlace }
  | { id: string; state: "notPlaced" };
