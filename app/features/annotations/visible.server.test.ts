import { beforeEach, expect, it } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem } from "#tests/setup/documents-town.ts";
import { addFaction, adding, attachPdf, markContent, seat } from "#tests/setup/marks.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { listAnnotationsOfFile } from "./list-annotations.server.ts";
import { shareAnnotation } from "./share-annotation.server.ts";

beforeEach(resetDatabase);

async function seen(viewer: Viewer, fileId: string): Promise<string[] | null> {
  return (await listAnnotationsOfFile(viewer, fileId))?.marks.map(({ text }) => text) ?? null;
}

it("a mark of one's own is seen by nobody else: not by the office, the administrator, or others of the same body", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, ["Lageplan"], {
    item: await createItem(town, { published: true }),
    public: true,
  });
  const administrator = { ...town.employee, duties: ["administrator" as const] };
  const colleague = await seat(town.author, town.committee);
  await addAnnotation(town.member, adding(fileId));
  for (const viewer of [town.office, administrator, colleague, town.stranger, town.former, town.employee]) {
    expect(await seen(viewer, fileId)).toEqual([]);
  }
  expect(await seen(town.citizen, fileId)).toBeNull();
  expect(await seen({ kind: "display", bodyId: town.bodyId, meetingId: "" }, fileId)).toBeNull();
  expect(await seen(town.member, fileId)).toEqual(["Nachfragen!"]);
});

it("a shared mark is seen by who sits there today and may read the document, and by nobody who lacks either", async () => {
  const town = await createDocumentsTown();
  const faction = await addFaction(town, "Bürgerforum");
  const other = await addFaction(town, "Aueliste");
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  const owner = await seat(town.member, faction);
  const friend = await seat(await seat(town.author, town.committee), faction);
  const friendOutside = await seat(town.stranger, faction);
  const opponent = await seat(await seat(town.employee, town.committee), other);
  const clerk = await seat(town.office, faction, { role: "clerk" });
  const mark = adding(fileId);
  await addAnnotation(owner, mark);
  expect(await shareAnnotation(owner, { id: mark.id, organizationId: faction })).toMatchObject({ outcome: "kept" });
  expect(await shareAnnotation(owner, { id: mark.id, organizationId: faction })).toMatchObject({ outcome: "known" });
  expect(await seen(friend, fileId)).toEqual(["Nachfragen!"]);
  expect((await listAnnotationsOfFile(friend, fileId))?.marks).toMatchObject([
    { mine: false, ownerName: "Katinka Moorkamp", organization: { name: "Bürgerforum" } },
  ]);
  expect(await seen(friendOutside, fileId)).toBeNull();
  expect(await seen(opponent, fileId)).toEqual([]);
  expect(await seen(clerk, fileId)).toEqual([]);

  const turncoat = await seat(await seat(friend, faction, { ended: true }), other);
  expect(await seen(turncoat, fileId)).toEqual([]);
  const back = await seat(friend, faction);
  expect(await seen(back, fileId)).toEqual(["Nachfragen!"]);
  await seat(owner, faction, { ended: true });
  expect(await seen(back, fileId)).toEqual([]);
  const ownerBack = await seat(owner, faction);
  expect(await shareAnnotation(ownerBack, { id: mark.id, organizationId: null })).toMatchObject({ outcome: "kept" });
  expect(await seen(back, fileId)).toEqual([]);
});

it("nobody shares with an organization in which they do not sit, nor a mark that is another's", async () => {
  const town = await createDocumentsTown();
  const faction = await addFaction(town, "Bürgerforum");
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  const mark = adding(fileId);
  await addAnnotation(town.member, mark);
  const refused = { ok: false, refused: "mark-not-a-member" };
  expect(await shareAnnotation(town.member, { id: mark.id, organizationId: faction })).toMatchObject(refused);
  const clerk = await seat(town.member, faction, { role: "clerk" });
  expect(await shareAnnotation(clerk, { id: mark.id, organizationId: faction })).toMatchObject(refused);
  const intruder = await seat(town.stranger, town.committee);
  const theirs = await shareAnnotation(intruder, { id: mark.id, organizationId: town.committee });
  expect(theirs).toMatchObject({ ok: false, refused: "mark-unknown" });
  expect(await addAnnotation(intruder, { ...adding(fileId), id: mark.id })).toMatchObject({ refused: "mark-id-taken" });
});

it("the own marks wait unseen while the document is closed to their owner", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  await addAnnotation(town.member, adding(fileId, { content: markContent({ text: "meins" }) }));
  const former = await seat(town.member, town.committee, { ended: true });
  expect(await seen(former, fileId)).toBeNull();
  expect(await addAnnotation(former, adding(fileId))).toMatchObject({ ok: false, refused: "mark-file-closed" });
  expect(await seen(await seat(former, town.committee), fileId)).toEqual(["meins"]);
});

it("the diary learns of sharing only, and nothing of what a mark says", async () => {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  const before = await database().event.count();
  const mark = adding(fileId);
  await addAnnotation(town.member, mark);
  expect(await database().event.count()).toBe(before);
  await shareAnnotation(town.member, { id: mark.id, organizationId: town.committee });
  const events = await database().event.findMany({ where: { kind: "annotation.shared" }, select: { data: true } });
  expect(events).toEqual([{ data: { annotationId: mark.id, fileId, organizationId: town.committee } }]);
});
