import { Fragment } from "react";
import { Prose } from "./prose.tsx";

type Block = { at: number; kind: "paragraph" | "list"; lines: string[] };

/**
 * Text as people typed it: an empty line ends a paragraph, lines that begin with "- " are a list, other line breaks
 * stay. Nothing in it is read as markup.
 */
export function PlainText({ text, lang }: { text: string; lang?: string }) {
  return (
    <Prose lang={lang}>
      {blocksOf(text).map((block) =>
        block.kind === "list" ? (
          <ul key={block.at}>
            {numbered(block.lines).map(({ at, line }) => (
              <li key={at}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={block.at}>
            {numbered(block.lines).map(({ at, line }) => (
              <Fragment key={at}>
                {at > 0 ? <br /> : null}
                {line}
              </Fragment>
            ))}
          </p>
        ),
      )}
    </Prose>
  );
}

/** The blocks of a text in their order; a list may follow a paragraph without an empty line between. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isFresh = true;
  for (const line of text.split(/\r\n?|\n/)) {
    const item = /^\s*[-–•]\s+(.*)$/.exec(line)?.[1];
    const kind = item === undefined ? "paragraph" : "list";
    const last = blocks.at(-1);
    if (line.trim() === "") isFresh = true;
    else if (last?.kind === kind && !isFresh) last.lines.push(item ?? line.trim());
    else {
      blocks.push({ at: blocks.length, kind, lines: [item ?? line.trim()] });
      isFresh = false;
    }
  }
  return blocks;
}

function numbered(lines: readonly string[]) {
  return lines.map((line, at) => ({ at, line }));
}
