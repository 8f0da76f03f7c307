import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks.ts";

const kinds = (text: string) => textBlocks(text).map(({ kind, lines }) => [kind, lines.length]);

test("an empty line ends a paragraph, other line breaks stay", () => {
  expect(kinds("a\nb\n\nc")).toEqual([
    ["paragraph", 2],
    ["paragraph", 1],
  ]);
});

test("lines with a dash are a list, also right after a paragraph", () => {
  expect(kinds("Wir wollen\n- Tische\n– Stühle")).toEqual([
    ["paragraph", 1],
    ["bullets", 2],
  ]);
});

test("numbered lines keep their numbers, also with empty lines between them", () => {
  expect(textBlocks("1. eins\n\n2. zwei\nb) drei")).toEqual([
    {
      kind: "numbers",
      lines: [
        { mark: "1.", text: "eins" },
        { mark: "2.", text: "zwei" },
        { mark: "b)", text: "drei" },
      ],
    },
  ]);
});

test("a sentence that begins with a day is no list", () => {
  expect(textBlocks("5. Juli 2023 war der Tag.")).toEqual([
    { kind: "paragraph", lines: [{ mark: "", text: "5. Juli 2023 war der Tag." }] },
  ]);
});

test("no visible character is lost or moved, whatever the text is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab1.) -\n§Ö") }), (text) => {
      const words = textBlocks(text).flatMap(({ kind, lines }) =>
        lines.map((line) => (kind === "bullets" ? "-" : line.mark) + line.text),
      );
      expect(words.join("").replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
  );
});
