import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";

const PATIENCE_MS = 20_000;
/** Where a page reads its data. */
const PAGE_DATA = /\.data(\?|$)/;

let served: ServedTown;
let stage: Stage;
let session: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 5 });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage.close();
  await served.stop();
});

test("a page that reads itself anew while the network is away stays, with the text in it, says so and follows later", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const { meetingId, office, members } = session;
  const desk = await enterAs(stage, "office", office);
  const { page } = desk;
  await go(desk, `/office/meetings/${meetingId}/session`);
  const saved = page.getByText("Gespeichert", { exact: true });
  const words = page.getByLabel("Beratungsinhalt");
  await words.fill("Die Aussprache beginnt.");
  await saved.waitFor();

  let lost = 0;
  // The page finds no network for its data; news still come over the sockets' line.
  await page.route(PAGE_DATA, async (route) => {
    lost += 1;
    await route.abort("internetdisconnected");
  });
  const present = (count: number) => page.getByText(`${count} von 5 stimmberechtigten Mitgliedern anwesend`);
  await present(5).waitFor();
  const leaver = members[1]?.personId ?? "";
  await recordAttendance(await viewerFor(office), meetingId, { personId: leaver, presence: "left" });
  await expect.poll(() => lost, { timeout: PATIENCE_MS }).toBeGreaterThan(1);
  await page.getByText(textFor("de", "ui")("stillLoading")).waitFor();
  await words.fill("Die Aussprache beginnt. Ein Mitglied fragt.");
  await saved.waitFor();

  await page.unroute(PAGE_DATA);
  await present(4).waitFor();
  await page.getByText(textFor("de", "ui")("stillLoading")).waitFor({ state: "detached" });
  expect(await words.inputValue()).toBe("Die Aussprache beginnt. Ein Mitglied fragt.");
  // The browser reports each failed request on the console; nothing else may be there.
  expect(stage.faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
});
