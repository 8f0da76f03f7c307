import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Anchor, PageTexts } from "./anchor.ts";
import { LANDMARK_LETTERS, type Landmark, landmarksAround, landmarksOf, landmarksWithin } from "./landmarks.ts";
import { lettersOf, type Range } from "./letters.ts";
import { closestPart, likeness } from "./similarity.ts";

/** Letters on each side that a place is known by. */
const CONTEXT = 48;
/** Fewer letters are one word, which may stand anywhere. */
const SHORT = 12;
/** Letters on each side that must be the very same around a short word that comes again and again. */
const FRAME = 16;
/** Farther away a landmark says nothing of a place any more. */
const REACH = 4_000;
/** So close a landmark fixes even a short word. */
const CLOSE = 200;
/** A search for changed words never looks at more than this many letters, and for no longer words. */
const MOST_SEARCHED = 12_000;
const MOST_WORDED = 1_500;
/** At most this part of the letters may differ in words that still count as the same, only changed. */
const MOST_CHANGED = 0.34;
/** The second best place must be so much worse. */
const MARGIN = 0.35;

/** `kept`: the same words. `reworded`: they, or what alone tells them apart, have changed; whoever made the mark must be told. */
export type Placed = Anchor & { how: "kept" | "reworded" };
/** `gone`: the words are not there any more. `ambiguous`: there are several places, and nothing says which it is. */
export type PlaceRefusal = "gone" | "ambiguous" | "no-text";

/**
 * Finds anchors of one version of a document again in another one. A place is only taken when what stands around it, or
 * words that are found once in each version, say so, and when the way back from there leads to the mark and to nothing
 * else; a doubt is a refusal, never a guess.
 * @param before the pages' texts of the version that the anchors belong to
 * @param after those of the version in which they are to be found
 */
export function anchorPlacer(before: PageTexts, after: PageTexts): (anchor: Anchor) => Verdict<Placed, PlaceRefusal> {
  const old = lettersOf(before);
  const fresh = lettersOf(after);
  const there = landmarksOf(old.text, fresh.text);
  const back = there
    .map(({ before: from, after: to }) => ({ before: to, after: from }))
    .sort((one, other) => one.before - other.before);
  return (anchor) => {
    const range = old.rangeOf(anchor);
    if (!range) return refused("no-text");
    const found = placeOf(old.text, fresh.text, range, there);
    if (typeof found === "string") return refused(found);
    const home = placeOf(fresh.text, old.text, found, back);
    // why: words that were left out must not be found in others like them, which stood there before and still do.
    if (typeof home === "string" || home.start >= range.end || home.end <= range.start) return refused("ambiguous");
    const isSame =
      found.isSure && asWritten(old.wordsOf(old.widened(range))) === asWritten(fresh.wordsOf(fresh.widened(found)));
    return accepted({ ...fresh.anchorOf(found), how: isSame ? "kept" : "reworded" });
  };
}

function placeOf(old: string, fresh: string, range: Range, landmarks: readonly Landmark[]): Found | PlaceRefusal {
  const { start, end } = range;
  const place: Place = {
    start,
    end,
    ...landmarksAround(landmarks, start, end),
    inside: landmarksWithin(landmarks, start, end),
  };
  return keptPlace(old, fresh, place) ?? rewordedPlace(old, fresh, place);
}

type Found = Range & { isSure: boolean };
type Place = Range & { left: Landmark | null; right: Landmark | null; inside: readonly Landmark[] };

/** The same letters elsewhere; null when they stand nowhere where they may be meant. */
function keptPlace(old: string, fresh: string, place: Place): Found | "ambiguous" | null {
  const quote = old.slice(place.start, place.end);
  const gap = gapOf(place, fresh.length);
  const everywhere = placesOf(quote, fresh);
  if (everywhere.length === 0) return null;
  const inGap = gap ? everywhere.filter((start) => start >= gap.start && start + quote.length <= gap.end) : [];
  const isAlone = placesOf(quote, old, 2).length === 1;
  const counted = ordinalIn(old, quote, place, inGap);
  const judged = everywhere
    .map((start) => {
      const context = contextLikeness(old, place, fresh, { start, end: start + quote.length });
      const isBetween = inGap.includes(start) || holdsLandmark(place, start);
      const fixedBy = fixesOf(place, start, quote.length);
      const isFramed = frameOf(old, place) === frameOf(fresh, { start, end: start + quote.length });
      return {
        start,
        context,
        isBetween,
        isFramed,
        fixedBy,
        score: context + (isBetween ? 1 : 0) + (counted === start ? 1 : 0),
      };
    })
    .sort((one, other) => other.score - one.score);
  const [best, second] = judged;
  if (!best || !isEnough(best, quote.length, isAlone)) return null;
  if (second && best.score - second.score < MARGIN) return "ambiguous";
  const isSure = quote.length >= SHORT || isAlone || best.isFramed;
  return { start: best.start, end: best.start + quote.length, isSure };
}

type Judged = { context: number; isBetween: boolean; isFramed: boolean; fixedBy: number; score: number };

/** Short words, words that stand there several times, and words far from where they were need more that speaks for them. */
function isEnough(
  { context, isBetween, isFramed, fixedBy, score }: Judged,
  letters: number,
  isAlone: boolean,
): boolean {
  if (letters >= 30) return score >= (isAlone ? 0.6 : 1);
  if (letters < SHORT) return isAlone ? fixedBy > 0 && context >= 0.8 : fixedBy === 2 || (fixedBy > 0 && isFramed);
  return isBetween ? score >= (isAlone ? 1.2 : 1.6) : context >= 1.6;
}

/** The letters right before and right behind. */
function frameOf(text: string, { start, end }: Range): string {
  return `${text.slice(Math.max(0, start - FRAME), start)} ${text.slice(end, end + FRAME)}`;
}

/** From how many landmarks close by, of two, a place is as far as it was. */
function fixesOf({ start, end, left, right }: Place, candidate: number, letters: number): number {
  const byLeft = left !== null && start - left.before <= CLOSE && candidate - left.after === start - left.before;
  const byRight =
    right !== null && right.before - end <= CLOSE && right.after - candidate - letters === right.before - end;
  return (byLeft ? 1 : 0) + (byRight ? 1 : 0);
}

/** Both sides alike gives 2. */
function contextLikeness(old: string, before: Range, fresh: string, after: Range): number {
  const left = likeness(
    old.slice(Math.max(0, before.start - CONTEXT), before.start),
    fresh.slice(Math.max(0, after.start - CONTEXT), after.start),
  );
  const right = likeness(old.slice(before.end, before.end + CONTEXT), fresh.slice(after.end, after.end + CONTEXT));
  return left + right;
}

/** Where the letters between the nearest landmarks are now; null when those do not stand close and in this order. */
function gapOf({ start, end, left, right }: Place, length: number): Range | null {
  const isNear = (landmark: Landmark | null, distance: number) => landmark !== null && distance <= REACH;
  const near = {
    left: isNear(left, start - (left?.before ?? 0)) ? left : null,
    right: isNear(right, (right?.before ?? 0) - end) ? right : null,
  };
  if (!near.left && !near.right) return null;
  const from = near.left ? near.left.after + LANDMARK_LETTERS : (near.right?.after ?? 0) - REACH - (end - start);
  const to = near.right ? near.right.after : from + REACH + (end - start);
  const gap = { start: Math.max(0, from), end: Math.min(length, to) };
  return gap.start <= gap.end && gap.end - gap.start <= 3 * REACH + (end - start) ? gap : null;
}

/** Whether the words themselves hold letters that stand once in each version, and here they are. */
function holdsLandmark({ start, inside }: Place, candidate: number): boolean {
  return inside.some(({ before, after }) => after - candidate === before - start);
}

/** Between two landmarks the third of five equal amounts is the third of five, as long as there are still five. */
function ordinalIn(old: string, quote: string, { start, left, right }: Place, inGap: readonly number[]): number | null {
  if (!left || !right || inGap.length < 2) return null;
  const from = left.before + LANDMARK_LETTERS;
  const before = placesOf(quote, old.slice(from, right.before)).map((found) => found + from);
  return before.length === inGap.length ? (inGap[before.indexOf(start)] ?? null) : null;
}

/** The words as they were changed, looked for only where the landmarks say that they must be. */
function rewordedPlace(old: string, fresh: string, place: Place): Found | PlaceRefusal {
  const gap = gapOf(place, fresh.length);
  const quote = old.slice(place.start, place.end);
  if (!gap || quote.length > MOST_WORDED || gap.end - gap.start > MOST_SEARCHED) return "gone";
  // why: a short word may have been changed into any other; only what stands around it could say that it is meant.
  if (quote.length < SHORT) return "gone";
  // why: the very words are there, and what spoke for them was not enough; a part of them would be a guess.
  const near = { start: Math.max(0, gap.start - quote.length), end: gap.end + quote.length };
  if (fresh.slice(near.start, near.end).includes(quote)) return "ambiguous";
  const text = fresh.slice(gap.start, gap.end);
  const best = closestPart(quote, text);
  if (best.distance > quote.length * MOST_CHANGED) return "gone";
  const found = { start: gap.start + best.start, end: gap.start + best.end };
  if (contextLikeness(old, place, fresh, found) < 0.7) return "gone";
  const rest = [text.slice(0, best.start), text.slice(best.end)].map((part) => closestPart(quote, part).distance);
  if (Math.min(...rest) - best.distance < quote.length * 0.15) return "ambiguous";
  return { ...found, isSure: false };
}

function placesOf(quote: string, text: string, most = 1_000): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && places.length < most; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** Words as they count: without spaces, line ends and the hyphens that a line's end puts into them. */
function asWritten(words: string): string {
  return words
    .normalize("NFKC")
    .replace(/[\s\u00AD]/g, "")
    .replace(/(?<=\p{L})[-\u2010\u2011](?=\p{L})/gu, "")
    .replace(/[\u2012-\u2015]/g, "-")
    .replace(/["\u201C-\u201F«»]/g, '"');
}
