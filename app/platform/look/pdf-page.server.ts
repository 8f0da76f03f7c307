import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { AnnotationMode } from "pdfjs-dist/legacy/build/pdf.mjs";
import { boxOf, corners, matrixOf } from "./geometry.ts";
import { around, type Box, excerptOf, type Piece, type SeenPage, type Trace } from "./looking.ts";
import { hiddenRuns, type PaintedPage } from "./painted.ts";
import type { FontFacts } from "./painting-state.ts";
import { annotationTraces } from "./pdf-annotations.server.ts";
import { paintPage } from "./pdf-painter.server.ts";
import { hiddenInScan } from "./scan-pixels.server.ts";

type Layers = Awaited<ReturnType<PDFDocumentProxy["getOptionalContentConfig"]>>;

/** Looks at one page: what is painted and stays hidden, its annotations, and its text with places. */
export async function lookAtPage(page: PDFPageProxy, layers: Layers): Promise<SeenPage> {
  const number = page.pageNumber;
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const painted = paintedPage(page, operators, (properties) => layers.isVisible(properties));
  await hiddenInScan(page, painted);
  const traces: Trace[] = hiddenRuns(painted.glyphs).map(({ hiding, byPicture, text, boxes }) => ({
    kind: hiding === "covered" && byPicture ? "coveredPicture" : hiding,
    page: number,
    box: around(boxes),
    excerpt: excerptOf(text),
  }));
  const scanned = traces.filter(({ kind }) => kind === "scannedText");
  const first = scanned[0];
  const others = traces.filter(({ kind }) => kind !== "scannedText");
  // why: the text layer of a scan comes in hundreds of pieces, and one sentence says it all.
  if (first) others.push({ ...first, box: around(scanned.flatMap(({ box }) => box ?? [])) });
  const annotations = await annotationTraces(page, painted.glyphs);
  const pieces = await piecesOf(page);
  page.cleanup();
  return { number, pieces, traces: [...others, ...annotations] };
}

/** The page as its operators paint it, without pixels. */
export function paintedPage(
  page: PDFPageProxy,
  operators: Awaited<ReturnType<PDFPageProxy["getOperatorList"]>>,
  isVisible: (properties: unknown) => boolean,
): PaintedPage {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const view: Box = { x: left, y: bottom, width: right - left, height: top - bottom };
  const fontOf = (name: string) => fontFacts(page, name);
  const isLayerShown = (properties: unknown) => properties === null || isVisible(properties);
  return paintPage(operators, { view, fontOf, isLayerShown });
}

function fontFacts(page: PDFPageProxy, name: string): FontFacts {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
  const facts = typeof font === "object" && font !== null ? font : {};
  const matrix = "fontMatrix" in facts ? matrixOf(facts.fontMatrix) : null;
  return { unit: matrix?.[0] ?? 0.001, vertical: "vertical" in facts && facts.vertical === true };
}

async function piecesOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): Piece[] => {
    if (!("str" in item)) return [];
    const place = matrixOf(item.transform);
    const height = item.height || Math.hypot(place?.[2] ?? 0, place?.[3] ?? 0);
    const [along, up] = place ? [Math.hypot(place[0], place[1]) || 1, Math.hypot(place[2], place[3]) || 1] : [1, 1];
    const outline = place ? corners(place, [0, (-0.2 * height) / up, item.width / along, (0.8 * height) / up]) : [];
    const text = item.str + (item.hasEOL ? "\n" : "");
    return text === "" ? [] : [{ text, box: outline.length > 0 ? boxOf(outline) : null }];
  });
}
