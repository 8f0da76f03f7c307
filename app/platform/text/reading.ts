/** The plain text of one page in reading order, lines ended by "\n". */
export type ReadPage = {
  text: string;
  /** In PDF points (1/72 inch), as the page is shown; null where there are no pages of a size. */
  width: number | null;
  height: number | null;
};

/** What was read out of a document's content, or why nothing could be. */
export type Reading =
  | { state: "done" | "notText"; pageCount: number | null; language: string | null; pages: ReadPage[] }
  | { state: "encrypted" | "damaged" | "tooLarge" };

/** How much may be read; whatever goes beyond one of them is "tooLarge". */
export type ReadingLimits = {
  pages: number;
  /** of all pages together */
  characters: number;
  /** milliseconds for one document */
  time: number;
  /** megabytes, within the JavaScript heap and apart from it for unpacked data */
  heap: number;
  unpacked: number;
};

/** What the worker is asked; the file lies on this machine. */
export type ReadingTask = { path: string; byteSize: number; mediaType: string; limits: ReadingLimits };

/** More came out of a document than may. */
export class TextTooLarge extends Error {
  override name = "TextTooLarge";
}

/** The document can not be read as what it says it is. */
export class TextDamaged extends Error {
  override name = "TextDamaged";
}

/** Text as it may be stored and shown: composed (NFC), without control characters, lines without blanks at their end. */
export function cleanText(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cs}]|(?![\n\t])\p{Cc}|\u00AD/gu, "")
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A language tag (BCP 47) of the shapes documents use; null for anything else. */
export function languageTag(tag: unknown): string | null {
  return typeof tag === "string" && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : null;
}
