import { describe, expect, it } from "vitest";
import { shownPages } from "./pagination.tsx";

describe("pages of a list", () => {
  it("names first, last and the neighbours, with gaps between", () => {
    expect(shownPages(5, 22)).toEqual([1, -4, 4, 5, 6, -22, 22]);
  });

  it("names a single left-out page instead of a gap", () => {
    expect(shownPages(3, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(shownPages(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("stays inside the list at both ends", () => {
    expect(shownPages(1, 1)).toEqual([1]);
    expect(shownPages(1, 9)).toEqual([1, 2, -9, 9]);
    expect(shownPages(9, 9)).toEqual([1, -8, 8, 9]);
  });
});
