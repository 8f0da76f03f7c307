import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asksForDecision } from "#app/domain/guard/finding-kinds.ts";
import { lookOver, stopLooking } from "#app/features/guard/look/look-over.server.ts";
import { printSheet } from "#app/features/printing/print-sheet.server.ts";
import type { SheetData, TemplateName } from "#app/features/printing/sheet.ts";
import { attachmentPdf } from "#tests/cast/attachments.ts";
import { listPapers } from "#tests/cast/papers.ts";
import { CLEAN_TEXTS } from "#tests/setup/clean-texts.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { printedSamples, sampleArms } from "#tests/setup/printed-samples.ts";

const MOST_ATTACHMENTS = 20;
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clean-"));
});
afterAll(async () => {
  await stopLooking();
  await rm(folder, { recursive: true, force: true });
});

it("asks about harmless documents as seldom as the README of the guard says", { timeout: 120_000 }, async () => {
  const documents = [...texts(), ...(await printed()), ...(await attachments())];
  const alarms: string[] = [];
  for (const { name, content } of documents) {
    const path = join(folder, "content");
    await writeFile(path, content);
    const answer = await lookOver({ path, mediaType: "application/pdf" });
    const findings = "findings" in answer ? answer.findings : [{ kind: "unreadable" as const, excerpt: answer.state }];
    const asking = findings.filter(({ kind }) => asksForDecision(kind));
    if (asking.length > 0)
      alarms.push(`${name}: ${asking.map(({ kind, excerpt }) => `${kind} ${excerpt}`).join("; ")}`);
  }
  const figure = `${alarms.length} of ${documents.length} harmless documents`;
  const readme = await readFile("app/features/guard/README.md", "utf8");
  const words = readme.replace(/\s+/g, " ");
  expect({ figure: words.includes(figure) ? "as said" : figure, alarms }).toMatchObject({ figure: "as said" });
});

type Named = { name: string; content: Uint8Array };

function texts(): Named[] {
  return CLEAN_TEXTS.map((text) => ({ name: text.slice(0, 40), content: plantPdf({ pages: [text] }) }));
}

async function printed(): Promise<Named[]> {
  const town = {
    ...{ name: "Stadt Lindenau an der Aue", contact: "www.lindenau.example", colour: "#1a3b73" },
    ...{ arms: sampleArms(), timeZone: "Europe/Berlin" },
  };
  const samples = Object.entries(printedSamples()) as [TemplateName, SheetData][];
  return Promise.all(
    samples.map(async ([template, data]) => {
      const words = {
        kind: "Muster",
        title: "Ausschuss für Finanzen",
        subline: "",
        reference: "Muster",
        fileName: "Muster",
      };
      const asOf = new Date("2026-10-21T08:00:00Z");
      const sheet = await printSheet({ template, town, ...words, asOf, data }, { locale: "de", standard: "ua-1" });
      return { name: template, content: sheet.bytes };
    }),
  );
}

async function attachments(): Promise<Named[]> {
  const descriptions = listPapers("2026-11-24").flatMap((paper) => paper.attachments);
  const some = descriptions.filter(({ pictureRows }) => pictureRows === undefined).slice(0, MOST_ATTACHMENTS);
  return Promise.all(some.map(async (one) => ({ name: one.key, content: await attachmentPdf(one) })));
}
