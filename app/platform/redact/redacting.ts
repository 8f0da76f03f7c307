import type { Box } from "#app/platform/look/looking.ts";
import type { ThreadLimits } from "#app/platform/threads/limited-thread.server.ts";

/**
 * A place on a page, from 1: a box in PDF points from the lower left corner of the page as it lies in the file, or a
 * part of the page as it is shown, from its upper left corner, in parts of its width and height.
 */
export type Area = { page: number } & ({ box: Box } | { part: Box });

/** What the thread is asked: the picture of a page, or the document without what stands in areas and in these words. */
export type RedactingTask = { path: string; byteSize: number; limits: ThreadLimits } & (
  | { deed: "picture"; page: number; width: number; mark: Box | null }
  | { deed: "redact"; areas: readonly Area[]; words: readonly string[] }
);

/** `stays`: pages on which removed text still stands; 0 for the document's own data. */
export type RedactingAnswer =
  | { state: "done"; content: Uint8Array; places: number; pages: number }
  | { state: "nothingThere" | "unreadable" | "encrypted" | "tooLarge" | "noSuchPage" }
  | { state: "stillThere"; stays: number[] };

/** Characters of a text as they are compared: no blanks, one case, one form. */
export function denseOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}\u00ad]/gu, "")
    .toLowerCase();
}
