import type { PDFPageProxy } from "pdfjs-dist";
import { AnnotationMode } from "pdfjs-dist/legacy/build/pdf.mjs";
import { around, type Box } from "#app/platform/look/looking.ts";
import type { Glyph } from "#app/platform/look/painted.ts";
import { paintedPage } from "#app/platform/look/pdf-page.server.ts";
import { hiddenInScan } from "#app/platform/look/scan-pixels.server.ts";
import { denseOf } from "./redacting.ts";

/**
 * All characters of a page with their places, hidden ones too.
 * @param isVisible of layers; null where there are none
 */
export async function glyphsOf(page: PDFPageProxy, isVisible: (properties: unknown) => boolean): Promise<Glyph[]> {
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const painted = paintedPage(page, operators, isVisible);
  await hiddenInScan(page, painted);
  return painted.glyphs;
}

/** Where words stand on a page, a box for each line of each place; blanks and case make no difference. */
export function placesOf(glyphs: readonly Glyph[], word: string): Box[] {
  const wanted = denseOf(word);
  if (wanted === "") return [];
  const owners: number[] = [];
  let text = "";
  for (const [index, glyph] of glyphs.entries()) {
    const dense = denseOf(glyph.text);
    text += dense;
    for (let at = 0; at < dense.length; at++) owners.push(index);
  }
  const found: Box[] = [];
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const hits = [...new Set(owners.slice(at, at + wanted.length))].flatMap((index) => glyphs[index] ?? []);
    found.push(...linesOf(hits));
  }
  return found;
}

function linesOf(glyphs: readonly Glyph[]): Box[] {
  const lines: Box[][] = [];
  for (const { box } of glyphs) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && Math.abs(last.y - box.y) < box.height / 2) line.push(box);
    else lines.push([box]);
  }
  return lines.flatMap((line) => around(line) ?? []);
}

/** Whether a character stands in an area: more than a tenth of it, so that not even half a letter stays. */
export function isInside({ box }: Pick<Glyph, "box">, areas: readonly Box[]): boolean {
  return areas.some((area) => {
    const width = Math.min(area.x + area.width, box.x + box.width) - Math.max(area.x, box.x);
    const height = Math.min(area.y + area.height, box.y + box.height) - Math.max(area.y, box.y);
    return width > Math.min(0.1 * box.width, 1) && height > 0.25 * box.height;
  });
}
