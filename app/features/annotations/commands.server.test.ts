import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { MARK_LIMITS } from "#app/domain/annotations/mark.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem, type DocumentsTown } from "#tests/setup/documents-town.ts";
import { adding, attachPdf, changing, markContent, removing, replacePdf } from "#tests/setup/marks.ts";
import { addAnnotation } from "./add-annotation.server.ts";
import { changeAnnotation } from "./change-annotation.server.ts";
import { listAnnotationsOfFile } from "./list-annotations.server.ts";
import { removeAnnotation, restoreAnnotation } from "./remove-annotation.server.ts";
import { takeChanges } from "./take-changes.server.ts";

beforeEach(resetDatabase);

async function townWithFile(): Promise<{ town: DocumentsTown; fileId: string; member: PersonViewer }> {
  const town = await createDocumentsTown();
  const fileId = await attachPdf(town, ["Lageplan"], { item: await createItem(town, { public: false }) });
  return { town, fileId, member: town.member };
}

async function texts(viewer: PersonViewer, fileId: string): Promise<string[]> {
  return ((await listAnnotationsOfFile(viewer, fileId))?.marks ?? []).map(({ text }) => text).sort();
}

it("keeps a mark of every kind as it was made, once however often it is sent", async () => {
  const { fileId, member } = await townWithFile();
  const contents = [
    markContent(),
    markContent({ kind: "highlight", text: "" }),
    markContent({ kind: "underline", colour: "red", text: "" }),
    markContent({ kind: "bookmark", text: "Finanzen", place: { ...markContent().place, quote: "", boxes: [] } }),
    markContent({ kind: "drawing", text: "", strokes: [{ points: [0.1, 0.2, 0.3, 0.4], width: 2 }] }),
  ];
  for (const content of contents) {
    const input = adding(fileId, { content });
    expect(await addAnnotation(member, input)).toMatchObject({ ok: true, outcome: "kept" });
    expect(await addAnnotation(member, input)).toMatchObject({ ok: true, outcome: "known" });
  }
  const marks = (await listAnnotationsOfFile(member, fileId))?.marks ?? [];
  expect(marks.map(({ kind }) => kind).sort()).toEqual(["bookmark", "drawing", "highlight", "note", "underline"]);
  for (const { kind, place, state, mine, organization } of marks) {
    expect(place).toEqual(contents.find((content) => content.kind === kind)?.place);
    expect({ state, mine, organization }).toEqual({ state: "made", mine: true, organization: null });
  }
});

it("two devices that change one mark leave both wordings, and what follows goes on where it belongs", async () => {
  const { fileId, member } = await townWithFile();
  const mark = adding(fileId);
  await addAnnotation(member, mark);
  const [tablet, phone] = [changing(mark.id, mark.id, "vom Tablet"), changing(mark.id, mark.id, "vom Telefon")];
  expect(await changeAnnotation(member, tablet)).toMatchObject({ outcome: "kept", mark: mark.id });
  expect(await changeAnnotation(member, phone)).toMatchObject({ outcome: "copied", mark: phone.write });
  expect(await changeAnnotation(member, phone)).toMatchObject({ outcome: "known", mark: phone.write });
  const next = changing(mark.id, phone.write, "vom Telefon, genauer");
  expect(await changeAnnotation(member, next)).toMatchObject({ outcome: "kept", mark: phone.write });
  expect(await changeAnnotation(member, tablet)).toMatchObject({ outcome: "known", mark: mark.id });
  expect(await texts(member, fileId)).toEqual(["vom Tablet", "vom Telefon, genauer"]);
});

it("a removal is undone with the same words; what another device changed is not removed unseen", async () => {
  const { fileId, member } = await townWithFile();
  const mark = adding(fileId);
  await addAnnotation(member, mark);
  const removal = removing(mark.id, mark.id);
  expect(await removeAnnotation(member, removal)).toMatchObject({ outcome: "kept" });
  expect(await removeAnnotation(member, removal)).toMatchObject({ outcome: "known" });
  expect(await texts(member, fileId)).toEqual([]);
  const back = removing(mark.id, removal.write);
  expect(await restoreAnnotation(member, back)).toMatchObject({ outcome: "kept" });
  expect(await texts(member, fileId)).toEqual(["Nachfragen!"]);
  const change = changing(mark.id, back.write, "erledigt");
  await changeAnnotation(member, change);
  expect(await removeAnnotation(member, removing(mark.id, back.write))).toMatchObject({ outcome: "stays" });
  await removeAnnotation(member, removing(mark.id, change.write));
  await changeAnnotation(member, changing(mark.id, change.write, "doch nicht"));
  expect(await texts(member, fileId)).toEqual(["doch nicht"]);
});

it("takes changes of a device in their order, each for itself", async () => {
  const { fileId, member } = await townWithFile();
  const mark = adding(fileId);
  const change = changing(mark.id, mark.id, "eins");
  const broken = { ...adding(fileId), content: markContent({ text: "\u0000" }) };
  const sent = [
    { deed: "add", ...mark },
    { deed: "add", ...broken },
    { deed: "paint", id: "x" },
    { deed: "change", ...change },
    { deed: "change", ...changing(randomUUID(), mark.id, "zwei") },
    { deed: "remove", ...removing(mark.id, change.write) },
  ];
  const outcomes = (await takeChanges(member, JSON.stringify(sent)))?.map((answer) =>
    answer.ok ? answer.outcome : answer.refused,
  );
  expect(outcomes).toEqual(["kept", "invalid", "invalid", "kept", "mark-unknown", "kept"]);
  for (const none of ["", "{", "{}", "[1]", '[{"deed":1,"id":"a"}]', JSON.stringify(Array(101).fill(sent[0]))]) {
    expect(await takeChanges(member, none)).toBeNull();
  }
});

it("refuses what is no mark: too long, too many points, off the page, control characters, a kind without its part", async () => {
  const { fileId, member } = await townWithFile();
  const { place } = markContent();
  const points = Array.from({ length: 2 * MARK_LIMITS.points }, () => 0.5);
  const contents = [
    markContent({ text: "x".repeat(MARK_LIMITS.text + 1) }),
    markContent({ text: "a\u0007b" }),
    markContent({ text: " " }),
    markContent({ place: { ...place, quote: "\ud800" } }),
    markContent({ place: { ...place, page: 0 } }),
    markContent({ place: { ...place, boxes: [{ x: 1.2, y: 0, width: 0, height: 0 }] } }),
    markContent({ kind: "highlight", place: { ...place, boxes: [] } }),
    markContent({ kind: "drawing" }),
    markContent({ strokes: [{ points: [0.1, 0.1], width: 1 }] }),
    markContent({ kind: "drawing", strokes: [{ points: [0.1, 0.1, 0.1], width: 1 }] }),
    markContent({ kind: "drawing", strokes: [{ points: [0.1, Number.NaN], width: 1 }] }),
  ];
  const large = markContent({ kind: "drawing", strokes: [points, points].map((all) => ({ points: all, width: 1 })) });
  const changes = [...contents, large].map((content) => ({ deed: "add", ...adding(fileId, { content }) }));
  const refusals = (await takeChanges(member, JSON.stringify(changes)))?.map((answer) => answer.ok || answer.refused);
  expect(refusals).toEqual([...contents.map(() => "invalid"), "drawing-too-large"]);
  expect(await database().annotation.count()).toBe(0);
});

it("an earlier version takes a mark only from those who were given it to read", async () => {
  const { town, fileId, member } = await townWithFile();
  const ticket = (await listAnnotationsOfFile(member, fileId))?.ticket ?? "";
  const foreign = (await listAnnotationsOfFile(town.office, fileId))?.ticket ?? "";
  await replacePdf(town, fileId, ["Lageplan neu"]);
  for (const wrong of ["", "x", foreign]) {
    const answer = await addAnnotation(member, adding(fileId, { ticket: wrong }));
    expect(answer).toMatchObject({ ok: false, refused: "mark-file-closed" });
  }
  expect(await addAnnotation(member, adding(fileId, { version: 3 }))).toMatchObject({ refused: "mark-file-closed" });
  expect(await addAnnotation(member, adding(fileId, { ticket }))).toMatchObject({ outcome: "kept" });
  expect((await listAnnotationsOfFile(member, fileId))?.marks).toMatchObject([{ state: "waiting", place: null }]);
});

it("a person's marks are limited for each document, in all, and in size", async () => {
  const { town, fileId, member } = await townWithFile();
  const { personId: ownerId, bodyId } = member;
  const full = { bodyId, ownerId, fileId, version: 1, changedAt: new Date(), content: Buffer.alloc(40) };
  await database().annotation.createMany({
    data: Array.from({ length: MARK_LIMITS.inFile }, () => {
      const id = randomUUID();
      return { ...full, id, writes: [id] };
    }),
  });
  expect(await addAnnotation(member, adding(fileId))).toMatchObject({ ok: false, refused: "too-many-marks" });
  expect(await addAnnotation(town.office, adding(fileId))).toMatchObject({ ok: true });
  await database().annotation.deleteMany({ where: { ownerId } });
  await database().annotation.createMany({
    data: Array.from({ length: 105 }, () => {
      const id = randomUUID();
      return { ...full, id, writes: [id], content: Buffer.alloc(199_900) };
    }),
  });
  expect(await addAnnotation(member, adding(fileId))).toMatchObject({ ok: false, refused: "marks-too-large" });
});

it("nothing that was marked or written can be read out of the database, nor opened in another's row", async () => {
  const { town, fileId, member } = await townWithFile();
  const mark = adding(fileId, { content: markContent({ text: "streng geheime Notiz" }) });
  await addAnnotation(member, mark);
  const [{ dump } = { dump: "" }] = await database().$queryRaw<{ dump: string }[]>`
    SELECT string_agg(annotation::text || encode(content, 'escape'), '') AS dump FROM annotation`;
  for (const word of ["geheime", "Lageplan", "note", "yellow"]) expect(dump).not.toContain(word);
  await database().annotation.update({ where: { id: mark.id }, data: { ownerId: town.office.personId } });
  expect((await listAnnotationsOfFile(town.office, fileId))?.marks).toEqual([]);
});
