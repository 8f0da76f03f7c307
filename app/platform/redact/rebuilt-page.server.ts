import {
  beginText,
  degrees,
  endText,
  type PDFDocument,
  type PDFFont,
  popGraphicsState,
  pushGraphicsState,
  setCharacterSqueeze,
  setFontAndSize,
  setTextMatrix,
  setTextRenderingMode,
  showText,
  TextRenderingMode,
} from "@cantoo/pdf-lib";
import type { PDFPageProxy } from "pdfjs-dist";
import type { Box } from "#app/platform/look/looking.ts";
import type { Glyph } from "#app/platform/look/painted.ts";
import { pictureOfPage } from "./page-picture.server.ts";

/** 200 dots per inch: print stays sharp and a page takes some hundred kilobytes. */
const DOTS_PER_POINT = 200 / 72;

/**
 * Adds a page that is a picture of the given one, black where something was removed, with the text that stays as an
 * invisible layer: it can still be searched, selected and read aloud, and nothing else of the old page is in it.
 */
export async function addRebuiltPage(
  target: PDFDocument,
  font: PDFFont,
  source: PDFPageProxy,
  stays: readonly Glyph[],
  black: readonly Box[],
): Promise<void> {
  const picture = await target.embedPng(await pictureOfPage(source, DOTS_PER_POINT, black));
  const [left = 0, bottom = 0, right = 0, top = 0] = source.view;
  const [width, height] = [right - left, top - bottom];
  const page = target.addPage([width, height]);
  // why: the picture is upright as the page is shown; the page of the new file is turned like the old one.
  const turn = ((source.rotate % 360) + 360) % 360;
  page.setRotation(degrees(turn));
  const place = {
    0: { x: 0, y: 0, width, height },
    90: { x: width, y: 0, width: height, height: width },
    180: { x: width, y: height, width, height },
    270: { x: 0, y: height, width: height, height: width },
  }[turn] ?? { x: 0, y: 0, width, height };
  page.drawImage(picture, { ...place, rotate: degrees(turn) });
  const name = page.node.newFontDictionary("T", font.ref);
  const operators = [pushGraphicsState(), beginText(), setTextRenderingMode(TextRenderingMode.Invisible)];
  for (const { text, box } of wordsOf(stays)) {
    const words = encodable(font, text);
    if (words === "") continue;
    const size = Math.max(1, box.height);
    const own = font.widthOfTextAtSize(words, size);
    operators.push(
      setFontAndSize(name, size),
      setCharacterSqueeze(own > 0 ? Math.max(1, (100 * box.width) / own) : 100),
      setTextMatrix(1, 0, 0, 1, box.x - left, box.y - bottom + 0.22 * size),
      showText(font.encodeText(words)),
    );
  }
  page.pushOperators(...operators, endText(), popGraphicsState());
}

/** Characters that follow each other on a line, as words with the blank behind them. */
function wordsOf(glyphs: readonly Glyph[]): { text: string; box: Box }[] {
  const words: { text: string; box: Box }[] = [];
  let ended = true;
  for (const { text, box } of glyphs) {
    const word = words.at(-1);
    const isNear =
      word &&
      Math.abs(word.box.y - box.y) < box.height / 3 &&
      Math.abs(box.x - word.box.x - word.box.width) < box.height / 4;
    if (text.trim() === "") {
      if (word && !ended) word.text += " ";
      ended = true;
    } else if (word && isNear && !ended) {
      word.text += text;
      word.box = { ...word.box, width: box.x + box.width - word.box.x, height: Math.max(word.box.height, box.height) };
    } else {
      words.push({ text, box });
      ended = false;
    }
  }
  return words;
}

/** The standard font knows the letters of western Europe; what it does not know is left out of the layer. */
function encodable(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet());
  return [...text.normalize("NFKC")].filter((sign) => known.has(sign.codePointAt(0) ?? 0)).join("");
}
