import { SaxesParser } from "saxes";
import { TextDamaged, TextTooLarge } from "./reading.ts";

const MOST_DEPTH = 500;

/** What is made of the elements of a document; names come without their prefix. */
export type MarkupReader = {
  open: (name: string, attributes: Record<string, string>) => void;
  close: (name: string) => void;
  text: (text: string) => void;
};

/**
 * Reads XML 1.0 while it is unpacked; entities of its own and deep nesting are refused.
 * @param content UTF-8
 */
export async function readMarkup(content: AsyncIterable<Uint8Array>, reader: MarkupReader): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on("error", (error) => {
    throw new TextDamaged(error.message);
  });
  parser.on("doctype", () => {
    throw new TextDamaged("doctype");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > MOST_DEPTH) throw new TextTooLarge("depth");
    reader.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    reader.close(localName(name));
  });
  parser.on("text", reader.text);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of content) parser.write(decoder.decode(piece, { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    // why: the decoder says by a TypeError that the bytes are no UTF-8.
    if (error instanceof TypeError) throw new TextDamaged(error.message);
    throw error;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Which elements of a kind of document carry text, what stands after or in place of them, and what is passed over. */
export type Marks = {
  textIn: readonly string[];
  without: readonly string[];
  after: Readonly<Record<string, string>>;
  at: Readonly<Record<string, string>>;
  /** "parent/child": each of these begins a page; without any the whole is one. */
  pages: readonly string[];
};

/** Collects the text of a document by its marks, a piece for each page, of all pages at most so many characters. */
export function textByMarks(marks: Marks, mostCharacters: number): MarkupReader & { pages: () => string[] } {
  const path: string[] = [];
  const pages: string[][] = marks.pages.length > 0 ? [] : [[]];
  let within = 0;
  let skipped = 0;
  let characters = 0;
  function add(text: string): void {
    characters += text.length;
    if (characters > mostCharacters) throw new TextTooLarge("characters");
    pages.at(-1)?.push(text);
  }
  return {
    open(name) {
      if (marks.pages.includes(`${path.at(-1)}/${name}`)) pages.push([]);
      path.push(name);
      if (marks.without.includes(name)) skipped++;
      if (marks.textIn.includes(name)) within++;
      if (skipped === 0) add(marks.at[name] ?? "");
    },
    close(name) {
      path.pop();
      if (skipped === 0) add(marks.after[name] ?? "");
      if (marks.without.includes(name)) skipped--;
      if (marks.textIn.includes(name)) within--;
    },
    text(text) {
      if (skipped === 0 && within > 0) add(text);
    },
    pages: () => pages.map((pieces) => pieces.join("")),
  };
}
