import { z } from "zod";

export const MOST_NAME_CHARACTERS = 200;

/** The title of a document, as people read it in lists. */
export const renameFileSchema = z.object({ name: z.string().trim().min(1).max(MOST_NAME_CHARACTERS) });

/** The wanted title, or the file's name without its ending. */
export function nameOr(fileName: string, wanted: string): string {
  const name = wanted.trim() || fileName.replace(/\.[^.]{1,5}$/, "");
  return [...name].slice(0, MOST_NAME_CHARACTERS).join("");
}
