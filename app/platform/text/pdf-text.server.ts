import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument, PasswordException, PDFDataRangeTransport, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { cleanText, languageTag, type Reading, type ReadingTask, type ReadPage, TextTooLarge } from "./reading.ts";

const FIRST_BYTES = 64 * 1024;
const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * The text of a PDF's pages. The file is read in parts as they are needed; pictures are not unpacked.
 * Runs in a thread of its own, see readText: a document may be made to take all time and memory.
 */
export async function readPdf({ path, byteSize, limits }: ReadingTask): Promise<Reading> {
  await using file = await open(path, "r");
  const read = async (begin: number, end: number) => {
    const wanted = new Uint8Array(end - begin);
    const { bytesRead } = await file.read(wanted, 0, wanted.byteLength, begin);
    return wanted.subarray(0, bytesRead);
  };
  const range = new PDFDataRangeTransport(byteSize, await read(0, Math.min(FIRST_BYTES, byteSize)));
  range.requestDataRange = (begin, end) => {
    read(begin, end).then(
      (bytes) => range.onDataRange(begin, bytes),
      () => range.abort(),
    );
  };
  const task = getDocument({
    range,
    ...{ disableAutoFetch: true, disableStream: true, useWorkerFetch: false, useWasm: false, enableXfa: false },
    ...{ cMapUrl: folderOf("cmaps"), cMapPacked: true, standardFontDataUrl: folderOf("standard_fonts") },
    ...{ disableFontFace: true, useSystemFonts: false, maxImageSize: 1, verbosity: VerbosityLevel.ERRORS },
  });
  try {
    return await readPages(await task.promise, limits);
  } catch (error) {
    if (error instanceof PasswordException) return { state: "encrypted" };
    if (error instanceof TextTooLarge) return { state: "tooLarge" };
    // why: whatever else the reader throws, it throws over the document; the file itself was there.
    return { state: "damaged" };
  } finally {
    await task.destroy();
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

function folderOf(name: string): string {
  return `${pathToFileURL(join(PACKAGE, name)).pathname}/`;
}
