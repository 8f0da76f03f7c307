import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { Anchor, PageTexts } from "./anchor.ts";
import { lettersIn, lettersOf } from "./letters.ts";
import { likeness } from "./similarity.ts";

/** Words as somebody marked them on a page, from 1, and what stands before and behind them there. */
export type Quote = { page: number; quote: string; prefix: string; suffix: string };

/** Letters on each side that a place is known by. */
const CONTEXT = 32;
/** The second best place on the page must be so much worse. */
const MARGIN = 0.2;

/**
 * Finds marked words in the text of the version that they were marked in. What was selected on a screen has other spaces
 * and line ends than the text that was read out of the file, but the same letters.
 */
export function quoteLocator(pages: PageTexts): (quote: Quote) => Verdict<Anchor, "gone" | "ambiguous" | "no-text"> {
  return ({ page, quote, prefix, suffix }) => {
    const words = plain(quote);
    const text = pages[page - 1];
    if (!words || text === undefined) return refused("no-text");
    // why: running heads are left out of a whole document only; on a page of its own every word counts.
    const letters = lettersOf([text]);
    const [before, behind] = [plain(prefix).slice(-CONTEXT), plain(suffix).slice(0, CONTEXT)];
    const judged = placesOf(words, letters.text)
      .map((start) => {
        const end = start + words.length;
        const left = likeness(before, letters.text.slice(Math.max(0, start - before.length), start));
        const right = likeness(behind, letters.text.slice(end, end + behind.length));
        return { start, end, score: left + right };
      })
      .sort((one, other) => other.score - one.score);
    const [best, second] = judged;
    if (!best) return refused("gone");
    if (second && best.score - second.score < MARGIN) return refused("ambiguous");
    const { start, end } = letters.anchorOf(best);
    return accepted({ start: { page, offset: start.offset }, end: { page, offset: end.offset } });
  };
}

function plain(text: string): string {
  return [...text].map(lettersIn).join("");
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
