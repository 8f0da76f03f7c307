import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { plantOpenDocument, plantWord, plantWorkbook, plantZip } from "#tests/setup/zip-file.ts";
import { READING_LIMITS, readText, stopReading } from "./read-text.server.ts";

const PDF = "application/pdf";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const ODT = "application/vnd.oasis.opendocument.text";
const ODS = "application/vnd.oasis.opendocument.spreadsheet";
const ODP = "application/vnd.oasis.opendocument.presentation";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-text-"));
});
afterAll(async () => {
  await stopReading();
  await rm(folder, { recursive: true, force: true });
});

it("reads a PDF page by page, with sizes as shown, language and German letters", async () => {
  const pages = ["Lageplan für den Mühlenweg\nStraßenbau", "", "Kosten: 12.000 (brutto)"];
  expect(await read(PDF, plantPdf({ pages, language: "de-DE", rotate: 90 }))).toEqual({
    ...{ state: "done", pageCount: 3, language: "de-DE" },
    pages: pages.map((text) => ({ text, width: 842, height: 595 })),
  });
});

it("says that a scanned PDF has pages and no text", async () => {
  expect(await read(PDF, plantPdf({ pages: ["", ""] }))).toMatchObject({ state: "notText", pageCount: 2 });
});

it.each([
  ["a PDF that needs a password", PDF, plantPdf({ pages: ["x"], encrypted: true }), "encrypted"],
  ["a PDF of noise", PDF, Buffer.from(`%PDF-1.7\n${"\u0001\u0002".repeat(5000)}`), "damaged"],
  ["a PDF that is cut off in its head", PDF, plantPdf({ pages: ["x"] }).subarray(0, 40), "damaged"],
  ["an archive named as Word", WORD, plantZip({ "a.txt": "x" }), "damaged"],
  ["a Word document cut off", WORD, plantWord("<w:p/>").subarray(0, 200), "damaged"],
  ["a Word document of broken markup", WORD, plantWord("<w:p></w:r>"), "damaged"],
  [
    "markup with entities of its own",
    ODT,
    plantZip({ "content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }),
    "damaged",
  ],
  ["markup nested without end", WORD, plantWord("<w:p>".repeat(5000) + "</w:p>".repeat(5000)), "tooLarge"],
  [
    "an OpenDocument with a password",
    ODT,
    plantZip({
      "content.xml": "\u0001",
      "META-INF/manifest.xml": "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>",
    }),
    "encrypted",
  ],
])("%s: %s", async (_what, type, bytes, state) => {
  expect(await read(type, bytes)).toEqual({ state });
});

it("reads a PDF whose list of objects is not where it says", async () => {
  const whole = plantPdf({ pages: ["gerettet"] }).toString("latin1");
  const astray = Buffer.from(whole.replace(/startxref\n\d+/, "startxref\n7"), "latin1");
  expect(await read(PDF, astray)).toMatchObject({ state: "done", pages: [{ text: "gerettet" }] });
});

it("a page tree that is deep, or claims more pages than there are, ends in words", async () => {
  expect(await read(PDF, plantPdf({ pages: ["x"], claimedPages: 900_000_000 }))).toMatchObject({
    state: expect.any(String),
  });
  expect(await read(PDF, plantPdf({ pages: ["x"], depth: 20_000 }))).toMatchObject({ state: expect.any(String) });
});

it("a document beyond a limit is too large, and the next one is read all the same", async () => {
  const bomb = plantPdf({ pages: ["x"], blanks: 150_000_000 });
  expect(bomb.byteLength).toBeLessThan(1_000_000);
  expect(await read(PDF, bomb, { unpacked: 32 })).toEqual({ state: "tooLarge" });
  expect(await read(PDF, plantPdf({ pages: ["danach"] }))).toMatchObject({ pages: [{ text: "danach" }] });
  expect(await read(PDF, plantPdf({ pages: ["a", "b", "c"] }), { pages: 2 })).toEqual({ state: "tooLarge" });
  expect(await read(PDF, plantPdf({ pages: ["abc", "def"] }), { characters: 5 })).toEqual({ state: "tooLarge" });
  expect(await read(PDF, bomb, { time: 1 })).toEqual({ state: "tooLarge" });
  const packed = plantWord(`<w:p><w:r><w:t>${"0".repeat(80_000_000)}</w:t></w:r></w:p>`);
  expect(packed.byteLength).toBeLessThan(1_000_000);
  expect(await read(WORD, packed)).toEqual({ state: "tooLarge" });
});

it("reads Word: paragraphs, tabs and cells, without what was struck out", async () => {
  const body =
    "<w:p><w:r><w:t>Stra</w:t></w:r><w:r><w:t>ße</w:t><w:tab/><w:t>A &amp; B</w:t></w:r></w:p>" +
    "<w:del><w:r><w:delText>alt</w:delText></w:r></w:del><w:p><w:ins><w:r><w:t>neu</w:t></w:r></w:ins></w:p>" +
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
  const found = await read(WORD, plantWord(body));
  expect(found).toMatchObject({ state: "done", pageCount: null });
  expect(texts(found)).toEqual(["Straße\tA & B\nneu\n1"]);
});

it("reads Excel: a page for each sheet, strings by their number, values without formulas", async () => {
  const rows =
    '<row><c t="s"><v>1</v></c><c><f>A1*2</f><v>12.5</v></c></row><row><c t="inlineStr"><is><t>x</t></is></c></row>';
  const found = await read(EXCEL, plantWorkbook([rows, '<row><c t="s"><v>0</v></c></row>'], ["Ende", "Summe"]));
  expect(texts(found)).toEqual(["Summe\t12.5\nx", "Ende"]);
  expect(found).toMatchObject({ pageCount: 2 });
});

it("reads OpenDocument: texts, tables and slides", async () => {
  const p = (text: string) => `<text:p>${text}</text:p>`;
  const text = `<office:text><text:tracked-changes>${p("alt")}</text:tracked-changes><text:h>Titel</text:h>${p("a<text:s/>b<text:span>c</text:span>")}</office:text>`;
  expect(texts(await read(ODT, plantOpenDocument("text", text)))).toEqual(["Titel\na bc"]);
  const table = (name: string) =>
    `<table:table><table:table-row><table:table-cell>${p(name)}</table:table-cell></table:table-row></table:table>`;
  const sheets = `<office:spreadsheet>${table("eins")}${table("zwei")}</office:spreadsheet>`;
  expect(texts(await read(ODS, plantOpenDocument("spreadsheet", sheets)))).toEqual(["eins", "zwei"]);
  const slides = `<office:presentation><draw:page>${p("Folie")}</draw:page><draw:page>${p("Ende")}</draw:page></office:presentation>`;
  expect(texts(await read(ODP, plantOpenDocument("presentation", slides)))).toEqual(["Folie", "Ende"]);
});

it("a picture has no text", async () => {
  expect(await read("image/png", Buffer.from("x"))).toMatchObject({ state: "notText", pages: [] });
});

async function read(mediaType: string, bytes: Buffer, limits: Partial<typeof READING_LIMITS> = {}) {
  const path = join(folder, "content");
  await writeFile(path, bytes);
  return readText({ path, mediaType }, { ...READING_LIMITS, ...limits });
}

function texts(reading: Awaited<ReturnType<typeof readText>>): string[] {
  return "pages" in reading ? reading.pages.map(({ text }) => text) : [];
}
