import { type PaperFilter, paperListAddress, readPaperFilter } from "./paper-filter.ts";
import type { PaperState } from "./paper-views.ts";

export const PAPER_STATES = ["draft", "released", "published", "concluded", "withdrawn"] as const;

/** The office's filter: the public one, and the state. */
export function readOfficePaperFilter(query: URLSearchParams): PaperFilter {
  const state = query.get("state");
  return { ...readPaperFilter(query), state: PAPER_STATES.find((known: PaperState) => known === state) };
}

/** The address of a page of the office's list with the same filter. */
export function officePaperListAddress(filter: PaperFilter, page: number): string {
  const { search } = new URL(paperListAddress(filter, page), "http://any");
  const query = new URLSearchParams(search);
  if (filter.state) query.set("state", filter.state);
  return query.size > 0 ? `/office/papers?${query}` : "/office/papers";
}
