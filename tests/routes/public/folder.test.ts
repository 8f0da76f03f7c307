import { beforeEach, expect, it } from "vitest";
import { findFolderPdf } from "#app/features/folder/find-folder-pdf.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { loader as page } from "#app/routes/_public+/meetings.$meetingId.folder.tsx";
import { loader as joined } from "#app/routes/_public+/meetings.$meetingId.folder[.]pdf.ts";
import { loader as zip } from "#app/routes/_public+/meetings.$meetingId.folder[.]zip.ts";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown } from "#tests/setup/documents-town.ts";
import { addDocument, createFolder, createMeeting, pdf, readFolderPdf, unzip } from "#tests/setup/folder-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { SECRET } from "#tests/setup/secret-word.ts";

beforeEach(resetDatabase);

it("holds for each asker exactly the documents that this asker may read, also in counts and sizes", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const seen = async (viewer: Viewer) => {
    const { folder } = await page(callOf("/", viewer, { meetingId }));
    return {
      names: folder.items.flatMap(({ papers, files }) =>
        [...papers.flatMap((paper) => paper.files), ...files].map(({ name }) => name),
      ),
      documents: folder.totals.documents,
      bytes: folder.totals.bytes,
    };
  };
  const bytes = (...texts: string[]) => texts.reduce((sum, text) => sum + pdf(text).byteLength, 0);
  const open = { names: ["Lageplan", "Foto"], documents: 2, bytes: bytes("Lageplan", "Foto") };
  for (const asker of ["citizen", "stranger", "former", "employee"] as const) {
    expect(await seen(town[asker]), asker).toEqual(open);
  }
  const all = {
    names: ["Lageplan", `${SECRET} Gutachten`, "Foto", `${SECRET} Kaufvertrag`],
    documents: 4,
    bytes: bytes("Lageplan", `${SECRET} Gutachten`, "Foto", `${SECRET} Kaufvertrag`),
  };
  expect(await seen(town.member)).toEqual(all);
  expect(await seen(town.office)).toEqual(all);
});

it("tells a citizen nothing of what is not public, in no form", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  for (const viewer of [town.citizen, town.stranger]) {
    const shown = await page(callOf("/", viewer, { meetingId }));
    expect(JSON.stringify(shown)).not.toContain(SECRET);
    const answer = await getZip(viewer, meetingId);
    expect(Buffer.from(await answer.arrayBuffer()).includes(SECRET)).toBe(false);
  }
});

it("gives the archive with names in the order of the agenda and contents as they are", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const files = await unzip(await getZip(town.member, meetingId));
  expect([...files.keys()]).toEqual([
    "00 – Tagesordnung.pdf",
    "Ö 02 – VO-1-27 – Umbau der Mühle.pdf",
    "Ö 02 – VO-1-27 – Lageplan.pdf",
    `Ö 02 – VO-1-27 – ${SECRET} Gutachten.pdf`,
    "Ö 02 – Foto.pdf",
    `N 01 – ${SECRET} Kaufvertrag.pdf`,
  ]);
  expect(files.get("Ö 02 – Foto.pdf")?.equals(pdf("Foto"))).toBe(true);
  expect(files.get("00 – Tagesordnung.pdf")?.subarray(0, 5).toString()).toBe("%PDF-");
});

it("goes on with a broken download, and is never kept by caches for people signed in", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const whole = await getZip(town.member, meetingId);
  const bytes = Buffer.from(await whole.arrayBuffer());
  expect(whole.headers.get("Cache-Control")).toBe("private, no-store, no-transform");
  expect(whole.headers.get("Content-Disposition")).toContain("attachment");
  expect(Number(whole.headers.get("Content-Length"))).toBe(bytes.byteLength);
  const etag = whole.headers.get("ETag") ?? "";
  const rest = await getZip(town.member, meetingId, { Range: "bytes=700-", "If-Range": etag });
  expect(rest.status).toBe(206);
  expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(700))).toBe(true);
  expect((await getZip(town.citizen, meetingId)).headers.get("ETag")).not.toBe(etag);
});

it("knows no folder of a meeting that does not exist for the asker", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town, { published: false });
  for (const viewer of [town.citizen, town.stranger, town.former]) {
    expect(await thrownStatus(Promise.resolve(page(callOf("/", viewer, { meetingId }))))).toBe(404);
    for (const get of [getZip, getPdf]) {
      const hidden = await get(viewer, meetingId);
      const unknown = await get(viewer, "00000000-0000-4000-8000-000000000000");
      expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()]);
    }
  }
  expect((await getZip(town.member, meetingId)).status).toBe(200);
});

it("says so where nothing lies in it", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createMeeting(town, true);
  const { folder } = await page(callOf("/", town.citizen, { meetingId }));
  expect(folder.totals).toEqual({ papers: 0, documents: 0, pages: 0, bytes: 0 });
});

it("leaves the others in the archive when the content of one is lost", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const { paperId } = await database().paperFile.findFirstOrThrow({ select: { paperId: true } });
  await addDocument(town, "Verloren", true, { paperId });
  const lost = await database().fileVersion.findFirstOrThrow({ where: { file: { name: "Verloren" } } });
  await fileStore().remove(lost.sha256);
  const files = await unzip(await getZip(town.citizen, meetingId));
  expect([...files.keys()].filter((name) => name.includes("Verloren"))).toEqual(["Ö 02 – VO-1-27 – Verloren.txt"]);
  expect(files.has("Ö 02 – VO-1-27 – Lageplan.pdf")).toBe(true);
});

it("joins the folder into one PDF with a sheet for each item, contents that lead there, and the asker's documents only", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const answer = await getPdf(town.member, meetingId);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("Cache-Control")).toBe("private, no-store, no-transform");
  const { texts, titles, links } = await readFolderPdf(answer);
  expect(titles).toEqual([
    "Tagesordnung",
    "Inhalt",
    "Ö 2 Umbau der Mühle",
    "VO/1/27: Umbau der Mühle",
    "Lageplan",
    `${SECRET} Gutachten`,
    "Foto",
    `N 1 ${SECRET} Grundstück`,
    `${SECRET} Kaufvertrag`,
  ]);
  expect(texts.join(" ")).toContain(`Ö 2 · Mappe: Seite 3 von ${texts.length}`);
  expect(links).toEqual(expect.arrayContaining([0, 2, 3]));
  const open = await readFolderPdf(await getPdf(town.citizen, meetingId));
  expect([...open.texts, ...open.titles].join(" ")).not.toContain(SECRET);
});

it("names in the joined folder what could not be joined, and why", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const { paperId } = await database().paperFile.findFirstOrThrow({ select: { paperId: true } });
  await addDocument(town, "Verschlossen", true, { paperId }, plantPdf({ pages: ["geheim"], encrypted: true }));
  const { texts } = await readFolderPdf(await getPdf(town.citizen, meetingId));
  expect(texts.join(" ")).toContain("mit einem Kennwort geschützt, nicht in dieser Mappe");
});

it("builds one file for all who read the same, and another one after a change", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const keyOf = async (viewer: Viewer) => (await findFolderPdf(viewer, meetingId, "de"))?.key;
  const keys = [await keyOf(town.citizen), await keyOf(town.stranger), await keyOf(town.former)];
  expect(new Set(keys).size).toBe(1);
  expect([await keyOf(town.member), await keyOf(town.office)]).not.toContain(keys[0]);
  expect(await keyOf(town.member)).toBe(await keyOf(town.office));
  await database().file.updateMany({ where: { name: "Foto" }, data: { name: "Foto vom Dach" } });
  expect(await keyOf(town.citizen)).not.toBe(keys[0]);
});

it("gives whoever asks later nothing of what others had made before, in no form", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const lengths = async (viewer: Viewer) => {
    const answers = [await getPdf(viewer, meetingId), await getZip(viewer, meetingId)];
    return answers.map(({ headers }) => [headers.get("ETag"), headers.get("Content-Length")]);
  };
  const before = await lengths(town.citizen);
  for (const insider of [town.office, town.member]) expect(await lengths(insider)).not.toEqual(before);
  for (const outsider of [town.citizen, town.stranger, town.former, town.employee]) {
    expect(await lengths(outsider)).toEqual(before);
    const { texts, titles } = await readFolderPdf(await getPdf(outsider, meetingId));
    expect([...texts, ...titles].join(" ")).not.toContain(SECRET);
    const files = await unzip(await getZip(outsider, meetingId));
    expect([...files.keys(), ...files.values()].some((one) => one.includes(SECRET))).toBe(false);
  }
});

it("gives parts of the joined folder", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  const whole = Buffer.from(await (await getPdf(town.citizen, meetingId)).arrayBuffer());
  const part = await getPdf(town.citizen, meetingId, { Range: "bytes=100-299" });
  expect([part.status, part.headers.get("Content-Range")]).toEqual([206, `bytes 100-299/${whole.byteLength}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(100, 300))).toBe(true);
});

async function getPdf(viewer: Viewer, meetingId: string, headers: HeadersInit = {}): Promise<Response> {
  return joined(callOf(`/meetings/${meetingId}/folder.pdf`, viewer, { meetingId }, { headers }));
}

async function getZip(viewer: Viewer, meetingId: string, headers: HeadersInit = {}): Promise<Response> {
  return zip(callOf(`/meetings/${meetingId}/folder.zip`, viewer, { meetingId }, { headers }));
}
