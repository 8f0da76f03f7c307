import { expect, it } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { createDocumentsTown, createItem, createPaper, type DocumentsTown, pdf } from "#tests/setup/documents-town.ts";
import { findDownload } from "./find-download.server.ts";
import { findFile, listFilesOfAgendaItem, listFilesOfPaper } from "./queries.server.ts";
import { storeFile } from "./store-file.server.ts";

const ASKERS = ["citizen", "office", "member", "stranger", "former", "employee", "author"] as const;
type Asker = (typeof ASKERS)[number];
const EVERYBODY = [...ASKERS];
const INSIDE: Asker[] = ["office", "member", "author"];

const papers: [
  string,
  Parameters<typeof createPaper>[1],
  { item?: Parameters<typeof createItem>[1]; file: boolean },
  Asker[],
][] = [
  ["a public file of a published paper", {}, { file: true }, EVERYBODY],
  ["a non-public file of a published paper", {}, { file: false }, ["office", "author"]],
  ["a non-public file of a published paper on the agenda", {}, { item: { published: true }, file: false }, INSIDE],
  [
    "a public file of a non-public paper",
    { public: false },
    { item: { published: true, public: false }, file: true },
    INSIDE,
  ],
  ["a public file of a released paper", { state: "released" }, { item: {}, file: true }, INSIDE],
  ["a public file of a draft", { state: "draft" }, { item: {}, file: true }, ["office", "author"]],
  [
    "a file of a paper on the agenda of a draft meeting",
    { state: "released" },
    { item: { draft: true }, file: true },
    ["office", "author"],
  ],
];

it.each(papers)("%s", async (_what, paper, { item, file }, readers) => {
  const town = await createDocumentsTown();
  const itemId = item ? await createItem(town, item) : null;
  const paperId = await createPaper(town, {
    ...paper,
    item: itemId ? { id: itemId, organizationId: town.committee } : undefined,
  });
  const fileId = await attached(town, file, { paperId });
  const unlinked = await createPaper(town);
  for (const asker of ASKERS) {
    const may = readers.includes(asker);
    await expectSeen(town[asker], fileId, may, asker);
    expect(
      (await listFilesOfPaper(town[asker], paperId)).map(({ id }) => id),
      asker,
    ).toEqual(may ? [fileId] : []);
    expect(await listFilesOfPaper(town[asker], unlinked), asker).toEqual([]);
  }
});

const items: [string, Parameters<typeof createItem>[1], boolean, Asker[]][] = [
  ["a public file of a public item", { published: true }, true, EVERYBODY],
  ["a non-public file of a public item", { published: true }, false, ["office", "member"]],
  ["a public file of a non-public item", { published: true, public: false }, true, ["office", "member"]],
  ["a public file of an unpublished meeting", {}, true, ["office", "member"]],
  ["a public file of a draft meeting", { draft: true }, true, ["office"]],
];

it.each(items)("%s", async (_what, item, file, readers) => {
  const town = await createDocumentsTown();
  const agendaItemId = await createItem(town, item);
  const fileId = await attached(town, file, { agendaItemId });
  for (const asker of ASKERS) {
    const may = readers.includes(asker);
    await expectSeen(town[asker], fileId, may, asker);
    const listed = await listFilesOfAgendaItem(town[asker], agendaItemId);
    expect(
      listed.map(({ id }) => id),
      asker,
    ).toEqual(may ? [fileId] : []);
  }
});

it("a document that nothing carries belongs to the office, even a public one", async () => {
  const town = await createDocumentsTown();
  const fileId = await attached(town, true, {});
  for (const asker of ASKERS) await expectSeen(town[asker], fileId, asker === "office", asker);
});

it("a document of another body is nobody's, not even that office's", async () => {
  const [here, there] = [await createDocumentsTown(), await createDocumentsTown()];
  const fileId = await attached(there, true, { paperId: await createPaper(there) });
  for (const asker of ASKERS) await expectSeen(here[asker], fileId, false, asker);
});

it("the second wall: the public reader itself has no row of what citizens may not read", async () => {
  const town = await createDocumentsTown();
  const agendaItemId = await createItem(town, { published: true });
  const hidden = [
    await attached(town, false, { agendaItemId }),
    await attached(town, true, { paperId: await createPaper(town, { state: "released" }) }),
    await attached(town, true, { paperId: await createPaper(town, { public: false }) }),
    await attached(town, true, {}),
  ];
  const open = await attached(town, true, { agendaItemId });
  const ids = { in: [...hidden, open] };
  expect(await publicDatabase().file.findMany({ where: { id: ids }, select: { id: true } })).toEqual([{ id: open }]);
  const versions = await publicDatabase().fileVersion.findMany({ where: { fileId: ids }, select: { fileId: true } });
  expect(versions).toEqual([{ fileId: open }]);
});

it.each(["", "1", "' OR 1=1", "00000000-0000-4000-8000-000000000000"])("an id like %j finds nothing", async (id) => {
  const { office } = await createDocumentsTown();
  expect(await findDownload(office, id, null)).toBeNull();
  expect(await findFile(office, id)).toBeNull();
  expect(await listFilesOfPaper(office, id)).toEqual([]);
  expect(await listFilesOfAgendaItem(office, id)).toEqual([]);
});

async function expectSeen(viewer: Viewer, fileId: string, may: boolean, asker: string): Promise<void> {
  expect((await findFile(viewer, fileId)) !== null, asker).toBe(may);
  expect((await findDownload(viewer, fileId, null)) !== null, asker).toBe(may);
}

async function attached(
  town: DocumentsTown,
  open: boolean,
  to: { paperId?: string; agendaItemId?: string },
): Promise<string> {
  const stored = await storeFile(town.office, { name: "", public: open, fileName: "Lageplan.pdf", content: pdf() });
  if (!stored.ok) throw new Error(stored.refused);
  const { fileId } = stored.value;
  if (to.paperId) await database().paperFile.create({ data: { fileId, paperId: to.paperId } });
  if (to.agendaItemId) await database().agendaItemFile.create({ data: { fileId, agendaItemId: to.agendaItemId } });
  return fileId;
}
