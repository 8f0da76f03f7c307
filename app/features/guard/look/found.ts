import { isPersonName } from "#app/domain/guard/author.ts";
import type { FindingKind } from "#app/domain/guard/finding-kinds.ts";
import { findPrivate } from "#app/domain/guard/private-text.ts";
import { around, type Box, excerptOf, type Piece, type SeenPage } from "#app/platform/look/looking.ts";
import type { Looking } from "#app/platform/look/pdf-look.server.ts";

/** A finding as it is kept. */
export type Found = { kind: FindingKind; page: number | null; box: Box | null; excerpt: string };

/** So many are kept of one content; whoever sees these knows enough. */
export const MOST_FINDINGS = 500;

/** What a thread answers. */
export type LookAnswer =
  | { state: "done"; findings: Found[]; all: number }
  | { state: "encrypted" | "damaged" | "tooLarge" };

/** Makes findings out of what was seen: hidden things as they are, private facts in the text of each page. */
export function findingsOf(looking: Looking): LookAnswer {
  if (looking.state !== "done") return looking;
  const traces = [...looking.traces, ...looking.pages.flatMap((page) => page.traces)];
  const found: Found[] = traces.filter(({ kind, excerpt }) => kind !== "author" || isPersonName(excerpt));
  for (const page of looking.pages) found.push(...privateOn(page));
  const findings = distinct(found);
  return { state: "done", findings: findings.slice(0, MOST_FINDINGS), all: findings.length };
}

function privateOn({ number, pieces }: SeenPage): Found[] {
  const starts: number[] = [];
  let text = "";
  for (const piece of pieces) {
    starts.push(text.length);
    text += piece.text;
  }
  return findPrivate(text).map(({ kind, start, end }) => {
    return {
      kind,
      page: number,
      box: boxBetween(pieces, starts, start, end),
      excerpt: excerptOf(text.slice(start, end)),
    };
  });
}

/** Around the part of each piece that lies between two characters; widths are taken as even. */
function boxBetween(pieces: readonly Piece[], starts: readonly number[], start: number, end: number): Box | null {
  const boxes: Box[] = [];
  for (const [index, { text, box }] of pieces.entries()) {
    const at = starts[index] ?? 0;
    const [from, to] = [Math.max(start, at), Math.min(end, at + text.length)];
    if (!box || from >= to) continue;
    const each = box.width / Math.max(1, text.length);
    boxes.push({ ...box, x: box.x + (from - at) * each, width: (to - from) * each });
  }
  return around(boxes);
}

function distinct(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ kind, page, excerpt, box }) => {
    const key = `${kind} ${page} ${excerpt} ${box ? `${Math.round(box.x)} ${Math.round(box.y)}` : ""}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}
