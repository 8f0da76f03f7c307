import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PlainText } from "./plain-text.tsx";

const shown = (text: string) => renderToStaticMarkup(<PlainText text={text} />);

test("an empty line ends a paragraph, a single break stays one", () => {
  expect(shown("Erste Zeile\nzweite\n\nNeuer Absatz")).toBe(
    '<div class="ui-prose"><p>Erste Zeile<br/>zweite</p><p>Neuer Absatz</p></div>',
  );
});

test("lines with a dash are a list, also right behind a paragraph and with Windows line ends", () => {
  expect(shown("Es fehlen:\r\n- Stühle\r\n- Tische")).toBe(
    '<div class="ui-prose"><p>Es fehlen:</p><ul><li>Stühle</li><li>Tische</li></ul></div>',
  );
});

test("a sentence that begins with a minus sign before a number stays a sentence", () => {
  expect(shown("-5 Grad")).toContain("<p>-5 Grad</p>");
});

test("markup in the text is shown, not obeyed", () => {
  expect(shown("<img src=x onerror=alert(1)>")).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test("no text is no paragraph", () => {
  expect(shown(" \n\n ")).toBe('<div class="ui-prose"></div>');
});
