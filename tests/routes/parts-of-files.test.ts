import { afterEach, beforeEach, expect, it } from "vitest";
import { forgetSentFiles } from "#app/features/folder/sent-file.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { loader as file } from "#app/routes/files+/$fileId.($fileName).ts";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { createFolder } from "#tests/setup/folder-town.ts";
import { SECRET } from "#tests/setup/secret-word.ts";

const CLOSED = `${SECRET} Kaufvertrag`;

beforeEach(async () => {
  await resetDatabase();
  forgetSentFiles();
});

afterEach(() => setClock(null));

it("gives parts of what somebody was just given to nobody else", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  expect(await statusOf(town.member)).toBe(206);
  for (const asker of ["citizen", "stranger", "former", "employee"] as const) {
    expect(await statusOf(town[asker]), asker).toBe(404);
  }
  expect(await statusOf(town.member)).toBe(206);
});

it("ends with the right: at once with a seat or a recorded change, and after two seconds in any case", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  setClock(new Date("2027-07-01T10:00:00Z"));
  expect(await statusOf(town.member)).toBe(206);
  expect(await statusOf({ ...town.member, seats: [] })).toBe(404);
  await takeOffAgenda();
  forgetSentFiles();
  expect(await statusOf(town.member)).toBe(404);
  await putOnAgenda(town);
  expect(await statusOf(town.member)).toBe(206);
  await takeOffAgenda();
  setClock(new Date("2027-07-01T10:00:02Z"));
  expect(await statusOf(town.member)).toBe(404);
});

it("never gives a whole document without asking, and no part after that was refused", async () => {
  const town = await createDocumentsTown();
  await createFolder(town);
  expect(await statusOf(town.member)).toBe(206);
  await takeOffAgenda();
  expect(await statusOf(town.member, {})).toBe(404);
  expect(await statusOf(town.member)).toBe(404);
});

async function statusOf(viewer: Viewer, headers: HeadersInit = { Range: "bytes=0-9" }): Promise<number> {
  const { id: fileId } = await database().file.findFirstOrThrow({ where: { name: CLOSED }, select: { id: true } });
  const answer = await file(callOf(`/files/${fileId}`, viewer, { fileId }, { headers }));
  await answer.body?.cancel();
  return answer.status;
}

/** Without a fact in the diary, as nothing of the application does it. */
async function takeOffAgenda(): Promise<void> {
  await database().agendaItemFile.deleteMany({ where: { file: { name: CLOSED } } });
}

async function putOnAgenda({ committee }: DocumentsTown): Promise<void> {
  const [file, item] = await Promise.all([
    database().file.findFirstOrThrow({ where: { name: CLOSED }, select: { id: true } }),
    database().agendaItem.findFirstOrThrow({
      where: { public: false, meeting: { organizationId: committee } },
      select: { id: true },
    }),
  ]);
  await database().agendaItemFile.create({ data: { fileId: file.id, agendaItemId: item.id, position: 1 } });
}
