import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import { alive, go, openStage, type Stage } from "#tests/setup/browser.ts";
import { createDocumentsTown, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { createFolder } from "#tests/setup/folder-town.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";

const folder = textFor("de", "folder");

let served: ServedTown;
let stage: Stage;
let town: DocumentsTown;
let meetingId: string;

beforeAll(async () => {
  served = await startServer({ demo: false });
  setFileStore(diskFileStore(join(served.folder, "files")));
  town = await createDocumentsTown();
  meetingId = await createFolder(town);
  stage = await openStage(served.url);
});

afterAll(async () => {
  setFileStore(null);
  await stage.close();
  await served.stop();
});

test("a member gets from the own meetings to the folder, and takes it along as one PDF and as an archive", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const member = await enterAs(stage, "member", town.member);
  const { page } = member;
  await go(member, `/meetings/${meetingId}`);
  await page.getByRole("link", { name: folder("link"), exact: true }).click();
  await page.getByRole("heading", { level: 1, name: folder("title") }).waitFor();
  await alive(member);
  await page.getByText(folder("documents", { count: 4 })).waitFor();
  await page.getByRole("heading", { level: 2, name: "Ö 2 Umbau der Mühle" }).waitFor();
  await stage.look(member, "folder");
  await page.emulateMedia({ media: "print" });
  await stage.look(member, "folder-print");
  await page.emulateMedia({ media: "screen" });

  const archive = await page.request.get(`/meetings/${meetingId}/folder.zip`);
  expect([archive.status(), archive.headers()["content-type"]]).toEqual([200, "application/zip"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`a[href="/meetings/${meetingId}/folder.zip"]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Sitzungsmappe Bauausschuss 2027-07-05.zip");
  const joined = await page.request.get(`/meetings/${meetingId}/folder.pdf`);
  expect([joined.status(), joined.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  await go(member, `/meetings/${meetingId}/folder?pdf=1`);
  await page.getByRole("link", { name: folder("building.open") }).waitFor();
  await stage.look(member, "folder-ready");
  expect(stage.faults).toEqual([]);
});

test("a citizen without script reads the public folder and nothing of the rest", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const citizen = await stage.enter("citizen", { javaScriptEnabled: false });
  await citizen.page.goto(`/meetings/${meetingId}/folder`);
  await citizen.page.getByText(folder("documents", { count: 2 })).waitFor();
  expect(await citizen.page.content()).not.toContain(SECRET);
});
