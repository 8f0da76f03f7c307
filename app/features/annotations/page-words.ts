import { lettersIn } from "#app/domain/anchors/letters.ts";
import type { Box, MarkPlace } from "#app/domain/annotations/mark.ts";
import { MARK_LIMITS } from "#app/domain/annotations/mark.ts";
import { type PageTurn, unturnedBox } from "#app/domain/annotations/turned.ts";

/** A page as the viewer shows it; `textElement` holds its words where they stand, null while they are not there. */
export type MarkSurface = {
  pageNumber: number;
  /** CSS pixels, as shown */
  width: number;
  height: number;
  /** CSS pixels for one PDF point */
  scale: number;
  rotation: PageTurn;
  textElement: HTMLElement | null;
};

const CONTEXT = 60;

/** Where the selected words stand, page by page; empty when nothing on these pages is selected. */
export function placesOfSelection(selection: Selection | null, surfaces: Iterable<MarkSurface>): MarkPlace[] {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return [];
  const selected = selection.getRangeAt(0);
  return [...surfaces].flatMap((surface) => {
    const { textElement } = surface;
    if (!textElement || !selected.intersectsNode(textElement)) return [];
    const range = document.createRange();
    range.selectNodeContents(textElement);
    if (selected.compareBoundaryPoints(Range.START_TO_START, range) > 0) {
      range.setStart(selected.startContainer, selected.startOffset);
    }
    if (selected.compareBoundaryPoints(Range.END_TO_END, range) < 0) {
      range.setEnd(selected.endContainer, selected.endOffset);
    }
    const place = placeOfRange(range, surface, textElement);
    return place ? [place] : [];
  });
}

/** The first place of these words on the page, whatever the spaces and line ends; null where they do not stand there. */
export function placeOfWords(words: string, surface: MarkSurface): MarkPlace | null {
  const { textElement } = surface;
  const sought = [...words].map(lettersIn).join("");
  if (!textElement || !sought) return null;
  const nodes: { node: Text; offset: number; length: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(textElement, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    let offset = 0;
    for (const character of node.data) {
      for (const letter of lettersIn(character)) {
        text += letter;
        for (let unit = 0; unit < letter.length; unit++) nodes.push({ node, offset, length: character.length });
      }
      offset += character.length;
    }
  }
  const at = text.indexOf(sought);
  const [first, last] = [nodes[at], nodes[at + sought.length - 1]];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + last.length);
  return placeOfRange(range, surface, textElement);
}

function placeOfRange(range: Range, surface: MarkSurface, textElement: HTMLElement): MarkPlace | null {
  const quote = clean(range.toString());
  const boxes = boxesOf(range, surface, textElement);
  if (quote.trim() === "" || boxes.length === 0) return null;
  const before = document.createRange();
  before.selectNodeContents(textElement);
  before.setEnd(range.startContainer, range.startOffset);
  const behind = document.createRange();
  behind.selectNodeContents(textElement);
  behind.setStart(range.endContainer, range.endOffset);
  return {
    page: surface.pageNumber,
    quote: quote.slice(0, MARK_LIMITS.quote),
    prefix: clean(before.toString()).slice(-CONTEXT),
    suffix: clean(behind.toString()).slice(0, CONTEXT),
    boxes,
  };
}

/** One box for each line: pieces of one line that touch are joined, so that no edges show between words. */
function boxesOf(range: Range, { width, height, rotation }: MarkSurface, textElement: HTMLElement): Box[] {
  const page = textElement.getBoundingClientRect();
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const joined: Box[] = [];
  for (const shown of range.getClientRects()) {
    if (shown.width < 1 || shown.height < 1) continue;
    const [x, y] = [within((shown.left - page.left) / width), within((shown.top - page.top) / height)];
    const box = unturnedBox(
      {
        ...{ x, y },
        width: Math.min(1 - x, shown.width / width),
        height: Math.min(1 - y, shown.height / height),
      },
      rotation,
    );
    const last = joined.at(-1);
    const isSameLine =
      last && Math.abs(last.y - box.y) < box.height / 2 && Math.abs(last.x + last.width - box.x) < 0.02;
    if (last && isSameLine) last.width = Math.min(1 - last.x, box.x + box.width - last.x);
    else joined.push(box);
  }
  return joined.slice(0, MARK_LIMITS.boxes).map(rounded);
}

function rounded({ x, y, width, height }: Box): Box {
  const round = (value: number) => Math.min(1, Math.max(0, Math.round(value * 10_000) / 10_000));
  return { x: round(x), y: round(y), width: round(width), height: round(height) };
}

function clean(text: string): string {
  return text.replace(/[\p{Cs}]|(?![\n\t])\p{Cc}/gu, "");
}
