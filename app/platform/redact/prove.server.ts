import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { holds } from "#app/platform/look/geometry.ts";
import type { Box } from "#app/platform/look/looking.ts";
import { withPdf } from "#app/platform/text/open-pdf.server.ts";
import { glyphsOf } from "./page-glyphs.server.ts";
import { denseOf, type RedactingTask } from "./redacting.ts";

/** What was removed from a page: what stood in each area, without blanks and in one case, and where on the new page. */
export type Gone = { texts: string[]; boxes: Box[] };

/** Fewer characters than these stand elsewhere by chance. */
const LEAST_ELSEWHERE = 6;

/**
 * Reads the new document again, as anybody else would, and looks for what was removed: words on every page, what stood
 * in an area on its own page and, where it is more than a few characters, on every other; both also in the document's
 * own data, annotations, outline and attachments.
 * @param gone what was removed, by page
 * @returns pages on which something still stands; 0 for the document's own data
 */
export async function stillThere(
  content: Uint8Array,
  task: Extract<RedactingTask, { deed: "redact" }>,
  gone: ReadonlyMap<number, Gone>,
): Promise<number[]> {
  const path = `${task.path}-${randomUUID()}`;
  const words = task.words.map(denseOf).filter(Boolean);
  const everywhere = [
    ...words,
    ...[...gone.values()].flatMap(({ texts }) => texts).filter((text) => text.length >= LEAST_ELSEWHERE),
  ];
  await writeFile(path, content, { mode: 0o600 });
  try {
    return await withPdf({ path, byteSize: content.byteLength, mostPixels: 1 }, async (document) => {
      const stays: number[] = [];
      const own = [await document.getMetadata(), await document.getAttachments(), await document.getOutline()];
      if (holdsAny(JSON.stringify(own), everywhere)) stays.push(0);
      for (let number = 1; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const glyphs = await glyphsOf(page, () => true);
        const { items } = await page.getTextContent();
        const drawn = glyphs.map(({ text }) => text).join("");
        const read = items.map((item) => ("str" in item ? item.str : "")).join("");
        const beside = JSON.stringify(await page.getAnnotations());
        const boxes = (gone.get(number)?.boxes ?? []).map(core);
        const isBack = glyphs.some(({ at, text }) => text.trim() !== "" && boxes.some((box) => holds(box, at)));
        if (isBack || [drawn, read, beside].some((text) => holdsAny(text, everywhere))) stays.push(number);
        page.cleanup();
      }
      return stays;
    });
  } finally {
    await rm(path, { force: true });
  }
}

function holdsAny(text: string, wanted: readonly string[]): boolean {
  const dense = denseOf(text);
  return wanted.some((one) => dense.includes(one));
}

/** Without its rim, where a neighbouring letter of the text layer may reach in by the width of a hair. */
function core({ x, y, width, height }: Box): Box {
  return { x: x + 0.1 * width, y: y + 0.1 * height, width: 0.8 * width, height: 0.8 * height };
}
