import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "#app/domain/annotations/mark.ts";
import { typeset } from "#app/platform/pdf/typeset.server.ts";
import type { Block } from "./worded-documents.ts";

/** How a document is set: page and letters in points. */
export type Sheet = {
  width: number;
  height: number;
  margin: number;
  letters: number;
  columns: number;
  justified: boolean;
  head: string;
  foot: string;
};
/** Where a word stands: a box for each line that holds a part of it. */
export type WordSpot = { page: number; box: Box };
export type SetDocument = { pdf: Uint8Array; spots: Map<number, WordSpot[]> };

const AT = new Date("2026-11-20T18:00:00Z");
/** Fractions of a page's height within one line. */
const NEAR = 0.005;
const ADDRESS = "https://lindenau.example/";
const TEMPLATE = `#let given = json(bytes(sys.inputs.data))
#let sheet = given.sheet
#set document(title: "Vorlage")
#set page(
  width: sheet.width * 1pt, height: sheet.height * 1pt, margin: sheet.margin * 1pt, columns: sheet.columns,
  header: text(size: 8pt, sheet.head),
  footer: context text(size: 8pt)[#sheet.foot #counter(page).display()],
)
#set text(lang: "de", font: "Fira Sans", size: sheet.letters * 1pt, hyphenate: sheet.justified)
#set par(justify: sheet.justified)
#let set-word(word) = if given.linked { link("${ADDRESS}" + str(word.id), word.text) } else { word.text }
#let row(block) = block.words.map(set-word).join(" ")
#for block in given.blocks {
  if block.kind == "heading" { heading(row(block)) } else if block.kind == "row" {
    grid(columns: (1fr, 1fr), row((words: block.words.slice(0, 2))), row((words: block.words.slice(2))))
  } else { par(row(block)) }
}`;

/**
 * Sets a document as a real PDF. It is set a second time with every word as a link to its number, which changes nothing
 * of the layout: where the words stand is read from there, by nothing that looks for words.
 */
export async function setDocument(blocks: readonly Block[], sheet: Sheet): Promise<SetDocument> {
  const input = (linked: boolean) => ({ template: TEMPLATE, data: { linked, sheet, blocks }, createdAt: AT });
  return { pdf: await typeset(input(false)), spots: await spotsIn(await typeset(input(true))) };
}

async function spotsIn(pdf: Uint8Array): Promise<SetDocument["spots"]> {
  const task = getDocument({ data: pdf, verbosity: 0 });
  const document = await task.promise;
  const spots: SetDocument["spots"] = new Map();
  try {
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      for (const link of (await page.getAnnotations()) as Link[]) {
        if (!link.url?.startsWith(ADDRESS)) continue;
        const id = Number(link.url.slice(ADDRESS.length));
        for (const [left, bottom, right, top] of partsOf(link)) {
          const box = {
            x: left / width,
            y: 1 - top / height,
            width: (right - left) / width,
            height: (top - bottom) / height,
          };
          const known = spots.get(id) ?? [];
          const last = known.at(-1);
          // why: a hyphen at the end of a line is a piece of its own, which no reader takes for a part of the text.
          if (last && last.page === number && Math.abs(last.box.y - box.y) < NEAR) {
            last.box.width = box.x + box.width - last.box.x;
          } else spots.set(id, [...known, { page: number, box }]);
        }
      }
    }
  } finally {
    await task.destroy();
  }
  return spots;
}

type Link = { url?: string; rect: number[]; quadPoints?: ArrayLike<number> | null };

/** A link over the end of a line has an outline for each line: four points one after the other. */
function partsOf({ rect, quadPoints }: Link): [left: number, bottom: number, right: number, top: number][] {
  const outlines = quadPoints ? Array.from(quadPoints) : [];
  if (outlines.length === 0) outlines.push(...rect, ...rect);
  const parts: [number, number, number, number][] = [];
  for (let at = 0; at < outlines.length; at += 8) {
    const outline = outlines.slice(at, at + 8);
    const [xs, ys] = [0, 1].map((axis) => outline.filter((_, index) => index % 2 === axis));
    parts.push([Math.min(...(xs ?? [])), Math.min(...(ys ?? [])), Math.max(...(xs ?? [])), Math.max(...(ys ?? []))]);
  }
  return parts;
}
