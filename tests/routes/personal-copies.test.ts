import { beforeEach, expect, it } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { loader as joined } from "#app/routes/_public+/meetings.$meetingId.folder[.]pdf.ts";
import { loader as zip } from "#app/routes/_public+/meetings.$meetingId.folder[.]zip.ts";
import { loader as file } from "#app/routes/files+/$fileId.($fileName).ts";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { addDocument, createFolder, pdf, readFolderPdf, unzip } from "#tests/setup/folder-town.ts";
import { plantPdf } from "#tests/setup/pdf-file.ts";
import { SECRET } from "#tests/setup/secret-word.ts";

beforeEach(resetDatabase);

const NAME = "Katinka Moorkamp";
const CLOSED = `${SECRET} Kaufvertrag`;

it("gives a member documents that are not public with the own name on every page, in parts too, kept by nobody", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  const original = await get(town.member, CLOSED);
  expect(Buffer.from(await original.arrayBuffer()).equals(pdf(CLOSED))).toBe(true);
  await wantPersonalCopies(town);
  const copy = await get(town.member, CLOSED);
  expect(copy.headers.get("Cache-Control")).toBe("private, no-store, no-transform");
  expect(copy.headers.get("ETag")).not.toBe(original.headers.get("ETag"));
  const bytes = Buffer.from(await copy.clone().arrayBuffer());
  expect(Number(copy.headers.get("Content-Length"))).toBe(bytes.byteLength);
  const { texts } = await readFolderPdf(copy);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain(CLOSED);
  expect(texts[0]).toContain(`Persönliche Ausfertigung für ${NAME}`);
  const part = await get(town.member, CLOSED, { Range: "bytes=50-99" });
  expect([part.status, part.headers.get("Content-Range")]).toEqual([206, `bytes 50-99/${bytes.byteLength}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(50, 100))).toBe(true);
});

it("leaves public documents and those who work on documents alone", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  await wantPersonalCopies(town);
  for (const [viewer, name] of [
    [town.member, "Lageplan"],
    [town.citizen, "Lageplan"],
    [town.office, CLOSED],
  ] as const) {
    expect(Buffer.from(await (await get(viewer, name)).arrayBuffer()).equals(pdf(name))).toBe(true);
  }
});

it("makes a copy for each person alone: another name, another file", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  await wantPersonalCopies(town);
  const other =
    town.member.kind === "person"
      ? { ...town.member, personId: town.author.personId, name: "Łukasz Çelik" }
      : town.member;
  const [mine, theirs] = [await get(town.member, CLOSED), await get(other, CLOSED)];
  expect(mine.headers.get("ETag")).not.toBe(theirs.headers.get("ETag"));
  const { texts } = await readFolderPdf(theirs);
  expect(texts[0]).toContain("Łukasz Çelik");
  expect(texts[0]).not.toContain(NAME);
});

it("marks what is not public in the folder too, as one PDF and as an archive", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  await wantPersonalCopies(town);
  const { texts } = await readFolderPdf(await joined(callOf("/", town.member, { meetingId })));
  const marked = texts.filter((text) => text.includes(`Persönliche Ausfertigung für ${NAME}`));
  expect(marked.some((text) => text.includes(CLOSED))).toBe(true);
  expect(marked.some((text) => text.startsWith("Lageplan"))).toBe(false);
  const files = await unzip(await zip(callOf("/", town.member, { meetingId })));
  expect(files.get("Ö 02 – Foto.pdf")?.equals(pdf("Foto"))).toBe(true);
  const copy = files.get(`N 01 – ${CLOSED}.pdf`) ?? Buffer.alloc(0);
  expect((await readFolderPdf(new Response(new Uint8Array(copy)))).texts[0]).toContain(NAME);
});

it("does not give away without a name what can not be marked, and says so", async () => {
  const town = await createDocumentsTown();
  const meetingId = await createFolder(town);
  await wantPersonalCopies(town);
  const { agendaItemId } = await database().agendaItemFile.findFirstOrThrow({ where: { file: { name: CLOSED } } });
  await database().agendaItemFile.deleteMany({ where: { agendaItemId } });
  await addDocument(town, "Zu", false, { agendaItemId }, plantPdf({ pages: ["zu"], encrypted: true }));
  const answer = await get(town.member, "Zu");
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("lässt sich nicht mit Ihrem Namen versehen");
  const files = await unzip(await zip(callOf("/", town.member, { meetingId })));
  expect([...files.keys()]).toContain("N 01 – Zu.txt");
});

async function get(viewer: Viewer, name: string, headers: HeadersInit = {}): Promise<Response> {
  const { id: fileId } = await database().file.findFirstOrThrow({ where: { name }, select: { id: true } });
  return file(callOf(`/files/${fileId}`, viewer, { fileId }, { headers }));
}

async function wantPersonalCopies({ bodyId, committee }: DocumentsTown): Promise<void> {
  await database().procedureRule.create({
    data: {
      ...{ bodyId, organizationId: committee, layer: "rulesOfProcedure", key: "personalCopies", value: "non-public" },
      ...{ source: "§ 9 GO", validFrom: new Date("2020-01-01") },
    },
    select: { id: true },
  });
}
