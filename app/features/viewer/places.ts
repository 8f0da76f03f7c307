import type { Turn, Zoom } from "./page-layout.ts";

/** How somebody left a document. */
export type Place = { page: number; zoom: Zoom; turn: Turn; spread: boolean };

const KEY = "viewer.places";
const MOST = 50;

/** Where this browser left the document; null where it does not know, or keeps nothing. */
export function placeIn(storage: Pick<Storage, "getItem">, fileId: string): Place | null {
  return read(storage).find(([id]) => id === fileId)?.[1] ?? null;
}

/**
 * Keeps the last documents only; no name of a document is kept, its id alone.
 * @returns whether the browser keeps it; one that is full or private does not, and the document is still read
 */
export function keepPlace(storage: Pick<Storage, "getItem" | "setItem">, fileId: string, place: Place): boolean {
  const others = read(storage).filter(([id]) => id !== fileId);
  try {
    storage.setItem(KEY, JSON.stringify([[fileId, place], ...others].slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

function read(storage: Pick<Storage, "getItem">): [string, Place][] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  } catch {
    // why: what others wrote under this key is no place.
    return [];
  }
}

function isEntry(entry: unknown): entry is [string, Place] {
  if (!Array.isArray(entry) || typeof entry[0] !== "string") return false;
  const place: unknown = entry[1];
  if (typeof place !== "object" || place === null) return false;
  const { page, zoom, turn, spread } = place as Partial<Record<keyof Place, unknown>>;
  return (
    Number.isInteger(page) &&
    Number(page) > 0 &&
    (zoom === "width" || zoom === "page" || (typeof zoom === "number" && zoom >= 0.1 && zoom <= 8)) &&
    (turn === 0 || turn === 90 || turn === 180 || turn === 270) &&
    typeof spread === "boolean"
  );
}
