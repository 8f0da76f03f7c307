import { useEffect } from "react";
import type { DrawnPage } from "./draw-page.client.ts";
import { rangesOf } from "./words.ts";

const FOUND = "viewer-found";
const LOOKED_AT = "viewer-looked-at";

/** Marks the places of the searched words on a drawn page, and brings the one that is looked at into the window. */
export function useMarkedWords(drawn: DrawnPage | null, words: string, activePlace: number | null): void {
  useEffect(() => {
    // why: older browsers have no highlights of their own (CSS Custom Highlight API); the search still leads to the page.
    if (!drawn || words === "" || typeof Highlight === "undefined") return;
    const places = rangesOf(drawn.pieces, words).map((parts) =>
      parts.flatMap(({ piece, start, end }) => {
        const text = drawn.divs[piece]?.firstChild;
        if (!text || text.nodeType !== Node.TEXT_NODE) return [];
        const range = new Range();
        range.setStart(text, Math.min(start, text.textContent?.length ?? 0));
        range.setEnd(text, Math.min(end, text.textContent?.length ?? 0));
        return [range];
      }),
    );
    const [found, lookedAt] = [highlightOf(FOUND), highlightOf(LOOKED_AT)];
    const active = activePlace === null ? [] : (places[activePlace] ?? []);
    for (const range of places.flat()) found.add(range);
    for (const range of active) lookedAt.add(range);
    active[0]?.startContainer.parentElement?.scrollIntoView({ block: "center", inline: "nearest" });
    return () => {
      for (const range of places.flat()) found.delete(range);
      for (const range of active) lookedAt.delete(range);
    };
  }, [drawn, words, activePlace]);
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  if (name === LOOKED_AT) highlight.priority = 1;
  CSS.highlights.set(name, highlight);
  return highlight;
}
