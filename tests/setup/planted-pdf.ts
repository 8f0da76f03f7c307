import { assemblePdf } from "./pdf-file.ts";

/** A PDF of one page written operator by operator, with what a guard must find beside the text. */
export type PlantedSheet = {
  /** content stream (ISO 32000-1, annex A); font /F1 is Helvetica, /G1 a clear graphics state, /M1 one that multiplies */
  paint: string;
  /** objects of annotations on the page */
  annotations?: readonly string[];
  /** entries of the catalog, of the page and of its resources */
  catalog?: string;
  page?: string;
  resources?: string;
  /** entries of the document information */
  info?: string;
  /** further objects, by number from 10 */
  objects?: readonly string[];
};

const FIRST_OWN = 10;

/** Writes the sheet; what `objects` holds is named from "10 0 R" on. */
export function plantSheet(given: PlantedSheet): Buffer {
  const { paint, annotations = [], objects = [] } = given;
  const first = FIRST_OWN + objects.length;
  const list = annotations.map((_, index) => `${first + index} 0 R`).join(" ");
  const all = [
    `<</Type/Catalog/Pages 2 0 R${given.catalog ?? ""}>>`,
    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${given.page ?? ""}/Annots[${list}]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/ExtGState<</G1 6 0 R/M1 7 0 R>>${given.resources ?? ""}>>>>`,
    stream(paint),
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    "<</Type/ExtGState/ca 0>>",
    "<</Type/ExtGState/BM/Multiply/ca 1>>",
    `<<${given.info ?? ""}>>`,
    "<<>>",
    ...objects,
    ...annotations,
  ];
  return Buffer.from(assemblePdf(all, "/Info 8 0 R"), "latin1");
}

/** An object with a stream; the bytes as characters of Latin-1. */
export function stream(content: string, entries = ""): string {
  return `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`;
}

/** Operators that write one line of black text of 12 points. */
export function line(text: string, x = 72, y = 700, before = ""): string {
  return `BT ${before} /F1 12 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET\n`;
}

/** A grey picture of 100 by 140 dots over the whole page: white paper with these black or white areas of dots. */
export function scan(areas: readonly { x: number; y: number; width: number; height: number; grey: number }[]): string {
  const dots = new Uint8Array(100 * 140);
  // why: the paper of a scan is never even; without a pattern all of it would look covered.
  for (let at = 0; at < dots.length; at++) dots[at] = at % 3 === 0 ? 90 : 250;
  for (const { x, y, width, height, grey } of areas) {
    for (let row = y; row < y + height; row++) dots.fill(grey, row * 100 + x, row * 100 + x + width);
  }
  const pixels = Buffer.from(dots).toString("latin1");
  return stream(pixels, "/Type/XObject/Subtype/Image/Width 100/Height 140/ColorSpace/DeviceGray/BitsPerComponent 8");
}

/** The file with changes appended: object 4, the content, is written anew (ISO 32000-1, 7.5.6). */
export function appendPaint(file: Buffer, paint: string): Buffer {
  const before = file.toString("latin1");
  const start = Number(/startxref\n(\d+)/.exec(before)?.[1] ?? 0);
  const size = Number(/\/Size (\d+)/.exec(before)?.[1] ?? 0);
  const at = before.length;
  const body = `4 0 obj\n${stream(paint)}\nendobj\n`;
  const table = `xref\n4 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  const trailer = `trailer<</Size ${size}/Root 1 0 R/Prev ${start}>>\nstartxref\n${at + body.length}\n%%EOF\n`;
  return Buffer.from(before + body + table + trailer, "latin1");
}
