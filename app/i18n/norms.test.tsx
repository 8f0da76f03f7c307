import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import { messages as de } from "./de/messages.ts";
import { messages as en } from "./en/messages.ts";
import { NormsContext, normsInText } from "./norms.ts";
import { textFor, textsFor } from "./texts.server.ts";
import { useRefusal } from "./use-refusal.ts";

function Sentence({ code }: { code: string }) {
  return useRefusal()(code);
}

function said(code: string, norms = normsInText({})): string {
  return renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: textsFor("de") },
      createElement(NormsContext.Provider, { value: norms }, createElement(Sentence, { code })),
    ),
  );
}

test("a sentence names the norm of the town's Land, and none where it is not known", () => {
  const norms = normsInText({ rollCall: "§ 50 Abs. 1 GO NRW" });
  expect(said("roll-call-not-provided", norms)).toContain("vorsieht (§\u00a050\u00a0Abs.\u00a01\u00a0GO\u00a0NRW).");
  expect(said("roll-call-not-provided")).toContain("vorsieht. Dort");
  expect(textFor("de", "refusals")("roll-call-not-provided")).toContain("vorsieht. Dort");
});

test("no text names the law of one Land by itself", () => {
  for (const texts of [de, en]) {
    expect(
      JSON.stringify(texts).match(/[^"]{0,60}(NKomVG|GO Schleswig|GO NRW|GemO|Gemeindeordnung)[^"]{0,20}/g) ?? [],
    ).toEqual([]);
  }
});
