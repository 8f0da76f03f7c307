import { expect, it } from "vitest";
import { pagePlacer } from "./place-page.ts";

const TITLE = "Vorlage zur Sanierung der Grundschule am Wall, Beratung im Ausschuss für Bau und Planung";
const COSTS = "Die Kosten betragen 40.000 EUR und stehen im Haushalt des nächsten Jahres bereit, Produkt 111.";
const MAP = "Anlage 1: Lageplan der Schule mit Hof, Turnhalle und dem neuen Radweg entlang der Mühlenstraße.";
const SIGNED = "Unterschrift";

function placed(before: string[], after: string[], page: number): string {
  const verdict = pagePlacer(before, after)(page);
  return verdict.ok ? `${verdict.value.page} ${verdict.value.how}` : verdict.refused;
}

it("finds a page with the same words, however they are set, behind inserted pages", () => {
  expect(placed([TITLE, COSTS], [TITLE, MAP, COSTS.replaceAll(" ", "\n")], 2)).toBe("3 kept");
});

it("takes the second of two like pages for the second; when one has gone, what stands before it must speak for it", () => {
  expect(placed([SIGNED, COSTS, SIGNED], [SIGNED, COSTS, MAP, SIGNED], 3)).toBe("4 kept");
  expect(placed([SIGNED, MAP, TITLE, SIGNED], [MAP, COSTS, SIGNED], 1)).toBe("ambiguous");
});

it("says when the page has changed, has gone, or has no words", () => {
  expect(placed([TITLE, COSTS, MAP], [TITLE, `${COSTS} Nachtrag: Es werden weitere Mittel gebraucht.`, MAP], 2)).toBe(
    "2 reworded",
  );
  expect(placed([TITLE, COSTS, MAP], [TITLE, MAP], 2)).toBe("gone");
  expect(placed([TITLE, ""], [TITLE, ""], 2)).toBe("no-text");
  expect(placed([TITLE], [TITLE], 2)).toBe("no-text");
});
