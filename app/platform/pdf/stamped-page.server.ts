import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import type { TakenForm, TakenPage } from "./pdf-source.server.ts";

/** Names that no document uses by accident. */
const FONT = "RatswerkStamp";
const OVERLAY = "RatswerkOverlay";
const SIZE = 8;
/** A wide letter of the standard font, in ems: the box is rather too wide than too narrow. */
const WIDEST_MEAN = 0.58;
const EDGE = 14;

export type PageMarks = { stamp: string | null; font: PDFRef; overlay: TakenForm | null };

/**
 * What is set on a page after its own contents, upright as the page is shown, whatever its rotation.
 * The fonts and forms it needs are put into the page's resources.
 * @returns the bytes of a content stream
 */
export function marksOn(page: TakenPage, { stamp, font, overlay }: PageMarks, target: PDFContext): Buffer {
  const { width, height, turn } = uprightOf(page);
  const parts = [`Q q ${turn.join(" ")} cm`];
  if (overlay) {
    entriesOf(page.resources, "XObject", target).set(PDFName.of(OVERLAY), overlay.form);
    const scale = Math.min(width / overlay.width, height / overlay.height);
    const left = (width - overlay.width * scale) / 2;
    parts.push(`q ${numbers(scale, 0, 0, scale, left, 0)} cm /${OVERLAY} Do Q`);
  }
  if (stamp !== null) {
    entriesOf(page.resources, "Font", target).set(PDFName.of(FONT), font);
    const room = stamp.length * SIZE * WIDEST_MEAN + 8;
    const [left, bottom] = [Math.max(2, width - room - EDGE), height - EDGE - SIZE];
    parts.push(
      // why: white under the words keeps them readable on pictures and over what the page has at its edge.
      `1 g ${numbers(left, bottom - 3, Math.min(room, width - 4), SIZE + 5)} re f`,
      `BT 0.2 g /${FONT} ${SIZE} Tf ${numbers(left + 4, bottom)} Td (${escaped(stamp)}) Tj ET`,
    );
  }
  parts.push("Q");
  return Buffer.from(parts.join("\n"), "latin1");
}

/** A content stream of these bytes. */
export function contentStream(bytes: Buffer, target: PDFContext): PDFObject {
  const dict = PDFDict.withContext(target);
  dict.set(PDFName.of("Length"), target.obj(bytes.byteLength));
  return PDFRawStream.of(dict, bytes);
}

/** True for a page that is shown wider than high. */
export function isWide({ box: [left, bottom, right, top], rotate }: TakenPage): boolean {
  return rotate % 180 === 0 ? right - left > top - bottom : top - bottom > right - left;
}

/** Visible size, and the matrix that brings visible places onto the page. */
function uprightOf({ box: [left, bottom, right, top], rotate }: TakenPage) {
  const [width, height] = [right - left, top - bottom];
  if (rotate === 90) return { width: height, height: width, turn: numberList(0, 1, -1, 0, right, bottom) };
  if (rotate === 180) return { width, height, turn: numberList(-1, 0, 0, -1, right, top) };
  if (rotate === 270) return { width: height, height: width, turn: numberList(0, -1, 1, 0, left, top) };
  return { width, height, turn: numberList(1, 0, 0, 1, left, bottom) };
}

function entriesOf(resources: PDFDict, name: string, target: PDFContext): PDFDict {
  const known = resources.get(PDFName.of(name));
  if (known instanceof PDFDict) return known;
  const made = PDFDict.withContext(target);
  resources.set(PDFName.of(name), made);
  return made;
}

function numbers(...values: number[]): string {
  return numberList(...values).join(" ");
}

function numberList(...values: number[]): string[] {
  return values.map((value) => String(Number(value.toFixed(3))));
}

/** A literal string in WinAnsi; what that does not have becomes a question mark. */
function escaped(text: string): string {
  return [...text.replaceAll("–", "-")]
    .map((sign) => ((sign.codePointAt(0) ?? 0) < 256 ? sign : "?"))
    .join("")
    .replace(/[\\()]/g, "\\$&");
}
