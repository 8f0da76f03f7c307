/** What somebody wants who reads a document. */
export type ReadingDeed =
  | "nextPage"
  | "previousPage"
  | "firstPage"
  | "lastPage"
  | "larger"
  | "smaller"
  | "fitWidth"
  | "rotate"
  | "spread"
  | "night"
  | "fullScreen"
  | "search"
  | "keys";

const KEYS: Record<string, ReadingDeed> = {
  ArrowRight: "nextPage",
  ArrowLeft: "previousPage",
  Home: "firstPage",
  End: "lastPage",
  "+": "larger",
  "-": "smaller",
  "0": "fitWidth",
  r: "rotate",
  d: "spread",
  n: "night",
  f: "fullScreen",
  "/": "search",
  "?": "keys",
};

/**
 * The deed of a key; null for all that belongs to the browser, to a reader's aid, or to a field that is typed in.
 * Keys of one letter work only within the viewer (WCAG 2.2, 2.1.4).
 */
export function keyDeed(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isTyping: boolean;
}): ReadingDeed | null {
  if ((event.ctrlKey || event.metaKey) && event.key === "f") return "search";
  if (event.ctrlKey || event.metaKey || event.altKey || event.isTyping) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
