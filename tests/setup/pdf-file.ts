import { deflateSync } from "node:zlib";

/** What a planted PDF is like; everything left out is harmless. */
export type PlantedPdf = {
  /** the text of each page, a line for each line; characters of Latin-1 */
  pages: readonly string[];
  language?: string;
  /** needs a password that nobody has */
  encrypted?: boolean;
  /** the number of pages the document claims to have */
  claimedPages?: number;
  /** so many levels of page trees above the pages */
  depth?: number;
  /** unpacked bytes of blanks in front of the text of each page */
  blanks?: number;
  /** turns the pages by so many degrees */
  rotate?: number;
};

/** A PDF 1.7 (ISO 32000-1) with one standard font, written object by object. */
export function plantPdf(given: PlantedPdf): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const [font, tree] = [3, 4];
  add(`<</Type/Catalog/Pages 2 0 R${given.language ? `/Lang(${given.language})` : ""}>>`);
  add("");
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
  const depth = given.depth ?? 0;
  for (let level = 0; level < depth; level++) {
    const parent = level === 0 ? 2 : tree + level - 1;
    add(`<</Type/Pages/Parent ${parent} 0 R/Count ${given.pages.length}/Kids[${tree + level + 1} 0 R]>>`);
  }
  if (depth > 0) add("");
  const kids = given.pages.map((text) => {
    const packed = deflateSync(Buffer.from(" ".repeat(given.blanks ?? 0) + textOf(text), "latin1")).toString("latin1");
    const content = add(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`);
    return add(
      `<</Type/Page/Parent ${depth > 0 ? tree + depth : 2} 0 R/MediaBox[0 0 595 842]/Rotate ${given.rotate ?? 0}` +
        `/Resources<</Font<</F1 ${font} 0 R>>>>/Contents ${content} 0 R>>`,
    );
  });
  const count = given.claimedPages ?? given.pages.length;
  const list = `/Count ${count}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]`;
  objects[1] = depth > 0 ? `<</Type/Pages/Count ${count}/Kids[${tree} 0 R]>>` : `<</Type/Pages${list}>>`;
  if (depth > 0) objects[tree + depth - 1] = `<</Type/Pages/Parent ${tree + depth - 1} 0 R${list}>>`;
  return Buffer.from(assemblePdf(objects, given.encrypted === true ? LOCK : ""), "latin1");
}

function textOf(text: string): string {
  const lines = text.split("\n").map((line) => `(${line.replace(/[\\()]/g, "\\$&")}) Tj T*`);
  return text === "" ? "" : `BT /F1 12 Tf 14 TL 72 770 Td ${lines.join("\n")} ET`;
}

const LOCK = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>>>/ID[<00><00>]`;

/** The file of numbered objects, the first of them the catalog; `trailer` is added to the entries of the trailer. */
export function assemblePdf(objects: readonly string[], trailer = ""): string {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${file}trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
}
