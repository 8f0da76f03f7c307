import { expect, it } from "vitest";
import { quoteLocator } from "./locate-quote.ts";

const PAGES = [
  "Beschlussvorschlag\nDer Rat beschließt die Sanie-\nrung der Grundschule.\nDie Kosten betragen 40.000 EUR.",
  "Die Kosten betragen 40.000 EUR. Danach folgt der Radweg. Die Kosten betragen 40.000 EUR. Ende.",
];
const locate = quoteLocator(PAGES);

function found(page: number, quote: string, prefix = "", suffix = ""): string {
  const verdict = locate({ page, quote, prefix, suffix });
  if (!verdict.ok) return verdict.refused;
  const { start, end } = verdict.value;
  return `${start.offset}:${PAGES[start.page - 1]?.slice(start.offset, end.offset)}`;
}

it("finds words with other spaces, line ends and hyphens than the screen showed", () => {
  expect(found(1, "die Sanierung  der Grundschule.")).toBe("38:die Sanie-\nrung der Grundschule");
});

it("takes of several places the one with the same words around it, and none when nothing tells them apart", () => {
  expect(found(2, "40.000 EUR", "Die Kosten betragen ", ". Danach folgt")).toBe("20:40.000 EUR");
  expect(found(2, "40.000 EUR", "der Radweg. Die Kosten betragen ", ". Ende.")).toBe("77:40.000 EUR");
  expect(found(2, "40.000 EUR", "betragen ", "")).toBe("ambiguous");
});

it("says so when the words are not on the page, or the page has none", () => {
  expect(found(1, "Radweg")).toBe("gone");
  expect(found(3, "Radweg")).toBe("no-text");
  expect(found(1, " … ")).toBe("no-text");
});
