import { type PDFDocumentProxy, type PDFPageProxy, RenderingCancelledException, TextLayer } from "pdfjs-dist";
import type { TextContent } from "pdfjs-dist/types/src/display/api";
import type { Turn } from "./page-layout.ts";
import type { Piece } from "./words.ts";

/** A canvas beyond is drawn coarser: tablets give a page no more memory than this. */
const MOST_PIXELS = 16 * 1024 * 1024;

export type DrawnPage = { canvas: HTMLCanvasElement; text: HTMLElement; divs: HTMLElement[]; pieces: Piece[] };

/** A place on a page that leads somewhere, in parts of the page's width and height. */
export type PageLink = {
  box: { left: number; top: number; width: number; height: number };
  /** outside the document */
  href: string | null;
  /** inside the document, as the reader gives it */
  destination: unknown;
};

/** scale: CSS pixels for one point; density: device pixels for one CSS pixel */
export type Drawing = { number: number; scale: number; turn: Turn; density: number; signal: AbortSignal };

/**
 * Draws one page and the text upon it that can be selected and is read aloud.
 * @returns null when the signal ended it
 */
export async function drawPage(document: PDFDocumentProxy, given: Drawing): Promise<DrawnPage | null> {
  const canvas = await drawPicture(document, given);
  if (!canvas) return null;
  const { number, scale, turn, signal } = given;
  const page = await document.getPage(number);
  const text = window.document.createElement("div");
  // why: the layer sizes its letters by this property of the stylesheet's.
  text.style.setProperty("--total-scale-factor", String(scale));
  const content = await page.getTextContent();
  if (signal.aborted) return null;
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
  const layer = new TextLayer({ textContentSource: content, container: text, viewport });
  await layer.render();
  return signal.aborted ? null : { canvas, text, divs: layer.textDivs, pieces: piecesOf(content) };
}

/** Draws the picture of a page alone; null when the signal ended it. */
export async function drawPicture(document: PDFDocumentProxy, given: Drawing): Promise<HTMLCanvasElement | null> {
  const { number, scale, turn, density, signal } = given;
  const page = await document.getPage(number);
  if (signal.aborted) return null;
  const viewport = page.getViewport({ scale, rotation: (page.rotate + turn) % 360 });
  const fine = Math.min(density, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
  const canvas = window.document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width * fine));
  canvas.height = Math.max(1, Math.floor(viewport.height * fine));
  const drawing = page.render({ canvas, viewport, transform: [fine, 0, 0, fine, 0, 0] });
  signal.addEventListener("abort", () => drawing.cancel());
  try {
    await drawing.promise;
    return canvas;
  } catch (error) {
    if (signal.aborted || error instanceof RenderingCancelledException) return null;
    throw error;
  } finally {
    page.cleanup();
  }
}

/** The links of a page; only to the web and inside the document, never to programs. */
export async function linksOn(page: PDFPageProxy, turn: Turn): Promise<PageLink[]> {
  const viewport = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
  const annotations: { subtype: string; rect: number[]; url?: string; dest?: unknown }[] = await page.getAnnotations();
  return annotations.flatMap(({ subtype, rect, url, dest }) => {
    const href = url && /^(https?|mailto):/.test(url) ? url : null;
    if (subtype !== "Link" || (!href && !dest)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = rect;
    const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left, bottom);
    const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right, top);
    return [
      {
        box: {
          left: Math.min(x1, x2) / viewport.width,
          top: Math.min(y1, y2) / viewport.height,
          width: Math.abs(x2 - x1) / viewport.width,
          height: Math.abs(y2 - y1) / viewport.height,
        },
        href,
        destination: href ? null : dest,
      },
    ];
  });
}

/** The page that a destination inside the document means; null where it means none. */
export async function pageOfDestination(document: PDFDocumentProxy, destination: unknown): Promise<number | null> {
  const place = typeof destination === "string" ? await document.getDestination(destination) : destination;
  const target: unknown = Array.isArray(place) ? place[0] : null;
  if (typeof target === "number") return target + 1;
  if (!target || typeof target !== "object" || !("num" in target) || !("gen" in target)) return null;
  return (await document.getPageIndex({ num: Number(target.num), gen: Number(target.gen) })) + 1;
}

/** Marked content takes no part in the text; the layer makes a box for each of the others. */
function piecesOf(content: TextContent): Piece[] {
  return content.items.flatMap((item) => ("str" in item ? [{ text: item.str, endsLine: item.hasEOL }] : []));
}
