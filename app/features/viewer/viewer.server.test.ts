import { afterAll, beforeEach, expect, it } from "vitest";
import { extractText } from "#app/features/documents/extract-text.server.ts";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { findViewer } from "./find-viewer.server.ts";
import { findWords } from "./find-words.server.ts";

beforeEach(resetDatabase);
afterAll(stopReading);

it("a document, its way back and its neighbours are shown to whom they are shown, and to nobody else", async () => {
  const town = await createDocumentsTown();
  const item = await createItem(town, { published: true });
  const first = await attach(town, { name: "Anlage 1", item, position: 1 });
  const closed = await attach(town, { name: "Verschlusssache", item, position: 2, open: false });
  const last = await attach(town, { name: "Anlage 3", item, position: 3 });
  const shown = await findViewer(town.member, first);
  expect(shown).toMatchObject({ file: { name: "Anlage 1" }, previous: null, next: { id: closed } });
  expect(shown?.home?.href).toBe(`/agenda-items/${item}`);
  expect(await findViewer(town.member, closed)).toMatchObject({ previous: { id: first }, next: { id: last } });
  for (const viewer of [town.citizen, town.stranger, town.former, town.employee]) {
    expect(await findViewer(viewer, first)).toMatchObject({ previous: null, next: { id: last } });
    expect(await findViewer(viewer, last)).toMatchObject({ previous: { id: first }, next: null });
    expect(await findViewer(viewer, closed)).toBeNull();
    expect(await findWords(viewer, closed, "seite")).toBeNull();
  }
});

it("sizes of pages are told in runs once they are read", async () => {
  const town = await createDocumentsTown();
  const fileId = await attach(town, { name: "Plan", pages: ["eins", "zwei", "drei"] });
  expect(await findViewer(town.office, fileId)).toMatchObject({ sizes: [], home: null });
  await readAll();
  expect(await findViewer(town.office, fileId)).toMatchObject({ sizes: [{ width: 595, height: 842, count: 3 }] });
});

it("words are counted page by page in the newest version, and a text that is not read yet says so", async () => {
  const town = await createDocumentsTown();
  const item = await createItem(town, { published: true });
  const fileId = await attach(town, {
    name: "Plan",
    pages: ["Der Rat\nder Stadt", "nichts", "der Rat, DER RAT"],
    item,
  });
  expect(await findWords(town.citizen, fileId, "rat")).toEqual({ state: "waiting", hits: [], total: 0 });
  await readAll();
  expect(await findWords(town.citizen, fileId, " RAT ")).toEqual({
    state: "done",
    hits: [
      { page: 1, count: 1 },
      { page: 3, count: 2 },
    ],
    total: 3,
  });
  for (const nothing of [null, "", "   ", "ratlos", "%", "_", "x".repeat(5_000)]) {
    expect(await findWords(town.citizen, fileId, nothing)).toMatchObject({ state: "done", total: 0 });
  }
  for (const id of [undefined, "", "x", "00000000-0000-4000-8000-000000000000"]) {
    expect(await findWords(town.office, id, "rat")).toBeNull();
    expect(await findViewer(town.office, id)).toBeNull();
  }
});

type Given = { name: string; pages?: string[]; item?: string; position?: number; open?: boolean };

async function attach(town: DocumentsTown, { name, pages = [name], item, position = 1, open = true }: Given) {
  const content = plantPdf({ pages });
  const stored = await storeFile(town.office, { name, public: open, fileName: `${name}.pdf`, content });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  if (item) await database().agendaItemFile.create({ data: { fileId, agendaItemId: item, position } });
  return fileId;
}

async function readAll(): Promise<void> {
  for (const { sha256 } of await database().fileText.findMany({ where: { state: "waiting" } }))
    await extractText(sha256);
}
