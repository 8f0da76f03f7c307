import {
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";

/** What a page that is taken over may carry; everything else, such as thumbnails, programs and private data, stays behind. */
const KEPT = ["Type", "Parent", "Contents", "Resources", "MediaBox", "CropBox", "Rotate", "UserUnit", "Group"];

/** The document as far as pages can be taken over as they are; null where all pages must be rebuilt. */
export async function openForCopy(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    // why: layers and form fields are held together by the whole document; without it hidden ones would show.
    const whole = ["OCProperties", "AcroForm"].some((name) => document.catalog.has(PDFName.of(name)));
    return whole ? null : document;
  } catch {
    // why: whatever can not be opened for writing can still be drawn.
    return null;
  }
}

/** Whether a page has nothing but text, pictures and links, so that it can be taken over as it is. */
export function canBeKept(page: PDFPage): boolean {
  try {
    const annotations = page.node.Annots();
    const kinds = annotations?.asArray().map((one) => subtypeOf(page, one)) ?? [];
    return kinds.every((kind) => kind === "Link" || kind === "Popup") && usedNames(page) !== null;
  } catch {
    return false;
  }
}

/** Takes away what a page carries besides being seen: entries, unused objects, links. */
export function strip(page: PDFPage): void {
  for (const key of page.node.keys()) {
    if (!KEPT.includes(key.decodeText())) page.node.delete(key);
  }
  const used = usedNames(page);
  const resources = page.node.Resources();
  const objects = resources?.lookup(PDFName.of("XObject"));
  if (!used || !isDict(objects)) return;
  for (const key of objects.keys()) if (!used.has(key.decodeText())) objects.delete(key);
}

function isDict(given: unknown): given is PDFDict {
  return typeof given === "object" && given !== null && "keys" in given && "lookup" in given;
}

function subtypeOf(page: PDFPage, given: unknown): string {
  const annotation = given instanceof PDFRef ? page.doc.context.lookup(given) : given;
  const subtype = isDict(annotation) ? annotation.lookup(PDFName.of("Subtype")) : null;
  return subtype instanceof PDFName ? subtype.decodeText() : "";
}

/** The names of objects that the page's own content paints; null where it can not be read. */
function usedNames(page: PDFPage): Set<string> | null {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const used = new Set<string>();
  for (const stream of streams) {
    if (stream === undefined) continue;
    if (!(stream instanceof PDFStream)) return null;
    const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
    for (const match of Buffer.from(bytes)
      .toString("latin1")
      .matchAll(/\/([^\s/<>()[\]{}%]+)\s+Do\b/g))
      used.add(PDFName.of(match[1] ?? "").decodeText());
  }
  return used;
}
