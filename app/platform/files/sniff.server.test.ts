import { deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { sniffMediaType } from "./sniff.server.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const types = (main: string) =>
  `<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;

it.each([
  ["a PDF", Buffer.from("%PDF-1.7\n1 0 obj"), "application/pdf"],
  ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex"), null],
  ["a JPEG", Buffer.from("ffd8ffe000104a46494600010100", "hex"), "image/jpeg"],
  ["a TIFF", Buffer.from("49492a0008000000000000000000", "hex"), "image/tiff"],
  ["a Windows program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200)]), "application/x-msdownload"],
  ["a Linux program", Buffer.concat([Buffer.from("7f454c46", "hex"), Buffer.alloc(200)]), "application/x-elf"],
  ["HTML", Buffer.from("\n <!DOCTYPE html><script>1</script>"), "text/html"],
  ["HTML behind words", Buffer.from("Guten Tag <script src=x></script>"), "text/html"],
  ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "text/html"],
  ["XML", Buffer.from('<?xml version="1.0"?><a/>'), "text/html"],
  ["plain text", Buffer.from("Sehr geehrte Damen und Herren,\r\n\twir bitten um Auskunft."), "text/plain"],
  ["noise", Buffer.from([1, 2, 3, 0xff, 0xfe, 0]), null],
  ["nothing", Buffer.alloc(0), null],
  ["an empty archive", zip(["a.txt", "x", false]), "application/zip"],
  [
    "a text document",
    zip(["mimetype", "application/vnd.oasis.opendocument.text", false]),
    "application/vnd.oasis.opendocument.text",
  ],
  [
    "a Word document",
    zip(["[Content_Types].xml", types(`${WORD}.main+xml`), true], ["word/document.xml", "<w/>", true]),
    WORD,
  ],
] as const)("tells %s by its bytes", async (what, bytes, type) => {
  expect(await sniffMediaType(bytes)).toBe(what === "a PNG" ? "image/png" : type);
});

it("does not take a Word document with macros for one without", async () => {
  const macros = types("application/vnd.ms-word.document.macroEnabled.main+xml");
  expect(
    await sniffMediaType(zip(["[Content_Types].xml", macros, true], ["word/document.xml", "<w/>", true])),
  ).not.toBe(WORD);
});

it("looks at a bomb's start only", async () => {
  const bomb = "0".repeat(50_000_000);
  const found = await sniffMediaType(zip(["word/document.xml", bomb, true], ["[Content_Types].xml", bomb, true]));
  expect(found).not.toBe(WORD);
});

it("says nothing about an archive that ends in its first entry", async () => {
  expect(
    await sniffMediaType(zip(["mimetype", "application/vnd.oasis.opendocument.text", false]).subarray(0, 40)),
  ).not.toBe("application/vnd.oasis.opendocument.text");
});

it("does not stumble over a character that is cut at the end", async () => {
  expect(await sniffMediaType(Buffer.from("Straßenbeiträge für ä").subarray(0, -1))).toBe("text/plain");
});

/** Local entries of a ZIP archive (APPNOTE 4.3.7), enough for whoever reads from the start. */
function zip(...entries: (readonly [name: string, text: string, packed: boolean])[]): Buffer {
  return Buffer.concat(
    entries.flatMap(([name, text, packed]) => {
      const data = packed ? deflateRawSync(text) : Buffer.from(text);
      const header = Buffer.alloc(30);
      header.writeUInt32LE(0x04034b50, 0);
      header.writeUInt16LE(20, 4);
      header.writeUInt16LE(packed ? 8 : 0, 8);
      header.writeUInt32LE(data.byteLength, 18);
      header.writeUInt32LE(text.length, 22);
      header.writeUInt16LE(name.length, 26);
      return [header, Buffer.from(name), data];
    }),
  );
}
