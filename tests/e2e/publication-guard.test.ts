import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { expectAccessible, go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { createDocumentsTown, createPaper, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { line, plantSheet } from "#tests/setup/planted-pdf.ts";
import { readPdf } from "#tests/setup/read-pdf.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";

const words = textFor("de", "guard");
const NAME = "Wilhelmine Geheimrat";
const REASON = "Die Anschrift ist die des Antragstellers, er ist einverstanden.";
const HARMLESS = line("Der Rat nimmt den Bericht zur Kenntnis.", 72, 760);
const BAR = "0 0 0 rg 60 690 200 24 re f\n";

let served: ServedTown;
let stage: Stage;
let town: DocumentsTown;

beforeAll(async () => {
  served = await startServer({ demo: false });
  setFileStore(diskFileStore(join(served.folder, "files")));
  town = await createDocumentsTown();
  stage = await openStage(served.url);
});

afterAll(async () => {
  setFileStore(null);
  await stage.close();
  await served.stop();
});

test("the office is stopped by what is covered in a document, removes it for good, and decides on the rest with a reason", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const household = line("W. Muster, Lindenweg 4, 31234 Lindenau", 72, 640);
  const content = plantSheet({ paint: HARMLESS + line(NAME) + BAR + household });
  const stored = await storeFile(town.office, { name: "Bericht", public: true, fileName: "Bericht.pdf", content });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  const paperId = await createPaper(town, { state: "released" });
  await database().paperFile.create({ data: { paperId, fileId, position: 1 } });

  const office = await enterAs(stage, "office", town.office);
  const { page } = office;
  await go(office, `/office/papers/${paperId}`);
  await page.getByRole("link", { name: "Veröffentlichen", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Ja, veröffentlichen" }).click();
  await page.getByRole("heading", { name: words("partTitle") }).waitFor();
  await page.getByText(words("kind.covered.name")).first().waitFor();
  await stage.look(office, "guard-publish");
  await go(office, `/office/documents/${fileId}/look`);
  await shown(office);
  await stage.look(office, "guard-look");
  await page.getByRole("link", { name: words("redact") }).click();
  await page.getByRole("checkbox", { name: new RegExp(NAME) }).check();
  await expectAccessible(page);
  await stage.look(office, "guard-redact");
  await page.getByRole("button", { name: words("redactNow") }).click();
  await page.getByText(words("redacted")).waitFor();
  await stage.look(office, "guard-redacted");
  const answer = await page.request.get(`/files/${fileId}/Bericht.pdf`);
  const text = JSON.stringify(await readPdf(await answer.body()));
  expect([text.includes("Kenntnis"), text.includes("Geheimrat")]).toEqual([true, false]);

  await page.getByLabel(words("reason")).fill(REASON);
  await page.getByRole("button", { name: words("decide") }).click();
  await page.getByText(words("decidedTitle")).waitFor();
  const member = await enterAs(stage, "member", town.member);
  for (const address of ["look", "redact", "pages/1"]) {
    expect((await member.page.request.get(`/office/documents/${fileId}/${address}`)).status()).toBe(404);
  }
  expect(stage.faults).toEqual([]);
});

/** Every picture of a page has come. */
async function shown({ page }: Screen): Promise<void> {
  await page.waitForFunction(() => {
    const pictures = [...document.querySelectorAll("main img")] as HTMLImageElement[];
    return pictures.length > 0 && pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
  });
}
