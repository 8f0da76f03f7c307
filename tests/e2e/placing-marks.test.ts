import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test, vi } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { expectAccessible, go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { adding, attachPdf, markContent, replacePdf } from "#tests/setup/marks.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";

/** What the server does by job has this long. */
const PATIENCE = { timeout: 20_000, interval: 200 };
const words = textFor("de", "annotations");

let served: ServedTown;
let stage: Stage;
let town: DocumentsTown;
let fileId: string;

beforeAll(async () => {
  served = await startServer({ demo: false });
  setFileStore(diskFileStore(join(served.folder, "files")));
  town = await createDocumentsTown();
  fileId = await attachPdf(town, ["Das Wehr an der Mühle bleibt stehen."], {
    item: await createItem(town, { published: true }),
    public: true,
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  setFileStore(null);
  await stage.close();
  await served.stop();
});

test("a mark whose words are gone is seen on its old page, put to new words by keyboard, taken back and left as it is", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const phone = await enterAs(stage, "phone", town.member, { viewport: SIZES.phone, hasTouch: true });
  await go(phone, "/my/annotations");
  const lostId = await markWords(phone, "Wehr an der Mühle", "Wie lange noch?");
  await replacePdf(town, fileId, ["Die Kosten tragen Stadt und Landkreis.", "Anlage"]);
  await vi.waitFor(async () => expect(await database().annotationPlace.count()).toBe(1), PATIENCE);
  await go(phone, "/my/annotations");
  await phone.page.getByText(words("lost", { count: 1 })).waitFor();
  await phone.page.getByRole("link", { name: words("lostShow") }).click();
  await phone.page.getByText(words("state.notPlaced")).waitFor();
  await phone.page.getByText(words("oldPicture")).click();
  await phone.page.locator(".ui-old-page svg").waitFor();
  await expectAccessible(phone.page);
  await stage.look(phone, "lost-mark");

  const desk = await enterAs(stage, "desk", town.member);
  const { page } = desk;
  await go(desk, "/my/annotations");
  await page.getByRole("link", { name: words("placeInDocument") }).click();
  await page.locator('[data-page="1"] svg[data-text]').waitFor();
  await place(desk, "nirgends");
  await page.getByText(words("wordsNotThere", { page: 1 })).waitFor();
  await place(desk, "kosten tragen");
  await page.locator('[data-page="1"] svg[data-marks="1"]').waitFor();
  await page.getByText(words("done.place")).waitFor();
  await expectAccessible(page);
  await stage.look(desk, "placed-by-hand");
  await focusedButton(desk, words("undo"));
  await page.keyboard.press("Enter");
  await page.locator('[data-page="1"] svg[data-marks="0"]').waitFor();
  await page.getByRole("button", { name: words("setAside") }).click();
  await page.getByText(words("state.setAside")).waitFor();
  await page.getByText(words("allSaved")).waitFor();

  await go(desk, "/my/annotations");
  await page.getByText(words("state.setAside")).waitFor();
  await page.getByText("Wie lange noch?").first().waitFor();
  const rows = await database().annotationPlace.findMany({ orderBy: { number: "asc" }, select: { state: true } });
  expect(rows.map(({ state }) => state)).toEqual(["notPlaced", "byHand", "notPlaced", "setAside"]);
  const stranger = await enterAs(stage, "stranger", town.stranger);
  const picture = `/my/annotations/${lostId}/page`;
  expect((await page.request.get(picture)).headers()["content-type"]).toBe("image/png");
  expect((await stranger.page.request.get(picture)).status()).toBe(404);
  expect(stage.faults).toEqual([]);
});

/** Sends a highlight as the viewer does. */
async function markWords({ page }: Screen, quote: string, text: string): Promise<string> {
  const content = markContent({ kind: "highlight", text, place: { ...markContent().place, quote } });
  const change = { deed: "add", ...adding(fileId, { content }) };
  const status = await page.evaluate(
    async (changes) => {
      const body = new FormData();
      body.set("changes", changes);
      return (await fetch("/my/annotations/changes", { method: "POST", body })).status;
    },
    JSON.stringify([change]),
  );
  expect(status).toBe(200);
  return change.id;
}

async function place({ page }: Screen, sought: string): Promise<void> {
  const field = page.getByLabel(words("placeWordsOn", { page: 1 }));
  await field.fill(sought);
  await field.press("Enter");
}

async function focusedButton({ page }: Screen, name: string): Promise<void> {
  await page.waitForFunction((wanted) => document.activeElement?.textContent?.trim() === wanted, name);
}
