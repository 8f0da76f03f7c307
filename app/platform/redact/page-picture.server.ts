import { createCanvas } from "@napi-rs/canvas";
import type { PDFPageProxy } from "pdfjs-dist";
import { AnnotationMode } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "#app/platform/look/looking.ts";

/** A strong red that can be told from black text without colours by its width. */
const MARK = "#c40046";

/** A0 at 100 dots per inch; what is larger is drawn with fewer dots. */
const MOST_DOTS = 16_000_000;

/**
 * A page as it is seen, as PNG, with these places painted over.
 * @param scale dots for each PDF point
 * @param mark a place with a frame around it
 */
export async function pictureOfPage(
  page: PDFPageProxy,
  scale: number,
  black: readonly Box[] = [],
  mark: Box | null = null,
): Promise<Buffer> {
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(MOST_DOTS / (plain.width * plain.height))) });
  const canvas = createCanvas(Math.max(1, Math.ceil(viewport.width)), Math.max(1, Math.ceil(viewport.height)));
  const context = canvas.getContext("2d");
  // why: the reader draws on any canvas; its types know the browser's only.
  const target = context as unknown as CanvasRenderingContext2D;
  const annotationMode = AnnotationMode.ENABLE;
  await page.render({ canvas: null, canvasContext: target, viewport, annotationMode, background: "#ffffff" }).promise;
  const placeOf = ({ x, y, width, height }: Box) => {
    const [left = 0, bottom = 0]: number[] = viewport.convertToViewportPoint(x, y);
    const [right = 0, top = 0]: number[] = viewport.convertToViewportPoint(x + width, y + height);
    return [Math.min(left, right), Math.min(top, bottom), Math.abs(right - left), Math.abs(bottom - top)] as const;
  };
  context.fillStyle = "#000000";
  for (const box of black) context.fillRect(...placeOf(box));
  if (mark) {
    const [left, top, width, height] = placeOf(mark);
    context.strokeStyle = MARK;
    context.lineWidth = 4;
    context.strokeRect(left - 6, top - 6, width + 12, height + 12);
  }
  return canvas.encode("png");
}
