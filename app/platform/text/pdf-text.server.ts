import type { PDFDocumentProxy } from "pdfjs-dist";
import { PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withPdf } from "./open-pdf.server.ts";
import { cleanText, languageTag, type Reading, type ReadingTask, type ReadPage, TextTooLarge } from "./reading.ts";

/**
 * The text of a PDF's pages; pictures are not unpacked.
 * Runs in a thread of its own, see readText: a document may be made to take all time and memory.
 */
export async function readPdf({ path, byteSize, limits }: ReadingTask): Promise<Reading> {
  try {
    return await withPdf({ path, byteSize, mostPixels: 1 }, (document) => readPages(document, limits));
  } catch (error) {
    if (error instanceof PasswordException) return { state: "encrypted" };
    if (error instanceof TextTooLarge) return { state: "tooLarge" };
    // why: whatever else the reader throws, it throws over the document; the file itself was there.
    return { state: "damaged" };
  }
}

async function readPages(document: PDFDocumentProxy, limits: ReadingTask["limits"]): Promise<Reading> {
  const pageCount = document.numPages;
  if (pageCount > limits.pages) throw new TextTooLarge("pages");
  const pages: ReadPage[] = [];
  let unreadable = 0;
  let characters = 0;
  for (let number = 1; number <= pageCount; number++) {
    const page = await readPage(document, number);
    if (!page) unreadable++;
    pages.push(page ?? { text: "", width: null, height: null });
    characters += page?.text.length ?? 0;
    if (characters > limits.characters) throw new TextTooLarge("characters");
  }
  if (unreadable === pageCount) return { state: "damaged" };
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const language = languageTag("Language" in info ? info.Language : null);
  return { state: pages.some(({ text }) => text !== "") ? "done" : "notText", pageCount, language, pages };
}

/** Null for a page that can not be read; the others still are. */
async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage | null> {
  try {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const { width, height } = page.getViewport({ scale: 1 });
    const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    page.cleanup();
    return { text: cleanText(text), width, height };
  } catch (error) {
    if (error instanceof PasswordException) throw error;
    return null;
  }
}
