import type { PDFDocumentProxy } from "pdfjs-dist";
import { withPdf } from "#app/platform/text/open-pdf.server.ts";
import { TextTooLarge } from "#app/platform/text/reading.ts";
import { excerptOf, type Trace } from "./looking.ts";

const MOST_REVISIONS = 8;

/**
 * Text that an earlier state of the file shows and the newest does not (ISO 32000-1, 7.5.6: changes are appended, what
 * stood before stays in the file).
 * @param given ends: where earlier states end, in bytes; now: the text of the newest
 */
export async function earlierTexts(given: {
  path: string;
  byteSize: number;
  ends: readonly number[];
  now: string;
  most: number;
}): Promise<Trace[]> {
  const words = new Set(wordsOf(given.now));
  const traces: Trace[] = [];
  for (const end of given.ends.slice(-MOST_REVISIONS)) {
    const before = await textAt(given.path, end, given.most);
    if (before === null) continue;
    const gone = wordsOf(before).filter((word) => !words.has(word));
    if (gone.length > 0)
      traces.push({ kind: "earlierRevision", page: null, box: null, excerpt: excerptOf(gone.join(" ")) });
    // why: what stays away is told once.
    for (const word of gone) words.add(word);
  }
  return traces;
}

/** The text of all pages, up to so many characters. */
export async function textOfPages(document: PDFDocumentProxy, most: number): Promise<string> {
  const pages: string[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(() => null);
    const content = await page?.getTextContent().catch(() => null);
    const text =
      content?.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("") ?? "";
    characters += text.length;
    if (characters > most) throw new TextTooLarge("characters");
    pages.push(text);
    page?.cleanup();
  }
  return pages.join("\n");
}

/** Null where the first part of the file is no document of its own. */
async function textAt(path: string, byteSize: number, most: number): Promise<string | null> {
  try {
    return await withPdf({ path, byteSize, mostPixels: 1 }, (document) => textOfPages(document, most));
  } catch (error) {
    if (error instanceof TextTooLarge) throw error;
    return null;
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
