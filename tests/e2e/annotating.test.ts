import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { expectAccessible, go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { attachPdf } from "#tests/setup/marks.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";

const words = textFor("de", "annotations");
const viewer = textFor("de", "viewer");
/** Frames that a page has to stay as it is drawn, after the column beside it has taken its room. */
const STEADY_FRAMES = 10;

let served: ServedTown;
let stage: Stage;
let town: DocumentsTown;
let fileId: string;

beforeAll(async () => {
  served = await startServer({ demo: false });
  setFileStore(diskFileStore(join(served.folder, "files")));
  town = await createDocumentsTown();
  const item = await createItem(town, { published: true });
  fileId = await attachPdf(town, ["Lageplan der Mühle\nDas Wehr bleibt stehen.", "Kosten\nZwei Millionen Euro"], {
    ...{ item, public: true },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  setFileStore(null);
  await stage.close();
  await served.stop();
});

test("a member marks a document by hand and by keyboard, also without network, and finds the marks on another device and in the list", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const tablet = await enterAs(stage, "tablet", town.member, { viewport: SIZES.tablet, hasTouch: true });
  const { page } = tablet;
  await read(tablet);
  await selectFirstWord(tablet, "Lageplan der Mühle", "Lageplan");
  await tool(tablet, words("mark")).click();
  await page.locator('[data-page="1"] svg[data-marks="1"]').waitFor();
  await typeWords(tablet, "das wehr bleibt");
  await page.locator('[data-page="1"] svg[data-marks="2"]').waitFor();
  await tool(tablet, words("bookmark")).click();
  await page.getByText(words("noted", { kind: words("kind.bookmark"), page: 1 })).waitFor();
  await expectAccessible(page);
  await stage.look(tablet, "annotating");

  await page.context().setOffline(true);
  await tool(tablet, words("note")).click();
  await page.getByLabel(words("newNote", { page: 1 })).fill("Wer bezahlt das Wehr?");
  await page.getByRole("button", { name: words("save"), exact: true }).click();
  await page.getByText(words("offline", { count: 1 })).waitFor();
  await tool(tablet, words("draw")).click();
  await draw(tablet);
  await tool(tablet, words("drawEnd")).click();
  await page.getByText(words("offline", { count: 2 })).waitFor();
  await stage.look(tablet, "annotating-offline");

  const desk = await enterAs(stage, "desk", town.member);
  await read(desk);
  await desk.page
    .getByRole("list", { name: words("panel") })
    .getByRole("listitem")
    .nth(2)
    .waitFor();
  await typeWords(desk, "Mühle");
  await desk.page.locator('[data-page="1"] svg[data-marks="4"]').waitFor();

  await page.context().setOffline(false);
  await page.locator('[data-page="1"] svg[data-marks="6"]').waitFor();
  await read(desk);
  await desk.page.locator('[data-page="1"] svg[data-marks="6"]').waitFor();
  await desk.page.getByText("Wer bezahlt das Wehr?").first().waitFor();
  expect(await database().annotation.count({ where: { fileId } })).toBe(6);

  await go(desk, "/my/annotations");
  await desk.page.getByText(words("count", { count: 6 })).waitFor();
  await stage.look(desk, "own-marks");
  const copy = await desk.page.request.get(`/files/${fileId}/annotated.pdf`);
  expect([copy.status(), copy.headers()["content-type"]]).toEqual([200, "application/pdf"]);

  const stranger = await enterAs(stage, "stranger", town.stranger);
  await read(stranger);
  await stranger.page.getByText(words("panelNone")).waitFor();
  // The browser reports each failed request on the console; nothing else may be there.
  expect(stage.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(fault))).toEqual([]);
});

/** Opens the document with its marks beside it, until its first page stands as large as it stays. */
async function read({ page, who }: Screen): Promise<void> {
  await go({ page, who }, `/files/${fileId}/view`);
  await page
    .getByRole("button", { name: viewer("sideOf.marks"), exact: true })
    .first()
    .click();
  await page.locator('[data-page="1"] svg[data-text]').waitFor();
  await page.waitForFunction((frames) => {
    const shown = document.querySelector<HTMLElement>('[data-page="1"]');
    const drawn = (shown?.querySelector("canvas")?.width ?? 0) / window.devicePixelRatio;
    if (!shown || Math.abs(drawn - shown.clientWidth) > 2) return false;
    const same = shown.dataset.seenWidth === String(shown.clientWidth);
    shown.dataset.seenFrames = String(same ? Number(shown.dataset.seenFrames) + 1 : 0);
    shown.dataset.seenWidth = String(shown.clientWidth);
    return Number(shown.dataset.seenFrames) >= frames;
  }, STEADY_FRAMES);
}

function tool({ page }: Screen, name: string) {
  return page.getByRole("toolbar", { name: words("tools") }).getByRole("button", { name, exact: true });
}

/** Selects the word at the beginning of a line as somebody does who presses on it twice. */
async function selectFirstWord({ page }: Screen, line: string, word: string): Promise<void> {
  const shown = page.locator('[data-page="1"]').getByText(line, { exact: true });
  const { x, y } = await shown.evaluate((element, letters) => {
    const { width, height } = element.getBoundingClientRect();
    return { x: width / letters, y: height / 2 };
  }, line.length);
  await shown.dblclick({ position: { x, y } });
  await page.waitForFunction((wanted) => document.getSelection()?.toString().trim() === wanted, word);
}

async function typeWords({ page }: Screen, sought: string): Promise<void> {
  const field = page.getByLabel(words("wordsOnPage", { page: 1 }));
  await field.fill(sought);
  await field.press("Enter");
}

async function draw({ page }: Screen): Promise<void> {
  const sheet = page.getByTestId("sheet-1");
  const box = await sheet.boundingBox();
  if (!box) throw new Error("no sheet to draw on");
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 8 });
  await page.mouse.up();
}
