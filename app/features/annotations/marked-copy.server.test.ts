import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeEach, expect, it } from "vitest";
import { findDownload } from "#app/features/documents/find-download.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem } from "#tests/setup/documents-town.ts";
import { adding, attachPdf, markContent, seat } from "#tests/setup/marks.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { bakeMarks } from "./bake-marks.server.ts";
import type { BakedMark } from "./baking.ts";
import { findMarkedCopy, stopBaking } from "./find-marked-copy.server.ts";
import { shareAnnotation } from "./share-annotation.server.ts";

beforeEach(resetDatabase);
afterAll(stopBaking);

async function notesIn(pdf: Uint8Array, page = 1) {
  const task = getDocument({ data: new Uint8Array(pdf), useWorkerFetch: false });
  const document = await task.promise;
  const notes = await (await document.getPage(page)).getAnnotations();
  await task.destroy();
  return notes.map(({ contentsObj, titleObj, rect }) => ({ text: contentsObj.str, by: titleObj.str, rect }));
}

it("draws every kind of mark, keeps the words of notes whole, and leaves the pages as they were", async () => {
  const { place, ...note } = markContent({ text: "Größe prüfen — „ja“ ✓" });
  const all: BakedMark[] = [
    { ...note, place, author: "Katinka Moorkamp" },
    { ...note, kind: "highlight", text: "", place, author: "" },
    { ...note, kind: "underline", text: "", place, author: "" },
    { ...note, kind: "drawing", text: "", place, author: "", strokes: [{ points: [0.1, 0.1, 0.5, 0.5], width: 2 }] },
    { ...note, kind: "drawing", text: "", place, author: "", strokes: [{ points: [0.3, 0.3], width: 2 }] },
    { ...note, place: { ...place, page: 99 }, author: "" },
  ];
  const baked = await bakeMarks(plantPdf({ pages: ["Lageplan", "zwei"], rotate: 90 }), all);
  const [found] = await notesIn(baked);
  expect(found).toMatchObject({ text: "Größe prüfen — „ja“ ✓", by: "Katinka Moorkamp" });
  // why: on a page that lies turned by 90 degrees, what is shown at (0.12, 0.08) lies at (0.08, 1 - 0.12) from above.
  expect(found?.rect[0]).toBeCloseTo(0.08 * 595, 0);
  expect(found?.rect[3]).toBeCloseTo(0.12 * 842, 0);
  expect(await notesIn(baked, 2)).toEqual([]);
});

it("a copy holds what its asker sees: the own marks and those shared with them, and no others'", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  const colleague = await seat(town.author, town.committee);
  const [mine, shared] = [adding(fileId), adding(fileId, { content: markContent({ text: "für alle" }) })];
  await addAnnotation(town.member, mine);
  await addAnnotation(town.member, shared);
  await shareAnnotation(town.member, { id: shared.id, organizationId: town.committee });
  const textsFor = async (viewer: Viewer) => {
    const download = await findDownload(viewer, fileId, null);
    const copy = download && (await findMarkedCopy(viewer, fileId, download));
    if (!(copy instanceof Response)) return copy;
    expect(copy.headers.get("Content-Disposition")).toContain("attachment");
    return (await notesIn(new Uint8Array(await copy.arrayBuffer()))).map(({ text }) => text).sort();
  };
  expect(await textsFor(town.member)).toEqual(["Nachfragen!", "für alle"]);
  expect(await textsFor(colleague)).toEqual(["für alle"]);
  expect(await textsFor(town.office)).toEqual([]);
  const download = await findDownload(town.member, fileId, null);
  const large = download && { ...download, byteSize: 61 * 1024 * 1024 };
  expect(large && (await findMarkedCopy(town.member, fileId, large))).toBe("impossible");
  expect(await textsFor(town.stranger)).toBeNull();
  expect(await textsFor(town.citizen)).toBeNull();
});
