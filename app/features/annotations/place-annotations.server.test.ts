import { afterAll, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { extractText } from "#app/features/documents/extract-text.server.ts";
import { startTextJobs } from "#app/features/documents/text-jobs.server.ts";
import { dispatchAll } from "#app/features/events/dispatch.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { adding, attachPdf, markContent, removing, replacePdf } from "#tests/setup/marks.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { forgetRemoved } from "./forget-removed.server.ts";
import { listAnnotationsOfFile } from "./list-annotations.server.ts";
import { stopPlacing } from "./look-for.server.ts";
import { placeAnnotations } from "./place-annotations.server.ts";
import { PLACING_JOB, queueWaitingPlaces, startAnnotationJobs } from "./placing-jobs.server.ts";
import { removeAnnotation, restoreAnnotation } from "./remove-annotation.server.ts";

beforeEach(resetDatabase);
afterAll(async () => {
  await stopReading();
  await stopPlacing();
});

const TITLE = "Vorlage zur Sanierung der Grundschule am Wall\nBeratung im Ausschuss\nfür Bau und Planung";
const COSTS =
  "Die Verwaltung prüft die Angebote.\nDie Kosten betragen insgesamt 40.000 EUR\nund stehen im Haushalt bereit.";
const MAP = "Anlage: Lageplan der Schule mit Hof\nund Turnhalle an der Mühlenstraße.";
const QUOTE = "Kosten betragen insgesamt 40.000 EUR";

function quoted(quote: string, page: number, text: string, prefix = "", suffix = "") {
  const boxes = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.02 }];
  return markContent({ text, place: { page, quote, prefix, suffix, boxes } });
}

async function readAll(): Promise<void> {
  const waiting = await database().fileText.findMany({ where: { state: "waiting" } });
  for (const { sha256 } of waiting) await extractText(sha256);
}

async function marksOf(town: DocumentsTown, fileId: string) {
  const marks = (await listAnnotationsOfFile(town.member, fileId))?.marks ?? [];
  return Object.fromEntries(marks.map(({ text, state, place }) => [text, { state, page: place?.page, place }]));
}

it("finds marks behind an inserted page by their words, says which were reworded, and lists what has gone", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, [TITLE, COSTS], { item: await createItem(town) });
  const contents = [
    quoted(QUOTE, 2, "Summe"),
    quoted("Verwaltung prüft die Angebote", 2, "Prüfung"),
    quoted("Beratung im Ausschuss", 1, "fort"),
    { ...quoted("", 2, ""), kind: "drawing" as const, strokes: [{ points: [0.1, 0.1, 0.5, 0.5], width: 2 }] },
    { ...quoted("", 1, "Anfang"), kind: "bookmark" as const },
  ];
  for (const content of contents) await addAnnotation(town.member, adding(fileId, { content }));
  await replacePdf(town, fileId, [
    "Vorlage zur Sanierung der Grundschule am Wall\nneu gefasst für alle Gremien der Stadt",
    MAP,
    COSTS.replace("prüft die Angebote", "prüft eilig die Angebote"),
  ]);
  await readAll();
  await placeAnnotations(fileId);
  await placeAnnotations(fileId);
  const marks = await marksOf(town, fileId);
  expect(marks.Summe).toMatchObject({ state: "kept", page: 3, place: { quote: QUOTE.replace(" EUR", " EUR") } });
  expect(marks.Prüfung).toMatchObject({ state: "reworded", page: 3 });
  expect(marks.fort).toMatchObject({ state: "notPlaced", place: null });
  expect(marks[""]).toMatchObject({ state: "notPlaced", place: null });
  expect(marks.Anfang?.state).not.toBe("made");
  const [box] = marks.Summe?.place?.boxes ?? [];
  // why: the line stands 14 points below the first one, whose letters stand 770 points above the page's lower edge.
  expect(box?.y).toBeCloseTo((842 - 756 - 0.78 * 12) / 842, 2);
  expect(box?.x).toBeGreaterThan(72 / 595);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(0.6);
});

it("goes through several versions step by step, and takes the same content again as it was", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, [TITLE, COSTS], { item: await createItem(town) });
  await addAnnotation(town.member, adding(fileId, { content: quoted(QUOTE, 2, "Summe") }));
  for (const [pages, state] of [
    [[TITLE, MAP, COSTS], "kept"],
    [[TITLE, MAP], "notPlaced"],
    [[TITLE, COSTS], "kept"],
  ] as const) {
    await replacePdf(town, fileId, pages);
    await readAll();
    await placeAnnotations(fileId);
    expect((await marksOf(town, fileId)).Summe).toMatchObject({ state });
  }
});

it("new versions are looked through by the real queue, also those that came before it was there", async () => {
  const town = await createDocumentsTown();
  const item = await createItem(town);
  const [first, second] = [await attachPdf(town, [COSTS], { item }), await attachPdf(town, [COSTS, MAP], { item })];
  onTestFinished(await startTextJobs([PLACING_JOB]));
  onTestFinished(startAnnotationJobs());
  await dispatchAll();
  for (const fileId of [first, second]) {
    await addAnnotation(town.member, adding(fileId, { content: quoted(QUOTE, 1, "Summe") }));
    await replacePdf(town, fileId, [TITLE, COSTS]);
  }
  await vi.waitFor(
    async () => {
      await dispatchAll();
      await queueWaitingPlaces();
      for (const fileId of [first, second]) expect((await marksOf(town, fileId)).Summe).toMatchObject({ page: 2 });
    },
    { timeout: 18_000, interval: 300 },
  );
});

it("a scanned version places nothing and loses nothing", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, [COSTS], { item: await createItem(town) });
  await addAnnotation(town.member, adding(fileId, { content: quoted(QUOTE, 1, "Summe") }));
  await replacePdf(town, fileId, [""]);
  await placeAnnotations(fileId);
  expect((await marksOf(town, fileId)).Summe).toMatchObject({ state: "waiting" });
  await readAll();
  await placeAnnotations(fileId);
  expect((await marksOf(town, fileId)).Summe).toMatchObject({ state: "notPlaced" });
});

it("removed marks are forgotten after a month, and can not be brought back then", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, [COSTS], { item: await createItem(town) });
  const mark = adding(fileId);
  await addAnnotation(town.member, mark);
  const removal = removing(mark.id, mark.id);
  await removeAnnotation(town.member, removal);
  await forgetRemoved();
  expect(await database().annotation.count({ where: { content: null } })).toBe(0);
  onTestFinished(() => setClock(null));
  setClock(new Date(Date.now() + 31 * 86_400_000));
  await forgetRemoved();
  expect(await database().annotation.count({ where: { content: null } })).toBe(1);
  const back = await restoreAnnotation(town.member, removing(mark.id, removal.write));
  expect(back).toMatchObject({ ok: false, refused: "mark-forgotten" });
});
