import pg from "pg";
import { afterAll, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { dispatchAll } from "#app/features/events/dispatch.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { asPublicReader, connectionString, database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { addVersion } from "./add-version.server.ts";
import { extractText } from "./extract-text.server.ts";
import { findText } from "./find-text.server.ts";
import { findFile } from "./queries.server.ts";
import { receiveContent } from "./receive-content.server.ts";
import { storeFile } from "./store-file.server.ts";
import { startTextJobs } from "./text-jobs.server.ts";

beforeEach(resetDatabase);
afterAll(stopReading);

it("reads what was stored before and after the jobs began, by the real queue, and counts the pages", async () => {
  const town = await createDocumentsTown();
  const before = await attach(town, plantPdf({ pages: ["vorher", "zwei"], language: "de" }));
  onTestFinished(await startTextJobs());
  const after = await attach(town, plantPdf({ pages: ["nachher"] }));
  await dispatchAll();
  for (const [fileId, count] of [
    [before, 2],
    [after, 1],
  ] as const) {
    await vi.waitFor(
      async () => expect(await findFile(town.office, fileId)).toMatchObject({ textState: "done", pageCount: count }),
      15_000,
    );
  }
  expect(await findText(town.office, before, null)).toMatchObject({
    ...{ language: "de", part: 1, parts: 1 },
    pages: [
      { number: 1, text: "vorher" },
      { number: 2, text: "zwei" },
    ],
  });
});

it("nobody but the full role comes near the queue", async () => {
  const stop = await startTextJobs();
  await stop();
  const citizen = new pg.Client({ connectionString: asPublicReader(connectionString()) });
  await citizen.connect();
  onTestFinished(() => citizen.end());
  await expect(citizen.query("SELECT count(*) FROM jobs.job")).rejects.toMatchObject({ code: "42501" });
  const { rows } = await citizen.query(`
    SELECT n.nspname FROM pg_namespace n
    WHERE n.nspname NOT IN ('public', 'pg_catalog', 'information_schema') AND has_schema_privilege(n.oid, 'USAGE')`);
  expect(rows).toEqual([]);
});

it("shows the text to whom the document is shown, and to nobody else, by both walls", async () => {
  const town = await createDocumentsTown();
  const item = await createItem(town, { published: true });
  const [open, closed] = [plantPdf({ pages: ["offen"] }), plantPdf({ pages: ["Verschlusssache"] })];
  const files = { open: await attach(town, open, item), closed: await attach(town, closed, item, false) };
  await readAll();
  const seen = async (viewer: Viewer, fileId: string) => (await findText(viewer, fileId, null))?.pages[0]?.text ?? null;
  for (const viewer of [town.citizen, town.stranger, town.former, town.employee]) {
    expect(await seen(viewer, files.open)).toBe("offen");
    expect(await seen(viewer, files.closed)).toBeNull();
  }
  for (const viewer of [town.office, town.member]) expect(await seen(viewer, files.closed)).toBe("Verschlusssache");
  const texts = await publicDatabase().filePage.findMany({ select: { text: true } });
  expect(texts).toEqual([{ text: "offen" }]);
  expect(await publicDatabase().fileText.count()).toBe(1);
});

it("shows the newest version's text only, and reads the same content once", async () => {
  const town = await createDocumentsTown();
  const item = await createItem(town, { published: true });
  const fileId = await attach(town, plantPdf({ pages: ["Entwurf"] }), item);
  await readAll();
  const upload = await receiveContent({ fileName: "a.pdf", content: plantPdf({ pages: ["Endfassung"] }) });
  if (!upload.ok) throw new Error(upload.refused);
  await addVersion(town.office, { fileId, upload: upload.value });
  expect(await findText(town.citizen, fileId, null)).toMatchObject({ file: { textState: "waiting" }, pages: [] });
  await readAll();
  expect(await findText(town.citizen, fileId, null)).toMatchObject({ pages: [{ text: "Endfassung" }] });
  expect(await publicDatabase().filePage.findMany({ select: { text: true } })).toEqual([{ text: "Endfassung" }]);
  await extractText(upload.value.sha256);
  expect(await database().filePage.count({ where: { sha256: upload.value.sha256 } })).toBe(1);
});

it("a content that can not be fetched stays waiting and is tried again", async () => {
  const town = await createDocumentsTown();
  await attach(town, plantPdf({ pages: ["verloren"] }));
  const { sha256 } = await database().fileText.findFirstOrThrow({ where: { state: "waiting" } });
  await fileStore().remove(sha256);
  await expect(extractText(sha256)).rejects.toThrow("no content");
  expect(await database().fileText.count({ where: { sha256, state: "waiting" } })).toBe(1);
});

it("long documents come in parts; what is no part is the first or the last", async () => {
  const town = await createDocumentsTown();
  const pages = Array.from({ length: 101 }, (_, index) => `Blatt ${index + 1}`);
  const fileId = await attach(town, plantPdf({ pages }));
  await readAll();
  expect(await findText(town.office, fileId, null)).toMatchObject({ part: 1, parts: 2 });
  for (const part of ["2", "9999"]) {
    expect(await findText(town.office, fileId, part)).toMatchObject({
      part: 2,
      pages: [{ number: 101, text: "Blatt 101" }],
    });
  }
  for (const part of ["0", "-1", "x", "1e9", ""]) expect((await findText(town.office, fileId, part))?.part).toBe(1);
  for (const id of [undefined, "", "x", "00000000-0000-4000-8000-000000000000"]) {
    expect(await findText(town.office, id, null)).toBeNull();
  }
});

async function attach(town: DocumentsTown, content: Buffer, agendaItemId?: string, open = true): Promise<string> {
  const stored = await storeFile(town.office, { name: "", public: open, fileName: "Plan.pdf", content });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  if (agendaItemId) await database().agendaItemFile.create({ data: { fileId, agendaItemId } });
  return fileId;
}

async function readAll(): Promise<void> {
  for (const { sha256 } of await database().fileText.findMany({ where: { state: "waiting" } }))
    await extractText(sha256);
}
