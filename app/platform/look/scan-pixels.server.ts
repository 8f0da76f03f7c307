import type { PDFPageProxy } from "pdfjs-dist";
import { inverted, moved } from "./geometry.ts";
import type { Area, Glyph, PaintedPage } from "./painted.ts";

const SAMPLES = [-0.3, -0.1, 0.1, 0.3];
const EVEN = 24;
/** So many characters in a row without a stroke beneath are no chance of a badly placed text layer. */
const LEAST_ROW = 4;

type Pixels = { width: number; height: number; kind: number; data: Uint8Array | Uint8ClampedArray };

/**
 * The text layer of a scan lies behind its picture and is no secret while the picture shows the same words. Where the
 * picture is one even area instead, black or white, somebody has covered it before or in the scan: those characters
 * become "covered".
 */
export async function hiddenInScan(page: PDFPageProxy, painted: PaintedPage): Promise<void> {
  const scan = painted.pictures.find((picture) => painted.isWholePage(picture));
  for (const glyph of painted.glyphs) {
    if (glyph.hiding === "invisible" && scan) glyph.hiding = "scannedText";
  }
  if (!scan?.picture?.id || !painted.glyphs.some(({ hiding }) => hiding === "scannedText")) return;
  const pixels = await pixelsOf(page, scan.picture.id);
  if (!pixels) return;
  let row: Glyph[] = [];
  const endRow = () => {
    if (row.length >= LEAST_ROW) for (const glyph of row) [glyph.hiding, glyph.byPicture] = ["covered", true];
    row = [];
  };
  for (const glyph of painted.glyphs) {
    if (glyph.text.trim() === "") continue;
    if (glyph.hiding === "scannedText" && isEven(pixels, scan, glyph)) row.push(glyph);
    else endRow();
  }
  endRow();
}

function pixelsOf(page: PDFPageProxy, id: string): Promise<Pixels | null> {
  const objects = id.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((answer) => {
    objects.get(id, (found: unknown) => answer(isPixels(found) ? found : null));
  });
}

function isPixels(found: unknown): found is Pixels {
  if (typeof found !== "object" || found === null || !("data" in found) || !("kind" in found)) return false;
  return found.data instanceof Uint8Array || found.data instanceof Uint8ClampedArray;
}

function isEven(pixels: Pixels, { picture }: Area, { box }: Glyph): boolean {
  const back = picture ? inverted(picture.matrix) : null;
  if (!back) return false;
  let [least, most] = [255, 0];
  for (const across of SAMPLES) {
    for (const up of SAMPLES) {
      const at = moved(back, [box.x + box.width * (0.5 + across), box.y + box.height * (0.5 + up)]);
      const light = lightAt(pixels, at[0], 1 - at[1]);
      if (light === null) return false;
      [least, most] = [Math.min(least, light), Math.max(most, light)];
    }
  }
  return most - least < EVEN;
}

/** From 0 (black) to 255; null beside the picture. Kinds: 1 one bit a pixel, 2 RGB, 3 RGBA. */
function lightAt({ width, height, kind, data }: Pixels, x: number, y: number): number | null {
  const [column, row] = [Math.floor(x * width), Math.floor(y * height)];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  if (kind === 1) {
    const byte = data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0;
    return (byte >> (7 - (column & 7))) & 1 ? 255 : 0;
  }
  const at = (row * width + column) * (kind === 2 ? 3 : 4);
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
}
