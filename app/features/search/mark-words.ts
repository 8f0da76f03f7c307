import type { Piece } from "./search-views.ts";

/** Set around hits by the database; both lie in Unicode's private area and stand in no text of a council. */
export const HIT_START = "\uE000";
export const HIT_STOP = "\uE001";

/** The pieces of a text whose hits the database has marked. */
export function piecesOfMarked(marked: string): Piece[] {
  return marked
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part) =>
      part.startsWith(HIT_START)
        ? { text: part.replace(/[\uE000\uE001]/g, ""), hit: true }
        : { text: part.replace(/[\uE000\uE001]/g, ""), hit: false },
    )
    .filter((piece) => piece.text !== "");
}

/**
 * The pieces of a text with every place where one of the words stands, inside of longer words too and whatever the
 * case.
 */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter(Boolean).sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return text ? [{ text, hit: false }] : [];
  const pattern = new RegExp(`(${wanted.map(literally).join("|")})`, "giu");
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
