/** A word of an invented document; its number stays when the document is set anew, and tells where it went. */
export type Word = { id: number; text: string };
/** A heading, a paragraph or a row of a table. */
export type Block = { kind: "heading" | "text" | "row"; words: Word[] };
export type Paper = { lineLetters: number; pageLines: number; head: string; foot: (page: number) => string };
export type Laid = { pages: string[]; spots: Map<number, { start: Spot; end: Spot }> };
type Spot = { page: number; offset: number };
export type Random = () => number;

/** The same numbers for the same seed, from 0 to 1 (mulberry32 by Tommy Ettinger, public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SUBJECTS = ["Die Verwaltung", "Der Ausschuss", "Die Gemeinde", "Der Träger", "Die Schulleitung", "Der Ortsrat"];
const VERBS = ["prüft", "beantragt", "bewertet", "beschafft", "saniert", "fördert", "vergibt", "erweitert", "plant"];
const OBJECTS = [
  ...["die Möblierung der Grundschule", "den Radweg an der Mühlenstraße", "das Löschfahrzeug der Ortswehr"],
  ...["die Entwässerung im Gewerbegebiet", "den Bebauungsplan Nr. 14", "die Öffnungszeiten der Bücherei"],
  ...["das Förderprogramm für Solaranlagen", "die Kindertagesstätte am Wall", "den Haushaltsansatz für Straßenbäume"],
];
const ENDS = [
  ...["bis zum Ende des Jahres", "nach Vorlage der Angebote", "gemeinsam mit dem Landkreis", "im Rahmen der Mittel"],
  ...["unter Beachtung des Denkmalschutzes", "nach Anhörung der Anlieger", "für die kommenden drei Jahre"],
];
/** What stands in many papers, and several times in one. */
const FORMULAS = [
  "Die Kosten trägt die Gemeinde.",
  "Der Beschlussvorschlag wird zur Abstimmung gestellt.",
  "Finanzielle Auswirkungen: keine.",
];

/** A document of some sections, each with a heading, paragraphs, rows of numbers and sentences that come again. */
export function wordedDocument(random: Random, sections: number): Block[] {
  let next = 0;
  const words = (text: string): Word[] => text.split(" ").map((one) => ({ id: next++, text: one }));
  const blocks: Block[] = [];
  for (let section = 1; section <= sections; section++) {
    blocks.push({ kind: "heading", words: words(`${section}. ${pick(random, OBJECTS)}`) });
    for (let paragraph = 0; paragraph < 3; paragraph++) {
      const sentences = Array.from({ length: 4 }, () => sentenceOf(random));
      if (random() < 0.6) sentences.push(pick(random, FORMULAS));
      blocks.push({ kind: "text", words: words(sentences.join(" ")) });
    }
    for (let row = 0; row < 4; row++) {
      blocks.push({
        kind: "row",
        words: words(`Produkt ${pick(random, ["111", "126", "211", "365", "424", "511"])} ${amount(random)} EUR`),
      });
    }
  }
  return blocks;
}

export function sentenceOf(random: Random): string {
  const share = `${Math.floor(random() * 90 + 10)} Prozent`;
  return `${pick(random, SUBJECTS)} ${pick(random, VERBS)} ${pick(random, OBJECTS)} zu ${share} ${pick(random, ENDS)}.`;
}

export function amount(random: Random): string {
  return `${Math.floor(random() * 90 + 10)}.${pick(random, ["000", "500", "250", "125", "340", "780", "910", "665"])},00`;
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
}

/** Sets a document in lines and pages, with running heads and words parted at the ends of lines. */
export function lay(blocks: readonly Block[], { lineLetters, pageLines, head, foot }: Paper): Laid {
  const lines = blocks.flatMap((block) => linesOf(block.words, lineLetters));
  const pages: string[] = [];
  const spots: Laid["spots"] = new Map();
  for (let first = 0; first < lines.length; first += pageLines) {
    const page = pages.length + 1;
    let text = `${head}\n`;
    for (const line of lines.slice(first, first + pageLines)) {
      for (const { id, text: piece, glue } of line) {
        const start = spots.get(id)?.start ?? { page, offset: text.length };
        text += piece;
        spots.set(id, { start, end: { page, offset: text.length } });
        text += glue;
      }
      text += "\n";
    }
    pages.push(text + foot(page));
  }
  return { pages, spots };
}

type Piece = { id: number; text: string; glue: string };

function linesOf(words: readonly Word[], lineLetters: number): Piece[][] {
  const lines: Piece[][] = [[]];
  let length = 0;
  for (const { id, text } of words) {
    const rest = lineLetters - length;
    const canPart = /^\p{L}{10,}$/u.test(text) && rest >= 6 && rest < text.length;
    if (canPart) {
      lines.at(-1)?.push({ id, text: `${text.slice(0, rest - 2)}-`, glue: "" });
      lines.push([{ id, text: text.slice(rest - 2), glue: " " }]);
      length = text.length - rest + 3;
      continue;
    }
    if (length > 0 && text.length > rest) {
      lines.push([]);
      length = 0;
    }
    lines.at(-1)?.push({ id, text, glue: " " });
    length += text.length + 1;
  }
  return lines;
}
