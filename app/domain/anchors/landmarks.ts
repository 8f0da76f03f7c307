/** Letters of a landmark: about four German words; long enough to be rare, short enough to survive an edit nearby. */
export const LANDMARK_LETTERS = 24;
/** Of longer texts only a part of the landmarks is kept, chosen by their content alone, so that both texts choose alike. */
const MOST_KEPT = 200_000;
const BASE = 257;
const MODULUS = 2_147_483_629;

/** A stretch of letters that stands exactly once in each of two texts. */
export type Landmark = { before: number; after: number };

/**
 * All stretches that stand once in the one text and once in the other, by their place in the first. They show where a
 * part of the first text went in the second one, whatever was inserted, left out or moved between them.
 */
export function landmarksOf(before: string, after: string): Landmark[] {
  const sieve = Math.max(1, Math.ceil(Math.max(before.length, after.length) / MOST_KEPT));
  const inAfter = onlyOnce(after, sieve);
  const found: Landmark[] = [];
  for (const [hash, place] of onlyOnce(before, sieve)) {
    const other = inAfter.get(hash);
    if (other === undefined || other < 0 || place < 0) continue;
    // why: two different stretches may have one hash.
    if (!after.startsWith(before.slice(place, place + LANDMARK_LETTERS), other)) continue;
    found.push({ before: place, after: other });
  }
  return found.sort((one, other) => one.before - other.before);
}

/** The place of each kept stretch by its hash, by Rabin and Karp's rolling sum; -1 for what stands there more than once. */
function onlyOnce(text: string, sieve: number): Map<number, number> {
  const places = new Map<number, number>();
  let highest = 1;
  for (let index = 1; index < LANDMARK_LETTERS; index++) highest = (highest * BASE) % MODULUS;
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    if (index >= LANDMARK_LETTERS) {
      const gone = (text.charCodeAt(index - LANDMARK_LETTERS) * highest) % MODULUS;
      hash = (hash - gone + MODULUS) % MODULUS;
    }
    hash = (hash * BASE + text.charCodeAt(index)) % MODULUS;
    if (index < LANDMARK_LETTERS - 1 || hash % sieve !== 0) continue;
    places.set(hash, places.has(hash) ? -1 : index - LANDMARK_LETTERS + 1);
  }
  return places;
}

/** The last landmark that ends before the place, and the first that begins at `end` or behind it; null where there is none. */
export function landmarksAround(landmarks: readonly Landmark[], start: number, end: number) {
  const index = firstIndex(landmarks, ({ before }) => before + LANDMARK_LETTERS > start);
  const left = landmarks[index - 1] ?? null;
  const right = landmarks[firstIndex(landmarks, ({ before }) => before >= end)] ?? null;
  return { left, right };
}

/** The landmarks that lie whole between the two places. */
export function landmarksWithin(landmarks: readonly Landmark[], start: number, end: number): readonly Landmark[] {
  const from = firstIndex(landmarks, ({ before }) => before >= start);
  return landmarks.slice(
    from,
    Math.max(
      from,
      firstIndex(landmarks, ({ before }) => before + LANDMARK_LETTERS > end),
    ),
  );
}

function firstIndex(landmarks: readonly Landmark[], holds: (landmark: Landmark) => boolean): number {
  let low = 0;
  let high = landmarks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const landmark = landmarks[middle];
    if (landmark && holds(landmark)) high = middle;
    else low = middle + 1;
  }
  return low;
}
