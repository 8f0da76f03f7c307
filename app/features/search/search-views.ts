/** A piece of text; `hit` where a searched word stands. The pieces in a row are the text, so nothing needs escaping. */
export type Piece = { text: string; hit: boolean };

export const SEARCH_KINDS = ["papers", "agendaItems", "minutes", "meetings", "organizations", "people"] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

export type Hit = {
  id: string;
  /** A path of this site. */
  href: string;
  title: Piece[];
  /** What it is and where it belongs: reference, number, body. */
  label: string;
  /** The day it belongs to; null where it has none. */
  at: Date | null;
  /** Words around the first places found; empty where the title says it all. */
  snippet: Piece[];
  public: boolean;
};

export type HitGroup = { kind: SearchKind; total: number; hits: Hit[] };

export type SearchAnswer = {
  /** What was searched, cleaned. */
  query: string;
  /** Why nothing was searched. */
  problem: "empty" | "too-short" | null;
  /** Kinds with at least one hit; one kind only when asked for it. */
  groups: HitGroup[];
  /** All kinds together, whatever was asked for. */
  total: number;
  kind: SearchKind | null;
  page: number;
  pageCount: number;
};
