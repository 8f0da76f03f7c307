import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createTown, type Town } from "#tests/setup/town.ts";

const frame = textFor("de", "frame");
const meetings = textFor("de", "meetings");
const minutes = textFor("de", "minutes");
const papers = textFor("de", "papers");

let served: ServedTown;
let stage: Stage;
let town: Town;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createTown();
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage.close();
  await served.stop();
});

async function headed({ page }: Screen, name: string | RegExp): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

test("a citizen without JavaScript gets from the first page to the extract, searches, filters and changes the language", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const citizen = await stage.enter("citizen", { javaScriptEnabled: false });
  const { page } = citizen;
  const navigation = page.getByRole("navigation", { name: frame("mainNavigation") });

  await page.goto("/");
  await headed(citizen, /./);
  await navigation.getByRole("link", { name: frame("meetings") }).click();
  await headed(citizen, meetings("title"));
  await page.getByRole("link", { name: meetings("month"), exact: true }).click();
  await page.getByRole("link", { name: meetings("previousMonth") }).click();
  await page.getByRole("link", { name: meetings("list"), exact: true }).click();
  await page.locator(`a[href="/meetings/${town.meetings.finished}"]`).first().click();
  await page
    .getByRole("link", { name: meetings("toExtract") })
    .first()
    .click();
  await headed(citizen, minutes("extractOf", { name: "Beschaffung von Schulmöbeln" }));
  await page.getByText("Ein Mitglied fragt nach der Lieferzeit der Drehstühle.").waitFor();
  await page.getByRole("link", { name: /VO\/10742\/23/ }).click();
  await page.getByRole("heading", { name: papers("consultations") }).waitFor();

  await page.getByRole("searchbox").fill("Schulmöbel");
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL(/\/search\?/);
  await page
    .getByRole("link", { name: /Schulmöbel/ })
    .first()
    .waitFor();
  await navigation.getByRole("link", { name: frame("papers") }).click();
  await page.getByLabel(papers("words")).fill("10742");
  await page.getByRole("button", { name: papers("apply") }).click();
  await page.getByText(papers("count", { count: 1 })).waitFor();
  await navigation.getByRole("link", { name: frame("organizations") }).click();
  await page.getByRole("link", { name: "Ausschuss für Finanzen" }).first().click();
  await headed(citizen, "Ausschuss für Finanzen");
  await page.getByRole("link", { name: "English" }).click();
  await page.locator("html[lang=en]").waitFor();
  await navigation.waitFor({ state: "detached" });
  await page.getByRole("navigation", { name: textFor("en", "frame")("mainNavigation") }).waitFor();
  expect(stage.faults).toEqual([]);
});
