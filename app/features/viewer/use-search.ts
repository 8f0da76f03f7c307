import { useEffect, useMemo, useState } from "react";
import type { PageHits, WordsFound } from "./viewer-view.ts";

/** Typing goes on; only who pauses is answered. */
const PAUSE_MS = 250;
/** The text of a new document is being read; it is asked again until it is. */
const WAITING_MS = 3_000;

export type SearchState = {
  words: string;
  /** null before the first answer */
  found: WordsFound | null;
  failed: boolean;
  /** which of all places is looked at, from 0; null before the first */
  at: number | null;
};

export type Search = SearchState & {
  setWords: (words: string) => void;
  /** The next place or the one before, round the document. */
  step: (direction: 1 | -1) => void;
  goTo: (at: number) => void;
  /** The page of the place that is looked at, and which of the page's places it is. */
  place: { page: number; nth: number } | null;
};

const NOTHING: SearchState = { words: "", found: null, failed: false, at: null };

/** Looks for words in one document; the answer comes from the text that the server has read. */
export function useSearch(fileId: string): Search {
  const [search, setSearch] = useState<SearchState>(NOTHING);
  const { words, found, at } = search;
  useEffect(() => {
    if (words.trim() === "") return;
    const leaving = new AbortController();
    const { signal } = leaving;
    let timer = setTimeout(ask, PAUSE_MS);
    function ask() {
      fetch(`/files/${fileId}/find?${new URLSearchParams({ q: words })}`, { signal })
        .then(async (answer) => {
          if (!answer.ok) throw new Error(`the search was answered with ${answer.status}`);
          return (await answer.json()) as WordsFound;
        })
        .then(
          (answer) => {
            setSearch({ words, found: answer, failed: false, at: answer.total > 0 ? 0 : null });
            if (answer.state === "waiting" && !signal.aborted) timer = setTimeout(ask, WAITING_MS);
          },
          () => !signal.aborted && setSearch({ words, found: null, failed: true, at: null }),
        );
    }
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [fileId, words]);
  const place = useMemo(() => (found && at !== null ? placeAt(found.hits, at) : null), [found, at]);
  return {
    ...search,
    place,
    setWords: (next) =>
      setSearch((now) => (next.trim() === "" ? { ...NOTHING, words: next } : { ...now, words: next })),
    step: (direction) =>
      setSearch((now) => {
        const total = now.found?.total ?? 0;
        return total === 0 ? now : { ...now, at: ((now.at ?? -direction) + direction + total) % total };
      }),
    goTo: (next) => setSearch((now) => ({ ...now, at: next })),
  };
}

/** The place of this number among all, page by page. */
export function placeAt(hits: readonly PageHits[], at: number): { page: number; nth: number } | null {
  let before = 0;
  for (const { page, count } of hits) {
    if (at < before + count) return { page, nth: at - before };
    before += count;
  }
  return null;
}
