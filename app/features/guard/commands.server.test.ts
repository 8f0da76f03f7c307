import { afterAll, beforeEach, expect, it } from "vitest";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { publishPaper } from "#app/features/papers/publish-paper.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { stopRedacting } from "#app/platform/redact/redactor.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, createPaper, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { decideDocument } from "./decide-document.server.ts";
import { findPagePicture } from "./draw-page.server.ts";
import { findGuardDocument } from "./find-guard-document.server.ts";
import { stopLooking } from "./look/look-over.server.ts";
import { lookAtContent } from "./look-content.server.ts";
import { redactDocument } from "./redact-document.server.ts";

const REASON = "Die Anschrift ist die des Antragstellers, er ist einverstanden.";
const ADDRESS = plantPdf({ pages: ["W. Geheimrat, Lindenweg 4, 31234 Lindenau"] });
const CLEAN = plantPdf({ pages: ["Der Rat nimmt zur Kenntnis."] });

beforeEach(resetDatabase);
afterAll(async () => {
  await stopLooking();
  await stopRedacting();
});

it("a paper whose documents hold nothing is published as ever, without a further step", async () => {
  const { town, paperId } = await release(CLEAN);
  expect(await publishPaper(town.office, { paperId, version: 1 })).toMatchObject({ ok: true });
  expect(await database().guardDecision.count()).toBe(0);
});

it("a paper with a finding is published with a reason of its own only, and the reason is kept", async () => {
  const { town, paperId, fileId } = await release(ADDRESS);
  const refused = { ok: false, refused: "guard-reason-missing" };
  expect(await publishPaper(town.office, { paperId, version: 1 })).toEqual(refused);
  expect(await publishPaper(town.office, { paperId, version: 1, guardReason: "  ja  " })).toEqual(refused);
  expect(await database().paper.count({ where: { state: "published" } })).toBe(0);
  expect(await publishPaper(town.office, { paperId, version: 1, guardReason: REASON })).toMatchObject({ ok: true });
  const decision = await database().guardDecision.findFirstOrThrow({
    select: { reason: true, keys: true, deed: true },
  });
  expect(decision).toMatchObject({ reason: REASON, deed: "paper", keys: [expect.stringMatching(/^address:1:/)] });
  const facts = await database().event.findMany({ where: { kind: "file.decided" }, select: { data: true } });
  expect(facts).toEqual([{ data: { fileId, version: 1, findings: 1 } }]);
});

it("what was decided is not asked again until the document changes", async () => {
  const { town, paperId, fileId } = await release(ADDRESS);
  expect(await decideDocument(town.office, { fileId, reason: REASON })).toEqual({ ok: true, value: { decided: 1 } });
  expect(await decideDocument(town.office, { fileId, reason: REASON })).toEqual({ ok: true, value: { decided: 0 } });
  expect(await publishPaper(town.office, { paperId, version: 1 })).toMatchObject({ ok: true });
});

it("a document that also belongs to something non-public asks, whatever it says", async () => {
  const { town, paperId, fileId } = await release(CLEAN);
  const item = await createItem(town, { public: false });
  await database().agendaItemFile.create({ data: { fileId, agendaItemId: item } });
  expect(await publishPaper(town.office, { paperId, version: 1 })).toMatchObject({ refused: "guard-reason-missing" });
  const found = await findGuardDocument(town.office, fileId);
  expect(found?.document.findings).toMatchObject([{ kind: "nonPublicCarrier", certainty: "sure" }]);
});

it("a document that can not be looked over needs a reason too", async () => {
  const { town, paperId, fileId } = await release(plantPdf({ pages: ["x"], encrypted: true }));
  expect(await publishPaper(town.office, { paperId, version: 1 })).toMatchObject({ refused: "guard-reason-missing" });
  expect((await findGuardDocument(town.office, fileId))?.document).toMatchObject({ state: "encrypted", open: true });
});

it("findings exist for nobody but those who may publish, by both walls", async () => {
  const { town, fileId } = await release(ADDRESS);
  await lookAtAll();
  expect((await findGuardDocument(town.office, fileId))?.document.findings).toHaveLength(1);
  const strangers: Viewer[] = [town.citizen, town.member, town.stranger, town.former, town.employee, town.author];
  for (const viewer of strangers) {
    expect(await findGuardDocument(viewer, fileId)).toBeNull();
    expect(await findPagePicture(viewer, fileId, "1", null)).toBeNull();
    await expect(decideDocument(viewer, { fileId, reason: REASON })).rejects.toMatchObject({ status: 404 });
    const input = { version: 1, findings: [], areas: [], words: ["Geheimrat"] };
    await expect(redactDocument(viewer, fileId, input)).rejects.toMatchObject({ status: 404 });
  }
  for (const id of [undefined, "x", "00000000-0000-4000-8000-000000000000"]) {
    expect(await findGuardDocument(town.office, id)).toBeNull();
  }
  await expect(publicDatabase().guardFinding.findMany()).rejects.toThrow();
  await expect(publicDatabase().guardDecision.findMany()).rejects.toThrow();
});

it("the tool makes a new version without the place, closes the document and keeps the old one for the office", async () => {
  const { town, fileId } = await release(ADDRESS);
  const found = await findGuardDocument(town.office, fileId);
  const findings = found?.document.findings.map(({ key }) => key) ?? [];
  const input = { version: 1, findings, areas: [], words: ["Geheimrat"] };
  expect(await redactDocument(town.office, fileId, input)).toEqual({ ok: true, value: { version: 2 } });
  expect(await redactDocument(town.office, fileId, input)).toEqual({ ok: false, refused: "changed-meanwhile" });
  expect((await findGuardDocument(town.office, fileId))?.document).toMatchObject({
    version: 2,
    findings: [{ kind: "scannedText", certainty: "note" }],
    open: false,
  });
  const file = await database().file.findUniqueOrThrow({
    where: { id: fileId },
    select: { public: true, versions: true },
  });
  expect(file.public).toBe(false);
  expect(file.versions).toHaveLength(2);
  const fact = await database().event.findFirstOrThrow({ where: { kind: "file.redacted" }, select: { data: true } });
  expect(fact.data).toMatchObject({ fileId, version: 2 });
});

it("says of five thousand findings that there are more than it keeps", async () => {
  const pages = Array.from({ length: 100 }, (_, page) =>
    Array.from({ length: 50 }, (_, row) => `w.geheimrat${page * 50 + row}@example.org`).join("\n"),
  );
  const { town, fileId } = await release(plantPdf({ pages }));
  const found = await findGuardDocument(town.office, fileId);
  expect(found?.document.findings).toHaveLength(500);
  expect(found?.document.found).toBeGreaterThanOrEqual(5_000);
});

async function release(content: Buffer): Promise<{ town: DocumentsTown; paperId: string; fileId: string }> {
  const town = await createDocumentsTown();
  const stored = await storeFile(town.office, { name: "Anlage", public: true, fileName: "a.pdf", content });
  if (!stored.ok) throw new Error(stored.refused);
  const paperId = await createPaper(town, { state: "released" });
  const { fileId } = stored.value;
  await database().paperFile.create({ data: { paperId, fileId, position: 1 } });
  return { town, paperId, fileId };
}

async function lookAtAll(): Promise<void> {
  for (const { sha256 } of await database().guardLook.findMany({ where: { state: "waiting" } }))
    await lookAtContent(sha256);
}
