import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { useText } from "#app/i18n/use-text.ts";

type Entry = { key: number; title: string; destination: unknown; depth: number };
type Node = { title: string; dest: unknown; items: Node[] };

/** An outline may be made to have no end; so many entries are enough for every reader. */
const MOST = 2_000;

/** What the document says of its own parts; each leads to its page. */
export function OutlineList({ document, goToPage }: { document: PDFDocumentProxy; goToPage: (page: number) => void }) {
  const t = useText("viewer");
  const [entries, setEntries] = useState<Entry[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    document.getOutline().then(
      (outline: Node[] | null) => isWanted && setEntries(flat(outline ?? [])),
      () => isWanted && setEntries([]),
    );
    return () => {
      isWanted = false;
    };
  }, [document]);
  async function follow(destination: unknown): Promise<void> {
    const { pageOfDestination } = await import("./draw-page.client.ts");
    const page = await pageOfDestination(document, destination);
    if (page) goToPage(page);
  }
  if (!entries) return null;
  if (entries.length === 0) return <p className="ui-reader__said">{t("noOutline")}</p>;
  return (
    <ol className="ui-reader__outline">
      {entries.map(({ key, title, destination, depth }) => (
        <li key={key} style={{ paddingInlineStart: `${Math.min(depth, 6)}em` }}>
          <button className="ui-reader__entry" type="button" onClick={() => void follow(destination)}>
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function flat(outline: readonly Node[]): Entry[] {
  const entries: Entry[] = [];
  const open = [...outline].reverse().map((node) => ({ node, depth: 0 }));
  for (let next = open.pop(); next && entries.length < MOST; next = open.pop()) {
    const { node, depth } = next;
    entries.push({ key: entries.length, title: node.title.trim() || "–", destination: node.dest, depth });
    for (const child of [...(node.items ?? [])].reverse()) open.push({ node: child, depth: depth + 1 });
  }
  return entries;
}
