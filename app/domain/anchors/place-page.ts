import { accepted, refused, type Verdict } from "#app/domain/kernel/result.ts";
import type { PageTexts } from "./anchor.ts";
import { lettersIn } from "./letters.ts";
import { anchorPlacer, type PlaceRefusal } from "./place-anchor.ts";

/** `kept`: a page with the very same words. `reworded`: words of the page stand there, but not all, or with others. */
export type PlacedPage = { page: number; how: "kept" | "reworded" };

/** Characters of a page that are looked for where the whole page is not there any more. */
const PART = 300;

/**
 * Finds pages of one version of a document again in another one, for marks that belong to a page and to no words on it.
 * A page without text is never found: nothing tells it from another.
 */
export function pagePlacer(before: PageTexts, after: PageTexts): (page: number) => Verdict<PlacedPage, PlaceRefusal> {
  const old = before.map(plain);
  const fresh = after.map(plain);
  const place = anchorPlacer(before, after);
  return (page) => {
    const words = old[page - 1];
    if (!words) return refused("no-text");
    const same = fresh.flatMap((text, index) => (text === words ? [index + 1] : []));
    const ordinal = old.slice(0, page).filter((text) => text === words).length;
    const isAlike = old.filter((text) => text === words).length === same.length;
    const kept = isAlike ? same[ordinal - 1] : undefined;
    if (kept !== undefined) return accepted({ page: kept, how: "kept" });
    const length = before[page - 1]?.length ?? 0;
    const starts = [0, Math.max(0, Math.floor(length / 2) - PART / 2), Math.max(0, length - PART)];
    for (const offset of starts) {
      const end = { page, offset: Math.min(length, offset + PART) };
      const found = place({ start: { page, offset }, end });
      if (found.ok) return accepted({ page: found.value.start.page, how: "reworded" });
    }
    return refused(same.length > 0 ? "ambiguous" : "gone");
  };
}

function plain(text: string): string {
  return [...text].map(lettersIn).join("");
}
