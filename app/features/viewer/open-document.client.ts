import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  VerbosityLevel,
} from "pdfjs-dist";
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { type ReadRange, readRange } from "./read-range.ts";

/** What the reader's own files are: fonts, character maps and decoders, served beside the application. */
const OWN_FILES = "/pdf-reader";
/** One request: small enough to be there soon, large enough that a page needs few. */
const RANGE_BYTES = 128 * 1024;
/** A picture with more pixels is left out: it would take the memory of a small tablet. */
const MOST_PIXELS = 64 * 1024 * 1024;

export type OpenDocument = { document: PDFDocumentProxy; close: () => void };

/**
 * Opens a PDF by ranges: only what the shown pages need is loaded. A lost line is waited for, see readRange.
 * How long it is, the first answer tells: somebody may be given a copy of their own.
 * @param given address of one version
 * @throws what the reader throws over damaged and locked documents, and ReadRangeError when the address gives nothing
 */
export async function openDocument(given: {
  address: string;
  signal: AbortSignal;
  onLine: ReadRange["onLine"];
}): Promise<OpenDocument> {
  const { address, signal, onLine } = given;
  GlobalWorkerOptions.workerSrc = workerAddress;
  const first = await readRange({ address, begin: 0, end: RANGE_BYTES, etag: null, signal, onLine });
  const { total, etag } = first;
  const range = new PDFDataRangeTransport(total, first.bytes);
  let refused: unknown = null;
  range.requestDataRange = (begin, end) => {
    readRange({ address, begin, end: Math.min(end, total), etag, signal, onLine }).then(
      ({ bytes }) => range.onDataRange(begin, bytes),
      (error) => {
        refused ??= error;
        range.abort();
        void task.destroy();
      },
    );
  };
  const task = getDocument({
    range,
    rangeChunkSize: RANGE_BYTES,
    ...{ disableAutoFetch: true, disableStream: true, enableXfa: false, disableWorkerRendering: true },
    ...{ cMapUrl: `${OWN_FILES}/cmaps/`, cMapPacked: true, standardFontDataUrl: `${OWN_FILES}/standard_fonts/` },
    ...{ wasmUrl: `${OWN_FILES}/wasm/`, iccUrl: `${OWN_FILES}/iccs/` },
    ...{ maxImageSize: MOST_PIXELS, verbosity: VerbosityLevel.ERRORS },
  });
  try {
    return { document: await task.promise, close: () => void task.destroy() };
  } catch (error) {
    throw refused ?? error;
  }
}
