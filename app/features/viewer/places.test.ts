import { expect, test } from "vitest";
import { keepPlace, type Place, placeIn } from "./places.ts";

const place: Place = { page: 12, zoom: "width", turn: 90, spread: false };

function storage(start?: string) {
  let kept = start ?? null;
  return {
    getItem: () => kept,
    setItem: (_key: string, value: string) => {
      kept = value;
    },
  };
}

test("a document opens where it was left, and fifty of them are remembered", () => {
  const kept = storage();
  for (let at = 0; at <= 50; at++) keepPlace(kept, `file-${at}`, { ...place, page: at + 1 });
  expect(placeIn(kept, "file-50")).toEqual({ ...place, page: 51 });
  expect(placeIn(kept, "file-1")?.page).toBe(2);
  expect(placeIn(kept, "file-0")).toBeNull();
});

test("what is no place is none, and a browser that keeps nothing does no harm", () => {
  for (const strange of ["{", "7", '[["a",{"page":0}]]', '[["a",null]]', "[1]"]) {
    expect(placeIn(storage(strange), "a")).toBeNull();
  }
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(keepPlace(full, "a", place)).toBe(false);
});
