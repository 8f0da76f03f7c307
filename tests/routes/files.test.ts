import type { AppLoadContext } from "@remix-run/node";
import { expect, it } from "vitest";
import { addVersion } from "#app/features/documents/add-version.server.ts";
import { receiveContent } from "#app/features/documents/receive-content.server.ts";
import { setFilePublic } from "#app/features/documents/set-file-public.server.ts";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { loader } from "#app/routes/files+/$fileId.($fileName).ts";
import { createDocumentsTown, createItem, type DocumentsTown, pdf } from "#tests/setup/documents-town.ts";

it("gives the citizen a public document, whole, named and cacheable", async () => {
  const town = await createDocumentsTown();
  const answer = await get(town.citizen, await attached(town, true, pdf("öffentlich")));
  expect(Buffer.from(await answer.arrayBuffer()).equals(pdf("öffentlich"))).toBe(true);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "inline; filename=\"Plan Muhle.pdf\"; filename*=UTF-8''Plan%20M%C3%BChle.pdf",
    "cache-control": "public, max-age=60, must-revalidate, no-transform",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
  });
});

it("never lets a cache keep what is not public, and lets a member's own browser keep what is", async () => {
  const town = await createDocumentsTown();
  const cacheOf = async (open: boolean) =>
    (await get(town.member, await attached(town, open, pdf()))).headers.get("Cache-Control");
  expect(await cacheOf(false)).toBe("private, no-store, no-transform");
  expect(await cacheOf(true)).toBe("private, max-age=60, must-revalidate, no-transform");
});

it("knows nothing of a document for whoever may not read it, and asks anew each time", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, true, pdf());
  expect((await get(town.citizen, fileId)).status).toBe(200);
  await setFilePublic(town.office, { fileId, public: false });
  const hidden = await get(town.citizen, fileId);
  const unknown = await get(town.citizen, "00000000-0000-4000-8000-000000000000");
  expect([hidden.status, await hidden.text()]).toEqual([404, await unknown.text()]);
  expect(Object.fromEntries(hidden.headers)).toEqual(Object.fromEntries(unknown.headers));
  expect(hidden.headers.get("Cache-Control")).toBe("private, no-store");
  for (const viewer of [town.stranger, town.former, town.employee, town.author]) {
    expect((await get(viewer, fileId)).status).toBe(404);
  }
  expect((await get(town.member, fileId)).status).toBe(200);
});

it("keeps a condition or a range from telling anything about a hidden document", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, false, pdf());
  const etag = (await get(town.member, fileId)).headers.get("ETag") ?? "";
  const asked = [
    ["If-None-Match", etag],
    ["If-None-Match", "*"],
    ["Range", "bytes=0-1"],
  ] as const;
  for (const [name, value] of asked) {
    expect((await get(town.citizen, fileId, { headers: { [name]: value } })).status).toBe(404);
  }
});

it("answers conditions, parts and HEAD", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, true, pdf());
  const etag = (await get(town.citizen, fileId)).headers.get("ETag") ?? "";
  expect((await get(town.citizen, fileId, { headers: { "If-None-Match": etag } })).status).toBe(304);
  const part = await get(town.citizen, fileId, { headers: { Range: "bytes=0-4" } });
  expect([part.status, await part.text()]).toEqual([206, "%PDF-"]);
  expect((await get(town.citizen, fileId, { headers: { Range: "bytes=9999-" } })).status).toBe(416);
  const head = await get(town.citizen, fileId, { method: "HEAD" });
  expect([head.status, head.headers.get("Content-Length"), head.body]).toEqual([200, String(pdf().byteLength), null]);
});

it("gives earlier versions to those who write documents only", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, true, pdf("Entwurf mit Namen"));
  const upload = await receiveContent({ fileName: "Plan.pdf", content: pdf("bereinigt") });
  if (!upload.ok) throw new Error(upload.refused);
  await addVersion(town.office, { fileId, upload: upload.value });
  const earlier = await get(town.office, fileId, {}, "?version=1");
  expect(await earlier.text()).toContain("Entwurf mit Namen");
  expect(earlier.headers.get("Cache-Control")).toContain("no-store");
  for (const viewer of [town.citizen, town.member, town.author]) {
    expect((await get(viewer, fileId, {}, "?version=1")).status).toBe(404);
    expect(await (await get(viewer, fileId, {}, "?version=2")).text()).toContain("bereinigt");
  }
});

it("says in words that the bytes are lost, as 404 and not as a defect", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, true, pdf("wird verloren gehen"));
  const version = await database().fileVersion.findFirst({ where: { fileId }, select: { sha256: true } });
  await fileStore().remove(version?.sha256 ?? "");
  for (const method of ["GET", "HEAD"]) {
    const answer = await get(town.citizen, fileId, { method });
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([404, "private, no-store"]);
    expect(await answer.text()).toContain("zurzeit nicht verfügbar");
  }
});

it("speaks the visitor's language where there is nothing", async () => {
  const town = await createDocumentsTown();
  const answer = await get(town.citizen, "../../etc/passwd", {}, "", "en");
  expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('<html lang="en">')]);
});

async function get(
  viewer: Viewer,
  fileId: string,
  init: RequestInit = {},
  query = "",
  locale: "de" | "en" = "de",
): Promise<Response> {
  const context: AppLoadContext = {
    ...{ viewer: async () => viewer, locale, nonce: "", address: "" },
    signIn: async () => ({ viewer, pending: null, setCookie: null }),
  };
  const request = new Request(`http://town.test/files/${encodeURIComponent(fileId)}/Plan.pdf${query}`, init);
  return loader({ request, params: { fileId, fileName: "Plan.pdf" }, context });
}

async function attached(town: DocumentsTown, open: boolean, content: Buffer): Promise<string> {
  const agendaItemId = await createItem(town, { published: true });
  const made = await storeFile(town.office, { name: "Plan", public: open, fileName: "Plan Mühle.pdf", content });
  if (!made.ok) throw new Error(made.refused);
  await database().agendaItemFile.create({ data: { agendaItemId, fileId: made.value.fileId } });
  return made.value.fileId;
}
