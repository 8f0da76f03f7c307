import { amount, type Block, pick, type Random, sentenceOf, type Word, wordedDocument } from "./worded-documents.ts";

export type Edit = (blocks: readonly Block[], random: Random) => Block[];

/** Numbers of new words are negative, so that none is taken for one of the first version. */
function fresh(text: string, counter: { next: number }): Word[] {
  return text.split(" ").map((one) => ({ id: counter.next--, text: one }));
}

const counter = { next: -1 };

/** What a paper goes through between two versions, by name. The first leaves every word and changes only the page. */
export const EDITS: Record<string, Edit> = {
  "set anew": (blocks) => [...blocks],
  "pages inserted": (blocks, random) => {
    const inserted = wordedDocument(random, 2).map((block) => ({
      ...block,
      words: fresh(block.words.map(({ text }) => text).join(" "), counter),
    }));
    const at = Math.floor(random() * blocks.length);
    return [...blocks.slice(0, at), ...inserted, ...blocks.slice(at)];
  },
  "sentences added": (blocks, random) =>
    blocks.map((block) =>
      block.kind !== "text" || random() > 0.5
        ? block
        : { ...block, words: [...block.words, ...fresh(sentenceOf(random), counter)] },
    ),
  "wording changed": (blocks, random) =>
    blocks.map((block) => ({
      ...block,
      words: block.words.map((word) =>
        block.kind === "text" && random() < 0.06 ? { id: word.id, text: changed(word.text, random) } : word,
      ),
    })),
  "paragraphs left out": (blocks, random) => blocks.filter((block) => block.kind !== "text" || random() > 0.25),
  "section moved": (blocks, random) => {
    const heads = blocks.flatMap((block, index) => (block.kind === "heading" ? [index] : []));
    const from = pick(random, heads.slice(1, -1));
    const to = heads[heads.indexOf(from) + 1] ?? blocks.length;
    return [...blocks.slice(0, from), ...blocks.slice(to), ...blocks.slice(from, to)];
  },
  "numbers changed": (blocks, random) =>
    blocks.map((block) => ({
      ...block,
      words: block.words.map((word) =>
        block.kind === "row" && /,00$/.test(word.text) && random() < 0.4 ? { ...word, text: amount(random) } : word,
      ),
    })),
  "rows left out and added": (blocks, random) =>
    blocks.flatMap((block) => {
      if (block.kind !== "row") return [block];
      const added = {
        kind: block.kind,
        words: fresh(`Produkt ${pick(random, ["111", "126", "211", "365"])} ${amount(random)} EUR`, counter),
      };
      return random() < 0.2 ? [] : random() < 0.2 ? [block, added] : [block];
    }),
};

function changed(text: string, random: Random): string {
  return pick(random, ["voraussichtlich", "insbesondere", "teilweise", `${text}s`, "künftig"]);
}
