import type { FileView } from "#app/features/documents/file-view.ts";
import type { SizeRun } from "./page-layout.ts";

/** Where a document hangs: what the way back leads to. */
export type DocumentHome = { href: string; label: string };

/** The document before or after, among those of the same item or paper that the asker may read. */
export type Neighbour = { id: string; name: string };

/** What the page needs to show a document; the document itself comes by ranges from its own address. */
export type ViewerView = {
  file: FileView;
  /** none while the pages are not counted */
  sizes: SizeRun[];
  home: DocumentHome | null;
  previous: Neighbour | null;
  next: Neighbour | null;
};

/** How often the searched words stand on a page. */
export type PageHits = { page: number; count: number };

/** What a search in one document found; "waiting": its text is not read yet. */
export type WordsFound = { state: "done" | "waiting" | "none"; hits: PageHits[]; total: number };

/** The page in an address's fragment, "#page=12"; null where there is none. */
export function pageInFragment(fragment: string): number | null {
  const number = /^#page=([1-9]\d{0,5})$/.exec(fragment)?.[1];
  return number === undefined ? null : Number(number);
}
