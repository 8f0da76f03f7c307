import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, it, onTestFinished } from "vitest";
import { type PlantedPdf, plantPdf } from "#tests/setup/pdf-file.ts";
import { joinPdf } from "./join-pdf.server.ts";
import type { JoinPlan } from "./joining.ts";
import { typeset } from "./typeset.server.ts";

it("joins documents in the wanted order, with numbers on every page and bookmarks that lead there", async () => {
  const { path, add } = await desk();
  const [first, second] = [await add({ pages: ["eins", "zwei"] }), await add({ pages: ["drei"] })];
  await joinPdf(path, async (joiner) => {
    const [a, b] = [await joiner.add(first), await joiner.add(second)];
    expect([a, b]).toEqual([
      { source: 0, pages: 2 },
      { source: 1, pages: 1 },
    ]);
    await joiner.finish({
      ...PLAN,
      sources: [
        { source: 1, stamp: "Ö 7 · {page}", overlaid: false },
        { source: 0, stamp: "N 1 · {page}", overlaid: false },
      ],
      bookmarks: [
        { title: "Ö 7 Straße", page: 0, children: [] },
        { title: "N 1", page: 1, children: [{ title: "Anlage", page: 2, children: [] }] },
      ],
    });
  });
  const read = await readJoined(path);
  expect(read.texts).toEqual(["drei Ö 7 · 1", "eins N 1 · 2", "zwei N 1 · 3"]);
  expect(read.bookmarks).toEqual([
    ["Ö 7 Straße", 0],
    ["N 1", 1],
    ["Anlage", 2],
  ]);
  expect(read.title).toBe("Mappe");
});

it.each([0, 90, 180, 270])("sets the number upright on a page that is turned by %i degrees", async (rotate) => {
  const { path, add } = await desk();
  const source = await add({ pages: ["quer"], rotate });
  await joinPdf(path, async (joiner) => {
    await joiner.add(source);
    await joiner.finish({ ...PLAN, sources: [{ source: 0, stamp: "Nr. {page}", overlaid: false }] });
  });
  const { places, size } = await readJoined(path);
  const [x = 0, y = 0] = places.find(([text]) => text === "Nr. 1")?.[1] ?? [];
  expect(x).toBeGreaterThan((size[0] ?? 0) * 0.8);
  expect(y).toBeLessThan(40);
});

it("names what can not be joined, and joins the rest", async () => {
  const { path, add, write } = await desk();
  const [good, locked, broken] = [
    await add({ pages: ["gut"] }),
    await add({ pages: ["zu"], encrypted: true }),
    await write(Buffer.from("%PDF-1.7 nothing of use")),
  ];
  await joinPdf(path, async (joiner) => {
    expect(await joiner.add(locked)).toEqual({ problem: "encrypted" });
    expect(await joiner.add(broken)).toEqual({ problem: "damaged" });
    expect(await joiner.add(good)).toEqual({ source: 0, pages: 1 });
    await joiner.finish({ ...PLAN, sources: [{ source: 0, stamp: null, overlaid: false }] });
  });
  expect((await readJoined(path)).texts).toEqual(["gut"]);
});

it("leads links to parts to their pages, and lays words over every page", async () => {
  const { path, add, write } = await desk();
  const at = { data: {}, createdAt: new Date("2026-01-01") };
  const contents = await write(
    await typeset({ template: `#set document(title: "x")\n#link("part:two")[Anlage]`, ...at }),
  );
  const words = `#set document(title: "x")\n#set page(fill: none)\nFür Katinka Moorkamp\n#pagebreak()\n#set page(flipped: true)\nFür sie`;
  const overlay = await write(await typeset({ template: words, ...at }));
  const second = await add({ pages: ["Anlage 1", "Anlage 2"] });
  await joinPdf(path, async (joiner) => {
    await joiner.overlay(overlay);
    await joiner.add(contents);
    await joiner.add(second);
    await joiner.finish({
      ...PLAN,
      parts: { two: 1 },
      sources: [
        { source: 0, stamp: null, overlaid: false },
        { source: 1, stamp: null, overlaid: true },
      ],
    });
  });
  const read = await readJoined(path);
  expect(read.links).toEqual([1]);
  expect(read.texts).toEqual(["Anlage", "Anlage 1 Für Katinka Moorkamp", "Anlage 2 Für Katinka Moorkamp"]);
});

it("keeps tags and language of a document that is taken whole", async () => {
  const { path, write } = await desk();
  const template = `#set document(title: "Bericht")\n#set text(lang: "de")\n#heading[Titel]\nWort`;
  const source = await write(await typeset({ template, data: {}, createdAt: new Date("2026-01-01") }));
  await joinPdf(path, async (joiner) => {
    await joiner.add(source, true);
    await joiner.finish({ ...PLAN, sources: [{ source: 0, stamp: "{page}", overlaid: false }] });
  });
  const read = await readJoined(path);
  expect(read.roles).toEqual(expect.arrayContaining(["H1", "P"]));
  expect(read.texts).toEqual(["Titel Wort 1"]);
});

it("lets no script of a document into the joined one", async () => {
  const { path, write } = await desk();
  const planted = plantPdf({ pages: ["x"] })
    .toString("latin1")
    .replace(
      "/Contents",
      "/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(a)>>>>]/Contents",
    );
  const source = await write(Buffer.from(planted, "latin1"));
  await joinPdf(path, async (joiner) => {
    await joiner.add(source);
    await joiner.finish({ ...PLAN, sources: [{ source: 0, stamp: null, overlaid: false }] });
  });
  expect((await readFile(path, "latin1")).match(/JavaScript|Launch|app\.alert/)).toBeNull();
});

const PLAN: JoinPlan = { title: "Mappe", language: "de", sources: [], bookmarks: [], parts: {} };

async function desk() {
  const folder = await mkdtemp(join(tmpdir(), "join-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  let count = 0;
  const write = async (bytes: Uint8Array) => {
    const path = join(folder, `${count++}.pdf`);
    await writeFile(path, bytes);
    return path;
  };
  return { path: join(folder, "joined.pdf"), write, add: (given: PlantedPdf) => write(plantPdf(given)) };
}

async function readJoined(path: string) {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  const places: [string, number[]][] = [];
  const links: number[] = [];
  const roles: string[] = [];
  let size = [0, 0];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: 1 });
    size = [viewport.width, viewport.height];
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item] : []));
    texts.push(words.map(({ str }) => str.trim()).join(" "));
    for (const { str, transform } of words)
      places.push([str, viewport.convertToViewportPoint(transform[4], transform[5])]);
    for (const { dest } of await page.getAnnotations()) if (dest) links.push(await document.getPageIndex(dest[0]));
    const told = JSON.stringify(await page.getStructTree());
    for (const [, role = ""] of told.matchAll(/"role":"(\w+)"/g)) roles.push(role);
  }
  const bookmarks: [string, number][] = [];
  const walk = async (level: Awaited<ReturnType<typeof document.getOutline>>): Promise<void> => {
    for (const { title, dest, items } of level ?? []) {
      bookmarks.push([title, Array.isArray(dest) ? await document.getPageIndex(dest[0]) : -1]);
      await walk(items);
    }
  };
  await walk(await document.getOutline());
  const { info } = await document.getMetadata();
  await task.destroy();
  return { texts, places, links, roles, size, bookmarks, title: (info as { Title?: string }).Title ?? "" };
}
