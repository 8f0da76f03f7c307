import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { expectAccessible, go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";

const viewer = textFor("de", "viewer");
const documents = textFor("de", "documents");

let served: ServedTown;
let stage: Stage;
let town: DocumentsTown;
let itemId: string;

beforeAll(async () => {
  served = await startServer({ demo: false });
  setFileStore(diskFileStore(join(served.folder, "files")));
  town = await createDocumentsTown();
  itemId = await createItem(town, { published: true });
  stage = await openStage(served.url);
});

afterAll(async () => {
  setFileStore(null);
  await stage.close();
  await served.stop();
});

test("a citizen opens a document from its item, turns pages, searches, and comes back to the page that was left", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const pages = Array.from({ length: 30 }, (_, at) => `Seite ${at + 1}\n${at === 20 ? "Radwegebau" : "Text"}`);
  const fileId = await attach("Verkehrsgutachten", pages);
  const citizen = await stage.enter("citizen", { viewport: { width: 390, height: 844 } });
  const { page } = citizen;
  await go(citizen, `/agenda-items/${itemId}`);
  await page
    .getByRole("link", { name: `${documents("read")} ${documents("readAsTextOf", { name: "Verkehrsgutachten" })}` })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: "Verkehrsgutachten" }).waitFor();
  await drawn(citizen, 1);
  await expectAccessible(page);
  await stage.look(citizen, "reading-first-page");

  await page.getByRole("region", { name: viewer("document", { name: "Verkehrsgutachten" }) }).focus();
  await page.keyboard.press("ArrowRight");
  await drawn(citizen, 2);
  expect(await page.locator('[data-page="30"]').count()).toBe(0);
  await page.keyboard.press("End");
  await drawn(citizen, 30);

  await page.keyboard.press("/");
  await page.getByLabel(viewer("search.label"), { exact: true }).last().fill("radwegebau");
  await page.getByText(viewer("search.at", { at: 1, total: 1 })).waitFor();
  await drawn(citizen, 21);
  await stage.look(citizen, "reading-search");
  // why: the place is in the middle of the window, so the end of the page before may still fill its upper part.
  await page.waitForURL((url) => /^#page=2[01]$/.test(url.hash));
  await page.getByRole("button", { name: viewer("sideOf.pages"), exact: true }).click();
  await small(citizen, 22).waitFor();
  expect(await small(citizen, 1).count()).toBe(0);
  await small(citizen, 22).click();
  await drawn(citizen, 22);
  await page.waitForURL((url) => url.hash === "#page=22");
  await go(citizen, `/agenda-items/${itemId}`);
  await go(citizen, `/files/${fileId}/view`);
  await drawn(citizen, 22);
  expect(stage.faults).toEqual([]);
});

function small({ page }: Screen, number: number) {
  return page.getByRole("button", { name: viewer("toPage", { number }), exact: true });
}

async function drawn({ page }: Screen, number: number): Promise<void> {
  await page.locator(`[data-page="${number}"][data-drawn]`).waitFor();
}

async function attach(name: string, pages: string[]): Promise<string> {
  const stored = await storeFile(town.office, {
    ...{ name, public: true, fileName: `${name}.pdf` },
    content: plantPdf({ pages, language: "de" }),
  });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  await database().agendaItemFile.create({ data: { fileId, agendaItemId: itemId } });
  return fileId;
}
