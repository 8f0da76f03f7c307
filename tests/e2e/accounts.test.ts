import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { expectAccessible, openStage, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createTown, SINCE, type Town } from "#tests/setup/town.ts";

let served: ServedTown;
let stage: Stage;
let town: Town;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createTown();
      await database().officeDuty.create({
        data: { bodyId: town.bodyId, personId: town.people.former, duty: "administrator", startDate: SINCE },
      });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

async function pageOf(personId: string | null, javaScriptEnabled: boolean, width = 1280): Promise<Page> {
  const viewport = { width, height: 900 };
  const options = { javaScriptEnabled, viewport };
  const screen = personId
    ? await enterAs(stage, "administration", { personId }, options)
    : await stage.enter("somebody new", options);
  return screen.page;
}

/** Only where the page may run scripts, because axe is one. */
async function look(page: Page, script = true): Promise<void> {
  if (script) await expectAccessible(page);
}

test.each([
  ["with JavaScript", true, 1280],
  ["without JavaScript, on a phone", false, 390],
] as const)(
  "%s somebody new gets an account, a duty, another password, and is disabled",
  async (_how, script, width) => {
    const page = await pageOf(town.people.former, script, width);
    const press = async (ask: string, confirm: string) => {
      await page.getByRole("link", { name: ask }).click();
      await page.getByRole("button", { name: confirm }).click();
    };
    const email = `ida-${width}@town.example`;
    await page.goto("/admin/accounts");
    await look(page, script);
    await page.getByRole("main").getByRole("link", { name: "Person anlegen" }).click();
    await page.waitForURL("**/admin/accounts/new");
    await page.getByRole("button", { name: "Person anlegen" }).click();
    await page.getByText("Bitte füllen Sie dieses Feld aus.").first().waitFor();
    await look(page, script);
    await page.getByLabel("Vorname").fill("Ida");
    await page.getByLabel("Nachname").fill(`Neu${width}`);
    await page.getByRole("button", { name: "Person anlegen" }).click();
    await page.getByRole("heading", { level: 1, name: `Ida Neu${width}` }).waitFor();
    await look(page, script);

    await page.getByLabel("E-Mail-Adresse").fill(email);
    await page.getByRole("button", { name: "Konto anlegen" }).click();
    const first = await page.getByRole("list", { name: "Einmalpasswort" }).textContent();
    await look(page, script);
    await page.getByRole("link", { name: "Fertig" }).click();
    await press("Sitzungsdienst geben", "Aufgabe geben");
    await page.getByRole("link", { name: "Sitzungsdienst nehmen" }).waitFor();
    await look(page, script);

    await press("Neues Einmalpasswort", "Einmalpasswort machen");
    const second = (await page.getByRole("list", { name: "Einmalpasswort" }).textContent())?.trim() ?? "";
    expect(second).not.toBe(first?.trim());
    await page.getByRole("link", { name: "Fertig" }).click();

    const theirs = await pageOf(null, script, width);
    await theirs.goto("/sign-in");
    await theirs.getByLabel("E-Mail-Adresse").fill(email);
    await theirs.getByLabel("Passwort").fill(second);
    await theirs.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
    await theirs.waitForURL("**/sign-in/enrol");

    await page.getByRole("link", { name: "Konto sperren" }).click();
    await look(page, script);
    await page.getByRole("button", { name: "Sperren", exact: true }).click();
    await page.getByRole("link", { name: "Konto wieder öffnen" }).waitFor();
    await theirs.reload();
    await theirs.waitForURL((url) => url.pathname === "/sign-in");
    await page.goto(`/admin/accounts?q=Neu${width}`);
    await page.getByRole("cell", { name: "gesperrt" }).waitFor();
    await look(page, script);
  },
);

test("the navigation shows the accounts to administrators only, and the last one keeps the duty", async () => {
  const admin = await pageOf(town.people.former, true, 390);
  await admin.goto("/");
  expect(await admin.locator('nav a[href="/admin/accounts"]').count()).toBeGreaterThan(0);
  await admin.goto("/admin/accounts");
  await look(admin);
  await admin.goto(`/admin/accounts/${town.people.former}/take-administrator`);
  await admin.getByRole("button", { name: "Aufgabe nehmen" }).click();
  await admin.getByText("Das ist die letzte Person der Systemverwaltung.").waitFor();
  await look(admin);
  const office = await pageOf(town.people.office, false);
  await office.goto("/");
  expect(await office.locator('a[href="/admin/accounts"]').count()).toBe(0);
  expect((await office.goto("/admin/accounts"))?.status()).toBe(403);
});
