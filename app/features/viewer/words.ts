/** Text as it is searched: one case, every white space a single blank, no soft hyphens. */
export function searchable(text: string): string {
  return text
    .replace(/\u00AD/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}

/** How often the words stand in a text, both as `searchable` gives them; one never begins within another. */
export function countIn(text: string, words: string): number {
  return words === "" ? 0 : text.split(words).length - 1;
}

/** Letters from `start` up to `end` in the piece at `piece`. */
export type PieceRange = { piece: number; start: number; end: number };

/** A piece of a page's text, and whether a line ends with it. */
export type Piece = { text: string; endsLine: boolean };

type Letter = { sign: string; piece: number; at: number };

/**
 * Where the words stand in a page that came as pieces, one after the other; a place may go over several pieces.
 * Finds exactly as often as `countIn` counts in the text of the same page.
 * @returns for each place the parts of the pieces that make it
 */
export function rangesOf(pieces: readonly Piece[], words: string): PieceRange[][] {
  const wanted = searchable(words);
  if (wanted === "") return [];
  const letters = lettersOf(pieces);
  const text = letters.map(({ sign }) => sign).join("");
  const found: PieceRange[][] = [];
  for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length)) {
    found.push(rangesBetween(letters.slice(from, from + wanted.length)));
  }
  return found;
}

/** One entry for each sign of the searchable text; white space is one blank, wherever it comes from. */
function lettersOf(pieces: readonly Piece[]): Letter[] {
  const letters: Letter[] = [];
  pieces.forEach(({ text, endsLine }, piece) => {
    const line = endsLine ? `${text}\n` : text;
    for (let at = 0; at < line.length; at++) {
      const sign = line[at] ?? "";
      if (sign === "\u00AD") continue;
      if (!/\s/.test(sign)) for (const small of sign.toLowerCase().split("")) letters.push({ sign: small, piece, at });
      else if (letters.length > 0 && letters.at(-1)?.sign !== " ") letters.push({ sign: " ", piece, at });
    }
  });
  return letters;
}

/** Blanks belong to no place: they may be the ends of lines. */
function rangesBetween(letters: readonly Letter[]): PieceRange[] {
  const ranges: PieceRange[] = [];
  for (const { sign, piece, at } of letters) {
    if (sign === " ") continue;
    const last = ranges.at(-1);
    if (last?.piece === piece) last.end = at + 1;
    else ranges.push({ piece, start: at, end: at + 1 });
  }
  return ranges;
}
