const GRAM = 3;

/** How alike two short texts are, from 0 to 1: Dice's coefficient over their trigrams. Two empty texts are alike. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const mine = grams(one);
  const theirs = grams(other);
  const all = mine.length + theirs.length;
  if (mine.length === 0 || theirs.length === 0) return 0;
  const left = new Map<string, number>();
  for (const gram of mine) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of theirs) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

function grams(text: string): string[] {
  const found: string[] = [];
  for (let index = 0; index + GRAM <= text.length; index++) found.push(text.slice(index, index + GRAM));
  return found;
}

export type Closest = { start: number; end: number; distance: number };

/**
 * The part of a text that is closest to a pattern by Levenshtein's distance, by Sellers' method (1980); of equally close
 * ones the first. Takes time in proportion to the product of both lengths.
 * @returns a half-open range of the text; its distance is at most the pattern's length
 */
export function closestPart(pattern: string, text: string): Closest {
  const rows = pattern.length;
  let costs = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let starts = new Int32Array(rows + 1);
  let nextCosts = new Int32Array(rows + 1);
  let nextStarts = new Int32Array(rows + 1);
  let best: Closest = { start: 0, end: 0, distance: rows };
  for (let column = 1; column <= text.length; column++) {
    const letter = text.charCodeAt(column - 1);
    nextCosts[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row <= rows; row++) {
      const changed = (costs[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === letter ? 0 : 1);
      const inserted = (costs[row] ?? 0) + 1;
      const left = (nextCosts[row - 1] ?? 0) + 1;
      const least = Math.min(changed, inserted, left);
      nextCosts[row] = least;
      const from = least === changed ? starts[row - 1] : least === inserted ? starts[row] : nextStarts[row - 1];
      nextStarts[row] = from ?? 0;
    }
    const distance = nextCosts[rows] ?? rows;
    if (distance < best.distance) best = { start: nextStarts[rows] ?? 0, end: column, distance };
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return best;
}
