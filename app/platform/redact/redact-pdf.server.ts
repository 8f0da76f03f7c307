import { readFile } from "node:fs/promises";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { PasswordException } from "pdfjs-dist/legacy/build/pdf.mjs";
import { boxOf, type Point } from "#app/platform/look/geometry.ts";
import type { Box } from "#app/platform/look/looking.ts";
import type { Glyph } from "#app/platform/look/painted.ts";
import { withPdf } from "#app/platform/text/open-pdf.server.ts";
import { canBeKept, openForCopy, strip } from "./kept-pages.server.ts";
import { glyphsOf, isInside, placesOf } from "./page-glyphs.server.ts";
import { pictureOfPage } from "./page-picture.server.ts";
import { type Gone, stillThere } from "./prove.server.ts";
import { addRebuiltPage } from "./rebuilt-page.server.ts";
import { type Area, denseOf, type RedactingAnswer, type RedactingTask } from "./redacting.ts";

const MOST_PIXELS = 70_000_000;

/** The document without what stands in the areas and in the words, or the picture of one page. For threads with limits only. */
export async function redactPdf(task: RedactingTask): Promise<RedactingAnswer> {
  const { path, byteSize } = task;
  try {
    return await withPdf({ path, byteSize, mostPixels: MOST_PIXELS }, async (document): Promise<RedactingAnswer> => {
      if (task.deed === "redact") return redact(task, document);
      if (task.page < 1 || task.page > document.numPages) return { state: "noSuchPage" };
      const page = await document.getPage(task.page);
      const scale = task.width / page.getViewport({ scale: 1 }).width;
      return { state: "done", content: await pictureOfPage(page, scale, [], task.mark), places: 0, pages: 1 };
    });
  } catch (error) {
    return { state: error instanceof PasswordException ? "encrypted" : "unreadable" };
  }
}

type Redaction = Extract<RedactingTask, { deed: "redact" }>;

async function redact(task: Redaction, document: PDFDocumentProxy): Promise<RedactingAnswer> {
  const source = await openForCopy(await readFile(task.path));
  const target = await PDFDocument.create();
  const font = await target.embedFont(StandardFonts.Helvetica);
  const layers = await document.getOptionalContentConfig();
  const gone = new Map<number, Gone>();
  let [places, pages] = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const glyphs = await glyphsOf(page, (properties) => layers.isVisible(properties));
    const marked = task.areas.filter((area) => area.page === number).map((area) => boxOn(page, area));
    const black = [...marked, ...task.words.flatMap((word) => placesOf(glyphs, word))].map(padded);
    places += black.length;
    if (black.length > 0) gone.set(number, goneFrom(page, glyphs, black));
    const original = source?.getPage(number - 1);
    if (source && original && black.length === 0 && canBeKept(original)) {
      const [copy] = await target.copyPages(source, [number - 1]);
      if (copy) strip(target.addPage(copy));
    } else {
      const stays = glyphs.filter((glyph) => isSeen(glyph) && !isInside(glyph, black));
      await addRebuiltPage(target, font, page, stays, black);
      pages++;
    }
    page.cleanup();
  }
  if (places === 0) return { state: "nothingThere" };
  const content = await target.save();
  const stays = await stillThere(content, task, gone);
  return stays.length > 0 ? { state: "stillThere", stays } : { state: "done", content, places, pages };
}

function boxOn(page: PDFPageProxy, area: Area): Box {
  if ("box" in area) return area.box;
  const { x, y, width, height } = area.part;
  const viewport = page.getViewport({ scale: 1 });
  const corner = (across: number, down: number): Point => {
    const [left = 0, top = 0]: number[] = viewport.convertToPdfPoint(across * viewport.width, down * viewport.height);
    return [left, top];
  };
  return boxOf([corner(x, y), corner(x + width, y + height)]);
}

/** What stands on the new page again: what is seen, and the text layer of a scan. */
function isSeen({ hiding }: Glyph): boolean {
  return hiding === null || hiding === "scannedText";
}

function goneFrom({ view }: PDFPageProxy, glyphs: readonly Glyph[], black: readonly Box[]): Gone {
  const [left = 0, bottom = 0] = view;
  const texts = black.map((box) => glyphs.filter((one) => isInside(one, [box])).map(({ text }) => denseOf(text)));
  return {
    texts: texts.map((signs) => signs.join("")),
    boxes: black.map((box) => ({ ...box, x: box.x - left, y: box.y - bottom })),
  };
}

/** A little more than the letters, so that no rest of a stroke looks out. */
function padded({ x, y, width, height }: Box): Box {
  return { x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 };
}
