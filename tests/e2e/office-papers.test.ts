import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alive, expectAccessible, openStage, type Stage } from "#tests/setup/browser.ts";
import { pdf } from "#tests/setup/documents-town.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createTown, type Town } from "#tests/setup/town.ts";
import { addNumbering } from "#tests/setup/town-papers.ts";

let served: ServedTown;
let stage: Stage;
let town: Town;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createTown();
      await addNumbering(town.bodyId);
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

async function officeBrowser(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const { page } = await enterAs(stage, "office", { personId: town.people.office }, { javaScriptEnabled });
  return { context: page.context(), page };
}

const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/pdf", buffer });

test("a paper is written, interrupted, saved, released and published", async () => {
  const { context, page } = await officeBrowser(true);
  await page.goto("/office");
  await expectAccessible(page);
  await page.getByRole("main").getByRole("link", { name: "Neue Vorlage" }).click();
  await page.waitForURL("**/office/papers/new");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Vorlage anlegen" }).click();
  await page.getByRole("alert").getByText("Bitte füllen Sie dieses Feld aus.").waitFor();

  await page.getByRole("textbox", { name: "Titel" }).fill("Neue Stühle");
  await page.getByRole("button", { name: "Betrag hinzufügen" }).click();
  await page.getByRole("textbox", { name: "Haushaltsjahr" }).fill("2027");
  await page.getByRole("textbox", { name: "Betrag in Euro" }).fill("291.000");
  await page.getByRole("button", { name: "Beratung hinzufügen" }).click();
  await page.getByRole("button", { name: "Beratung hinzufügen" }).click();
  await page.getByRole("button", { name: "Entfernen: Beratung 2" }).click();
  await page.getByRole("combobox", { name: "Gremium" }).selectOption({ label: "Ausschuss für Finanzen" });
  await page
    .getByLabel("Dateien hinzufügen")
    .setInputFiles([file("Plan.pdf", pdf()), file("Virus.pdf", Buffer.from("MZ"))]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Vorlage anlegen" }).click();
  await page.getByText("Liegt bereit und wird beim Speichern angehängt: Plan.pdf").waitFor();
  await page.getByText(/Virus\.pdf: Diese Art von Datei/).waitFor();
  expect(await page.getByRole("textbox", { name: "Betrag in Euro" }).inputValue()).toBe("291.000");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Vorlage anlegen" }).click();
  await page.getByText("Gespeichert.", { exact: true }).waitFor();
  expect(await page.getByRole("textbox", { name: "Betrag in Euro" }).inputValue()).toBe("291.000,00");
  expect(await page.getByRole("textbox", { name: "Bezeichnung" }).inputValue()).toBe("Plan");
  await expectAccessible(page);
  const address = new URL(page.url()).pathname;

  await page.getByRole("textbox", { name: "Beschlussvorschlag" }).fill("Der Beschaffung wird zugestimmt.");
  await page.getByRole("button", { name: "Betrag hinzufügen" }).click();
  await page.getByRole("textbox", { name: "Haushaltsjahr" }).last().fill("2028");
  await page.getByRole("textbox", { name: "Betrag in Euro" }).last().fill("374.000");
  await page.waitForFunction(
    (key) => localStorage.getItem(key)?.includes("374.000"),
    `ratswerk.paper.${address.split("/")[3]}`,
  );
  await page.getByRole("link", { name: "Vorlagen bearbeiten" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Verlassen" }).click();
  await page.waitForURL("**/office/papers");
  await expectAccessible(page);
  await page.goto(address);
  await page.getByRole("button", { name: "Eingaben zurückholen" }).click();
  expect(await page.getByRole("textbox", { name: "Beschlussvorschlag" }).inputValue()).toBe(
    "Der Beschaffung wird zugestimmt.",
  );
  expect(await page.getByRole("textbox", { name: "Betrag in Euro" }).last().inputValue()).toBe("374.000");
  await page.getByRole("button", { name: "Speichern", exact: true }).click();
  await page.getByText("Gespeichert.", { exact: true }).waitFor();
  await page.reload();
  await alive({ who: "office", page });
  expect(await page.getByText("Eingaben zurückholen").count()).toBe(0);

  await page.getByRole("button", { name: "Freigeben" }).click();
  await page.getByRole("link", { name: "Veröffentlichen" }).click();
  await page.getByRole("dialog").getByText("0 von 1 Anlagen werden öffentlich:").waitFor();
  await expectAccessible(page);
  await page.getByRole("dialog").getByRole("button", { name: "Ja, veröffentlichen" }).click();
  await page.getByRole("textbox", { name: "Grund der Berichtigung" }).waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Öffentliche Seite" }).click();
  await page.getByText("Der Beschaffung wird zugestimmt.").waitFor();
  expect(stage.faults).toEqual([]);
  await context.close();
});

test("the same form works without JavaScript: rows, refusals, confirmation", async () => {
  const { context, page } = await officeBrowser(false);
  await page.goto("/office/papers/new");
  await page.getByRole("textbox", { name: "Titel" }).fill("Ohne Skript");
  await page.getByRole("button", { name: "Betrag hinzufügen" }).click();
  expect(await page.getByRole("textbox", { name: "Titel" }).inputValue()).toBe("Ohne Skript");
  await page.getByRole("textbox", { name: "Haushaltsjahr" }).fill("2027");
  await page.getByRole("textbox", { name: "Betrag in Euro" }).fill("viel");
  await page.getByLabel("Dateien hinzufügen").setInputFiles([file("Plan.pdf", pdf())]);
  await page.getByRole("button", { name: "Vorlage anlegen" }).click();
  await page.getByRole("alert").getByText("Bitte geben Sie einen Betrag ein").waitFor();
  await page.getByText("Liegt bereit und wird beim Speichern angehängt: Plan.pdf").waitFor();
  await page.getByRole("textbox", { name: "Betrag in Euro" }).fill("12,50");
  await page.getByRole("textbox", { name: "Betrag in Euro" }).press("Enter");
  await page.getByText("Gespeichert.", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Freigeben" }).click();
  await page.getByRole("link", { name: "Veröffentlichen" }).click();
  await page.getByRole("heading", { name: "Vorlage jetzt veröffentlichen?" }).waitFor();
  await page.getByRole("button", { name: "Ja, veröffentlichen" }).click();
  await page.getByRole("textbox", { name: "Grund der Berichtigung" }).waitFor();
  await context.close();
});
