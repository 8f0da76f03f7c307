import {
  BlendMode,
  LineCapStyle,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  type RGB,
  rgb,
} from "@cantoo/pdf-lib";
import type { MarkColour } from "#app/domain/annotations/mark.ts";
import { type PageTurn, unturnedBox, unturnedPoint } from "#app/domain/annotations/turned.ts";
import type { BakedMark } from "./baking.ts";

const INK: Record<MarkColour, { fill: RGB; line: RGB }> = {
  yellow: { fill: rgb(1, 0.83, 0), line: rgb(0.66, 0.42, 0) },
  green: { fill: rgb(0.12, 0.62, 0.27), line: rgb(0.12, 0.62, 0.27) },
  blue: { fill: rgb(0.18, 0.49, 0.88), line: rgb(0.18, 0.49, 0.88) },
  red: { fill: rgb(0.85, 0.22, 0.16), line: rgb(0.85, 0.22, 0.16) },
};
const OPACITY = 0.45;
const UNDERLINE_POINTS = 1.5;
const SIGN_POINTS = 18;

/**
 * Draws marks into a copy of a PDF: highlights, lines and drawings as part of the page, what is written beside them as
 * notes that PDF programs open (ISO 32000-1, 12.5.6.4). Only in threads with limits: a document may be made to take all
 * time and memory. Throws what the reader throws over a document that is encrypted or damaged.
 * @param pdf the document's bytes
 * @param marks those that may be in it; whoever calls has asked who may see them
 */
export async function bakeMarks(pdf: Uint8Array, marks: readonly BakedMark[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages();
  for (const mark of marks) {
    const page = pages[mark.place.page - 1];
    if (!page) continue;
    drawShapes(page, mark);
    if (mark.text !== "") addNote(document, page, mark);
  }
  return document.save();
}

function drawShapes(page: PDFPage, { kind, colour, place, strokes }: BakedMark): void {
  const { fill, line } = INK[colour];
  if (kind === "highlight" || kind === "note") {
    for (const box of place.boxes) {
      const area = areaOf(page, box);
      page.drawRectangle({ ...area, color: fill, opacity: OPACITY, blendMode: BlendMode.Multiply });
    }
  }
  if (kind === "underline") {
    for (const { x, y, width, height } of place.boxes) {
      const [start, end] = [pointOf(page, x, y + height), pointOf(page, x + width, y + height)];
      page.drawLine({ start, end, thickness: UNDERLINE_POINTS, color: line });
    }
  }
  for (const { points, width } of strokes) {
    for (let at = 0; at + 1 < points.length; at += 2) {
      const start = pointOf(page, points[at] ?? 0, points[at + 1] ?? 0);
      const isLast = at + 3 >= points.length;
      // why: a dot is a line without length, and only the first pair of a stroke can be one.
      if (isLast && at > 0) break;
      const end = isLast ? start : pointOf(page, points[at + 2] ?? 0, points[at + 3] ?? 0);
      page.drawLine({ start, end, thickness: width, color: line, lineCap: LineCapStyle.Round });
    }
  }
}

function addNote(document: PDFDocument, page: PDFPage, { colour, place, text, author }: BakedMark): void {
  const box = place.boxes[0];
  const { x, y } = box ? pointOf(page, box.x, box.y) : pointOf(page, 0, 0);
  const { red, green, blue } = INK[colour].fill;
  const note = document.context.obj({
    ...{ Type: "Annot", Subtype: "Text", Name: "Comment", Open: false, F: 28 },
    Rect: [x, y - SIGN_POINTS, x + SIGN_POINTS, y],
    C: [red, green, blue],
  });
  note.set(PDFName.of("Contents"), PDFHexString.fromText(text));
  note.set(PDFName.of("T"), PDFHexString.fromText(author));
  page.node.addAnnot(document.context.register(note));
}

/** Fractions of the page as it is shown become points of the page as it lies in the file. */
function pointOf(page: PDFPage, x: number, y: number): { x: number; y: number } {
  const { x: left, y: bottom, width, height } = page.getCropBox();
  const [across, down] = unturnedPoint(x, y, turnOf(page));
  return { x: left + across * width, y: bottom + (1 - down) * height };
}

function areaOf(page: PDFPage, box: BakedMark["place"]["boxes"][number]) {
  const { x: left, y: bottom, width, height } = page.getCropBox();
  const lying = unturnedBox(box, turnOf(page));
  return {
    x: left + lying.x * width,
    y: bottom + (1 - lying.y - lying.height) * height,
    width: lying.width * width,
    height: lying.height * height,
  };
}

function turnOf(page: PDFPage): PageTurn {
  return (((page.getRotation().angle % 360) + 360) % 360) as PageTurn;
}
