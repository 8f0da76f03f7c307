import { pageNumber, queryText } from "#app/platform/http/query-text.ts";
import { SEARCH_KINDS, type SearchKind } from "./search-views.ts";

/** The fewest letters and digits that are worth searching. */
export const LEAST_CHARACTERS = 2;

/** At most this many words count; a sentence pasted in finds by its beginning. */
const MOST_WORDS = 12;

export type SearchQuery = { text: string; kind: SearchKind | null; page: number };

/** Reads a search out of an address; every address is answered. */
export function readSearchQuery(query: URLSearchParams): SearchQuery {
  const kind = query.get("kind");
  return {
    text: queryText(query.get("q")),
    kind: SEARCH_KINDS.find((known) => known === kind) ?? null,
    page: pageNumber(query.get("page")),
  };
}

/** The address of a search. */
export function searchAddress(text: string, kind: SearchKind | null = null, page = 1): string {
  const query = new URLSearchParams({ q: text });
  if (kind) query.set("kind", kind);
  if (page > 1) query.set("page", String(page));
  return `/search?${query}`;
}

/** The words of a search as they were typed, divided by space. */
export function typedWords(text: string): string[] {
  return text.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
}

/** The words of a search as letters and digits only: nothing in them is a sign of a query language. */
export function plainWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/**
 * The search in PostgreSQL's tsquery language: every word, each also as the beginning of a longer one, because German
 * joins words (PostgreSQL, Chapter 12.3.2). "" when there is no word.
 */
export function prefixQuery(text: string): string {
  return plainWords(text)
    .map((word) => `${word}:*`)
    .join(" & ");
}
