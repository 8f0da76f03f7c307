import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { appendPaint, line, plantSheet, scan } from "#tests/setup/planted-pdf.ts";
import { dense, readPdf } from "#tests/setup/read-pdf.ts";
import type { Area } from "./redacting.ts";
import { drawPage, redactContent, stopRedacting } from "./redactor.server.ts";

const NAME = "Wilhelmine Geheimrat";
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "redact-"));
});
afterAll(async () => {
  await stopRedacting();
  await rm(folder, { recursive: true, force: true });
});

it("takes a word out of the page and keeps the rest of the text and the other pages", async () => {
  const bytes = plantPdf({ pages: [`Beschwerde von ${NAME} gegen\nden Bescheid`, "Seite zwei bleibt"] });
  const { text, raw, pages } = await redacted(bytes, { words: ["geheimrat"] });
  expect(pages).toBe(2);
  expect(dense(text)).toContain("BeschwerdevonWilhelmine");
  expect(dense(text)).toContain("gegen");
  expect(dense(text)).toContain("Seitezweibleibt");
  expect(text + raw).not.toContain("Geheimrat");
});

it("takes out what stands in a marked area, wherever on the page it was marked", async () => {
  const paint = line(NAME, 72, 700) + line("Lindenau", 72, 600);
  const byBox = await redacted(plantSheet({ paint }), {
    areas: [{ page: 1, box: { x: 60, y: 690, width: 250, height: 30 } }],
  });
  const part = { x: 0.1, y: (842 - 720) / 842, width: 0.5, height: 30 / 842 };
  const byPart = await redacted(plantSheet({ paint }), { areas: [{ page: 1, part }] });
  for (const { text } of [byBox, byPart]) {
    expect(dense(text)).not.toContain("Geheimrat");
    expect(dense(text)).toContain("Lindenau");
  }
});

it("nothing of the old file comes along: earlier states, names, notes, attachments, hidden text", async () => {
  const before = plantSheet({
    paint: `${line(NAME, 72, 700)}1 g ${line("weiss auf weiss", 72, 500)}`,
    info: `/Author(${NAME})`,
    catalog: "/Names<</EmbeddedFiles<</Names[(a) 10 0 R]>>>>",
    objects: ["<</Type/Filespec/F(Geheimrat.docx)/EF<</F 11 0 R>>>>", "<</Length 6>>stream\ngeheim\nendstream"],
    annotations: [`<</Type/Annot/Subtype/Text/Rect[10 10 20 20]/Contents(Frau ${NAME})>>`],
  });
  const bytes = appendPaint(before, `${line("Antrag von Krause", 72, 700)}1 g ${line("weiss auf weiss", 72, 500)}`);
  const { text, raw, content } = await redacted(bytes, { words: ["Krause"] });
  expect(dense(text)).toBe("Antragvon");
  for (const secret of ["Geheimrat", "geheim", "Krause", "weiss", "Frau"]) expect(raw).not.toContain(secret);
  expect(Buffer.from(content).toString("latin1").match(/%%EOF/g)).toHaveLength(1);
});

it("the picture and the text layer of a scan are both black there", async () => {
  const typed = (text: string, y: number) => line(text, 72, y, "3 Tr");
  const paint = `q 595 0 0 842 0 0 cm /Im1 Do Q\n${typed(NAME, 700)}${typed("Lindenau", 600)}`;
  const bytes = plantSheet({ paint, resources: "/XObject<</Im1 10 0 R>>", objects: [scan([])] });
  const { text } = await redacted(bytes, { words: [NAME] });
  expect(dense(text)).toBe("Lindenau");
});

for (const page of ["/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox[50 100 500 800]"]) {
  it(`a page with ${page} loses the right place`, async () => {
    const { text } = await redacted(plantSheet({ paint: line(`${NAME} wohnt hier`), page }), { words: ["Geheimrat"] });
    expect(dense(text)).toBe("Wilhelminewohnthier");
  });
}

it("refuses what does not stand there, and to leave it standing elsewhere", async () => {
  const bytes = plantPdf({ pages: [`${NAME}`, `noch einmal ${NAME}`] });
  expect(await answer(bytes, { words: ["Niemand"] })).toEqual({ state: "nothingThere" });
  const area: Area = { page: 1, box: { x: 60, y: 760, width: 250, height: 30 } };
  expect(await answer(bytes, { areas: [area] })).toEqual({ state: "stillThere", stays: [2] });
  expect(await answer(Buffer.from("%PDF-1.7\nkaputt"), { words: ["x"] })).toEqual({ state: "unreadable" });
  expect(await answer(plantPdf({ pages: ["x"], encrypted: true }), { words: ["x"] })).toEqual({ state: "encrypted" });
});

it("draws a page as PNG and says so where there is none", async () => {
  const path = join(folder, "drawn");
  await writeFile(path, plantPdf({ pages: ["eins"] }));
  const drawn = await drawPage(path, 1, 400, { x: 72, y: 760, width: 30, height: 14 });
  expect(drawn.state === "done" && Buffer.from(drawn.content.subarray(1, 4)).toString()).toBe("PNG");
  expect(await drawPage(path, 2, 400, null)).toEqual({ state: "noSuchPage" });
});

type Given = { areas?: readonly Area[]; words?: readonly string[] };

async function answer(bytes: Buffer, { areas = [], words = [] }: Given) {
  const path = join(folder, "content");
  await writeFile(path, bytes);
  return redactContent(path, { areas, words });
}

async function redacted(bytes: Buffer, given: Given) {
  const done = await answer(bytes, given);
  if (done.state !== "done") throw new Error(JSON.stringify(done));
  return { ...(await readPdf(done.content)), content: done.content };
}
