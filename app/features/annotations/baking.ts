import type { MarkColour, MarkKind, MarkPlace, Stroke } from "#app/domain/annotations/mark.ts";
import type { ThreadLimits } from "#app/platform/threads/limited-thread.server.ts";

/** A mark as it is drawn into a copy of its document. */
export type BakedMark = {
  kind: MarkKind;
  colour: MarkColour;
  place: MarkPlace;
  text: string;
  strokes: Stroke[];
  /** whose it is; the owner reads it as the note's author */
  author: string;
};

/** A PDF on this machine, what is drawn into a copy of it, and where the copy goes. */
export type BakingTask = { path: string; into: string; byteSize: number; marks: BakedMark[]; limits: ThreadLimits };
export type Baked = { state: "done" } | { state: "encrypted" | "damaged" };
