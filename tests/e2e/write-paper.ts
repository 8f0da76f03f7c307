import type { Locator } from "playwright-core";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { attachmentPdf } from "#tests/cast/attachments.ts";
import { getOrganization } from "#tests/cast/organizations.ts";
import { getPerson } from "#tests/cast/people.ts";
import { go, type Screen, type Stage } from "#tests/setup/browser.ts";

const office = textFor("de", "office");
const papers = textFor("de", "papers");

/** What the office writes; the citizen reads it again at the end. */
export const PAPER = {
  type: "resolution",
  name: "Digitale Sitzungsunterlagen für die Ortsräte",
  author: "harald",
  editor: "ruben",
  underDirectionOf: "area10",
  participating: ["division1", "area20", "area34"],
  proposal: "Der Beschaffung von 42 Tabletgeräten für die Ortsräte wird zugestimmt.",
  reasons: "Die Ortsräte erhalten ihre Unterlagen bisher auf Papier.\n\n- 42 Geräte\n- Schulung an zwei Abenden",
  financialEffects: "Die Mittel stehen im Haushalt bereit.",
  amounts: [
    { budgetYear: "2027", amount: "291.000", label: "Geräte" },
    { budgetYear: "2028", amount: "374.000", label: "Betrieb" },
  ],
  fileName: "Kostenuebersicht-Tablets.pdf",
} as const;

export type Written = { id: string; reference: string; attachment: { name: string; bytes: number } };

/** The office writes a paper with everything a paper can have, and releases it. */
export async function writePaper(stage: Stage, screen: Screen): Promise<Written> {
  const { page } = screen;
  await go(screen, "/office");
  await stage.look(screen, "office-desk");
  await page.getByRole("link", { name: office("desk.newPaper") }).click();
  await page.getByRole("heading", { level: 1, name: office("papers.new") }).waitFor();
  const attachment = await attachTo(page.getByLabel(office("papers.upload")));
  await page.getByRole("textbox", { name: papers("name"), exact: true }).fill(PAPER.name);
  await page.getByLabel(papers("type"), { exact: true }).selectOption(PAPER.type);
  await page.getByRole("checkbox", { name: office("papers.public") }).check();
  await choose(page.getByLabel(papers("author")), getPerson(PAPER.author).familyName);
  await choose(page.getByLabel(papers("editor")), getPerson(PAPER.editor).familyName);
  await choose(page.getByLabel(papers("underDirectionOf")), getOrganization(PAPER.underDirectionOf).name);
  for (const key of PAPER.participating) {
    await page.getByRole("checkbox", { name: getOrganization(key).name }).check();
  }
  await page.getByRole("textbox", { name: papers("proposal") }).fill(PAPER.proposal);
  await page.getByRole("textbox", { name: papers("reasons") }).fill(PAPER.reasons);
  await page.getByRole("textbox", { name: papers("financialEffects") }).fill(PAPER.financialEffects);
  for (const [index, { budgetYear, amount, label }] of PAPER.amounts.entries()) {
    await page.getByRole("button", { name: office("papers.addAmount") }).click();
    const row = page.getByRole("group", { name: office("papers.amountRow", { number: index + 1 }) });
    await row.getByRole("textbox", { name: papers("budgetYear") }).fill(budgetYear);
    await row.getByRole("textbox", { name: office("papers.amountInEuro") }).fill(amount);
    await row.getByRole("textbox", { name: papers("purpose") }).fill(label);
  }
  await page.getByRole("button", { name: office("papers.addStep") }).click();
  const step = page.getByRole("group", { name: office("papers.stepRow", { number: 1 }) });
  await choose(step.getByLabel(office("papers.body")), getOrganization("finance").name);
  await step.getByLabel(office("papers.role")).selectOption("decision");
  await step.getByRole("checkbox", { name: papers("authoritative") }).check();
  await page.getByRole("checkbox", { name: office("papers.newFilesPublic") }).check();
  await stage.look(screen, "office-paper-form");
  await page.getByRole("button", { name: office("papers.create") }).click();

  const release = page.getByRole("button", { name: office("papers.deed.release.button") });
  await release.waitFor();
  await stage.look(screen, "office-paper-draft");
  await release.click();
  await page.getByRole("link", { name: office("papers.deed.publication.button") }).waitFor();
  const { id, reference } = await database().paper.findFirstOrThrow({
    where: { name: PAPER.name },
    select: { id: true, reference: true },
  });
  return { id, reference, attachment };
}

async function attachTo(field: Locator): Promise<Written["attachment"]> {
  const bytes = await attachmentPdf({
    key: "journey",
    title: "Kostenübersicht der Tabletgeräte",
    fileName: PAPER.fileName,
    sender: getOrganization("area10").name,
    subject: PAPER.name,
    reference: "Entwurf",
    date: "2026-11-20",
    signedBy: null,
    public: true,
    sections: [{ heading: "Kosten", paragraphs: ["Die Geräte werden über einen Rahmenvertrag beschafft."] }],
    amounts: [{ label: "Geräte", cents: 29_100_000 }],
    pictureRows: 40,
  });
  await field.setInputFiles({ name: PAPER.fileName, mimeType: "application/pdf", buffer: Buffer.from(bytes) });
  return { name: PAPER.fileName.replace(/\.pdf$/, ""), bytes: bytes.length };
}

/** Chooses the option whose words contain these. */
export async function choose(field: Locator, words: string): Promise<void> {
  const value = await field.locator("option", { hasText: words }).first().getAttribute("value");
  await field.selectOption(value);
}
