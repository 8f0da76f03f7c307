import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { MOST_BYTES } from "#app/domain/documents/file-kinds.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { env } from "#app/platform/env.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { createDocumentsTown, pdf } from "#tests/setup/documents-town.ts";
import { addVersion } from "./add-version.server.ts";
import { findDownload } from "./find-download.server.ts";
import { findFile } from "./queries.server.ts";
import { receiveContent } from "./receive-content.server.ts";
import { renameFile } from "./rename-file.server.ts";
import { setFilePublic } from "./set-file-public.server.ts";
import { storeFile } from "./store-file.server.ts";
import { sweepUploads } from "./sweep-uploads.server.ts";

beforeEach(() => setClock(null));

it.each([
  ["a program named .pdf", "Plan.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(500)]), "file-kind-not-allowed"],
  ["HTML named .pdf", "Plan.pdf", Buffer.from("<!doctype html><script>1</script>"), "file-kind-not-allowed"],
  ["a PDF behind other bytes", "Plan.pdf", Buffer.concat([Buffer.from("<html>"), pdf()]), "file-kind-not-allowed"],
  ["nothing", "Plan.pdf", Buffer.alloc(0), "file-empty"],
])("refuses %s and leaves nothing on the disk", async (_what, fileName, content, refused) => {
  const { office } = await createDocumentsTown();
  const before = await countOnDisk();
  expect(await storeFile(office, { name: "", public: true, fileName, content })).toEqual({ ok: false, refused });
  expect(await countOnDisk()).toBe(before);
  expect(await database().file.count({ where: { bodyId: office.bodyId } })).toBe(0);
});

it("stops reading what is too large for any kind and leaves nothing", async () => {
  const before = await countOnDisk();
  let given = 0;
  async function* endless() {
    yield pdf();
    for (const piece = Buffer.alloc(8 * 1024 * 1024); ; given += piece.byteLength) yield piece;
  }
  expect(await receiveContent({ fileName: "x.pdf", content: endless() })).toEqual({
    ok: false,
    refused: "file-too-large",
  });
  expect(given).toBeLessThanOrEqual(MOST_BYTES);
  expect(await countOnDisk()).toBe(before);
});

it.each([
  ["../../etc/Plan.pdf", "Plan.pdf"],
  ["Pl\u202Ean.pdf", "Plan.pdf"],
  ["Plan.exe", "Plan.exe.pdf"],
  ["\u0000", "file.pdf"],
])("keeps the name %j as %j", async (fileName, kept) => {
  const received = await receiveContent({ fileName, content: pdf() });
  expect(received.ok && received.value.fileName).toBe(kept);
});

it("stores a document with its first version and says so in the diary, without names", async () => {
  const { office } = await createDocumentsTown();
  const fileId = await stored(office);
  expect(await findFile(office, fileId)).toEqual({
    ...{ id: fileId, name: "Lageplan", fileName: "Lageplan.pdf", mediaType: "application/pdf" },
    ...{ byteSize: pdf().byteLength, pageCount: null, version: 1, public: false },
    textState: "waiting",
  });
  const [event] = await database().event.findMany({ where: { bodyId: office.bodyId } });
  expect(event?.kind).toBe("file.stored");
  expect(JSON.stringify(event?.data)).not.toContain("Lageplan");
});

it("puts new content in front; the same content again changes nothing; two at once become two versions", async () => {
  const { office } = await createDocumentsTown();
  const fileId = await stored(office);
  expect(await addVersion(office, { fileId, upload: await received("Lageplan") })).toEqual({ version: 1 });
  const [a, b] = [await received("zwei"), await received("drei")];
  const both = await Promise.all([a, b].map((upload) => addVersion(office, { fileId, upload })));
  expect(both.map(({ version }) => version).sort()).toEqual([2, 3]);
  expect((await findFile(office, fileId))?.version).toBe(3);
  expect((await findDownload(office, fileId, "1"))?.byteSize).toBe(pdf().byteLength);
  for (const version of ["4", "0", "-1", "x", "1.0", "99999999"]) {
    expect(await findDownload(office, fileId, version), version).toBeNull();
  }
});

it("closes a document to citizens from the next request on, and names it anew", async () => {
  const { office } = await createDocumentsTown();
  const fileId = await stored(office);
  await setFilePublic(office, { fileId, public: true });
  await setFilePublic(office, { fileId, public: true });
  await setFilePublic(office, { fileId, public: false });
  await renameFile(office, { fileId, name: "  Übersichtsplan " });
  expect(await findFile(office, fileId)).toMatchObject({ name: "Übersichtsplan", public: false });
  const events = await database().event.findMany({ where: { bodyId: office.bodyId }, orderBy: { id: "asc" } });
  expect(events.map(({ kind }) => kind)).toEqual(["file.stored", "file.published", "file.closed", "file.renamed"]);
});

it("is for those who write documents: everybody else gets 403 before a byte is read", async () => {
  const town = await createDocumentsTown();
  const fileId = await stored(town.office);
  async function* untouched(): AsyncGenerator<Uint8Array> {
    yield await Promise.reject(new Error("was read"));
  }
  for (const viewer of [town.citizen, town.member, town.stranger, town.former, town.employee, town.author]) {
    const denied = { init: { status: 403 } };
    const upload = await received("x");
    const input = { name: "", public: true, fileName: "x.pdf", content: untouched() };
    await expect(storeFile(viewer, input)).rejects.toMatchObject(denied);
    await expect(addVersion(viewer, { fileId, upload })).rejects.toMatchObject(denied);
    await expect(setFilePublic(viewer, { fileId, public: true })).rejects.toMatchObject(denied);
    await expect(renameFile(viewer, { fileId, name: "x" })).rejects.toMatchObject(denied);
  }
});

it("finds no document of another body and none under a made-up id", async () => {
  const [here, there] = [await createDocumentsTown(), await createDocumentsTown()];
  const upload = await received("x");
  for (const fileId of [await stored(there.office), "nonsense", "00000000-0000-4000-8000-000000000000"]) {
    const missing = { status: 404 };
    await expect(addVersion(here.office, { fileId, upload })).rejects.toMatchObject(missing);
    await expect(setFilePublic(here.office, { fileId, public: true })).rejects.toMatchObject(missing);
    await expect(renameFile(here.office, { fileId, name: "x" })).rejects.toMatchObject(missing);
  }
});

it("tidies up content that never became a document, and nothing else", async () => {
  const { office } = await createDocumentsTown();
  const fileId = await stored(office, "bleibt");
  const left = await received("niemand wollte das");
  expect(await sweepUploads()).toBe(0);
  setClock(new Date(Date.now() + 25 * 3_600_000));
  expect(await sweepUploads()).toBeGreaterThanOrEqual(1);
  expect(await fileStore().size(left.sha256)).toBeNull();
  expect(await fileStore().size((await findDownload(office, fileId, null))?.sha256 ?? "")).not.toBeNull();
});

async function stored(office: Parameters<typeof storeFile>[0], text?: string): Promise<string> {
  const made = await storeFile(office, { name: " ", public: false, fileName: "Lageplan.pdf", content: pdf(text) });
  if (!made.ok) throw new Error(made.refused);
  return made.value.fileId;
}

async function received(text: string) {
  const made = await receiveContent({ fileName: "Lageplan.pdf", content: pdf(text) });
  if (!made.ok) throw new Error(made.refused);
  return made.value;
}

async function countOnDisk(): Promise<number> {
  await receiveContent({ fileName: "a.pdf", content: pdf("makes the folder") });
  const entries = await readdir(join(env().DATA_DIR, "files"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
