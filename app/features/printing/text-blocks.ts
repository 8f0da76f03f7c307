/** `mark` is a dash, or the number of a numbered line as it was typed; "" in a paragraph. */
export type MarkedLine = { mark: string; text: string };

/** A paragraph with its lines, a list with dots, or a list that carries its own numbers. */
export type TextBlock = {
  kind: "paragraph" | "bullets" | "numbers";
  lines: MarkedLine[];
};

const DASH = "–";
const BULLET = /^\s*[-–•]\s+(.*)$/;
const NUMBER = /^\s*(\d{1,3}[.)]|[a-z]\))\s+(.*)$/;

/**
 * Text as people typed it, for documents: an empty line ends a paragraph, lines that begin with a dash are a list, at
 * least two lines that begin with a number are a numbered one, other line breaks stay.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let isFresh = true;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.trim() === "") {
      isFresh = true;
      continue;
    }
    const { kind, mark, words } = readLine(line);
    const last = blocks.at(-1);
    // why: items of one list may stand apart by empty lines; they still count on.
    const goesOn = last?.kind === kind && (!isFresh || kind === "numbers");
    if (last && goesOn) last.lines.push({ mark, text: words });
    else blocks.push({ kind, lines: [{ mark, text: words }] });
    isFresh = false;
  }
  return blocks.map(asOnePlace);
}

function readLine(line: string): { kind: TextBlock["kind"]; mark: string; words: string } {
  const bullet = BULLET.exec(line)?.[1];
  if (bullet !== undefined) return { kind: "bullets", mark: DASH, words: bullet };
  const [, mark, words] = NUMBER.exec(line) ?? [];
  if (mark !== undefined && words !== undefined) return { kind: "numbers", mark, words };
  return { kind: "paragraph", mark: "", words: line.trim() };
}

/** One numbered line alone is a sentence that begins with a number, such as a date. */
function asOnePlace(block: TextBlock): TextBlock {
  const [only] = block.lines;
  if (block.kind !== "numbers" || block.lines.length > 1 || !only) return block;
  return { kind: "paragraph", lines: [{ mark: "", text: `${only.mark} ${only.text}` }] };
}

/** Names one below the other, as a list. */
export function listed(all: readonly { name: string }[]): MarkedLine[] {
  return all.map(({ name }) => ({ mark: DASH, text: name }));
}
