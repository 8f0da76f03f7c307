import { type Marks, type MarkupReader, readMarkup, textByMarks } from "./office-markup.ts";

const MOST_STRINGS = 2_000_000;

/**
 * The strings that cells of a workbook name by their number (ISO/IEC 29500-1, 18.4).
 * @param content of xl/sharedStrings.xml
 */
export async function readSharedStrings(content: AsyncIterable<Uint8Array>, mostCharacters: number): Promise<string[]> {
  const marks: Marks = { textIn: ["t"], without: ["rPh"], after: {}, at: {}, pages: ["sst/si"] };
  const reader = textByMarks(marks, mostCharacters);
  await readMarkup(content, reader);
  return reader.pages().slice(0, MOST_STRINGS);
}

/** The cells of one sheet: a line for each row, a tab after each cell that holds something. */
export function sheetText(shared: readonly string[], mostCharacters: number): MarkupReader & { pages: () => string[] } {
  const marks: Marks = { textIn: ["v", "t"], without: ["f", "rPh"], after: { c: "\t", row: "\n" }, at: {}, pages: [] };
  const reader = textByMarks(marks, mostCharacters);
  let isShared = false;
  let value = "";
  return {
    open(name, attributes) {
      if (name === "c") isShared = attributes.t === "s";
      if (name === "v") value = "";
      reader.open(name, attributes);
    },
    text(text) {
      if (isShared) value += text;
      else reader.text(text);
    },
    close(name) {
      if (name === "v" && isShared) reader.text(shared[Number(value)] ?? "");
      reader.close(name);
    },
    pages: reader.pages,
  };
}
