import { expect, test } from "vitest";
import { isComplete, missingParts, resolutionChanged } from "./missing-parts.ts";

const WHOLE = {
  record: "Beraten.",
  resolution: "Zugestimmt.",
  decisionType: "adoptedUnchanged",
  outcome: "ADOPTED",
} as const;

test("a whole section lacks nothing", () => {
  expect(missingParts(WHOLE)).toEqual([]);
});

test("each missing part is named", () => {
  expect(missingParts({ ...WHOLE, record: " ", resolution: "", decisionType: null })).toEqual([
    "decisionType",
    "resolution",
    "record",
  ]);
});

test("a resolution is only needed where one was adopted", () => {
  expect(missingParts({ ...WHOLE, resolution: "", outcome: null, decisionType: "noVote" })).toEqual([]);
  expect(missingParts({ ...WHOLE, resolution: "", outcome: "REJECTED", decisionType: "rejected" })).toEqual([]);
});

test("an empty record hinders nobody, a missing decision type does", () => {
  expect(isComplete({ ...WHOLE, record: "" })).toBe(true);
  expect(isComplete({ ...WHOLE, decisionType: null })).toBe(false);
});

test("a resolution is changed when its words are, not when its spaces are", () => {
  expect(resolutionChanged("Dem  Kauf\nwird zugestimmt. ", "Dem Kauf wird zugestimmt.")).toBe(false);
  expect(resolutionChanged("Dem Kauf wird nicht zugestimmt.", "Dem Kauf wird zugestimmt.")).toBe(true);
  expect(resolutionChanged("Frei gefasst.", null)).toBe(false);
});
