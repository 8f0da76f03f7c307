import { open } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { getDocument, PDFDataRangeTransport, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const FIRST_BYTES = 64 * 1024;
const PACKAGE = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/**
 * Opens a PDF for `work` and closes it afterwards; the file is read in parts as they are needed. Only for threads with
 * limits: a document may be made to take all time and memory.
 * @param given byteSize: how much of the file is the document; mostPixels: pictures beyond are left out
 */
export async function withPdf<Answer>(
  given: { path: string; byteSize: number; mostPixels: number },
  work: (document: PDFDocumentProxy) => Promise<Answer>,
): Promise<Answer> {
  const { path, byteSize, mostPixels } = given;
  await using file = await open(path, "r");
  const read = async (begin: number, end: number) => {
    const wanted = new Uint8Array(Math.min(end, byteSize) - begin);
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
    ...{ disableFontFace: true, useSystemFonts: false, wasmUrl: folderOf("wasm") },
    ...{ maxImageSize: mostPixels, verbosity: VerbosityLevel.ERRORS },
  });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

function folderOf(name: string): string {
  return `${pathToFileURL(join(PACKAGE, name)).pathname}/`;
}
