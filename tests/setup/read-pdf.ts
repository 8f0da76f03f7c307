import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export type ReadPdf = {
  /** The text of every page in its order, lines and spaces as they come out. */
  text: string;
  pages: number;
  language: string | null;
  title: string;
  isTagged: boolean;
  /** The roles of all tags, as in the tree. */
  roles: string[];
  /** The file's bytes as characters, for its XMP. */
  raw: string;
};

/** Reads a PDF as a reading program does. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const raw = Buffer.from(bytes).toString("latin1");
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const { info } = await pdf.getMetadata();
    const marks: unknown = await pdf.getMarkInfo();
    const texts: string[] = [];
    const roles: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join(""));
      collect(await page.getStructTree(), roles);
    }
    const given = info as { Title?: string; Language?: string };
    return {
      text: texts.join("\n"),
      pages: pdf.numPages,
      language: given.Language ?? null,
      title: given.Title ?? "",
      isTagged: marks instanceof Map && marks.get("Marked") === true,
      roles,
      raw,
    };
  } finally {
    await task.destroy();
  }
}

/** Without any space, because a line may end anywhere. */
export function dense(text: string): string {
  return text.replaceAll(/[\s\u00a0]/gu, "");
}

function collect(node: unknown, roles: string[]): void {
  if (typeof node !== "object" || node === null) return;
  if ("role" in node && typeof node.role === "string") roles.push(node.role);
  if ("children" in node && Array.isArray(node.children)) for (const child of node.children) collect(child, roles);
}
