/** A line of the tree of bookmarks. */
export type Bookmark = { title: string; page: number; children: Bookmark[] };

/** A run of pages of the joined document: a whole source, with what is set on each of its pages. */
export type JoinedSource = {
  source: number;
  /** Set at the upper edge of each page; "{page}" becomes its number in the joined document. */
  stamp: string | null;
  /** The pages bear the overlay. */
  overlaid: boolean;
};

export type JoinPlan = {
  title: string;
  /** BCP 47 */
  language: string;
  /** in their order */
  sources: JoinedSource[];
  bookmarks: Bookmark[];
  /** Where links to "part:KEY" lead, as numbers of pages from 0. */
  parts: Record<string, number>;
};

/** Why a source can not be joined. */
export type JoinProblem = "encrypted" | "damaged";

export type JoinQuestion =
  | { deed: "open"; path: string }
  /** whole: the only source; its catalog is kept, with tags, bookmarks and forms */
  | { deed: "add"; path: string; whole: boolean }
  /** Pages of a transparent document that are laid over: the first over upright pages, the second over wide ones. */
  | { deed: "overlay"; path: string }
  | { deed: "finish"; plan: JoinPlan };

export type JoinAnswer =
  | { ok: true; source: number; pages: number }
  | { ok: false; problem: JoinProblem }
  | { failure: string };
