import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { addAnnotation } from "#app/features/annotations/add-annotation.server.ts";
import { shareAnnotation } from "#app/features/annotations/share-annotation.server.ts";
import { extractText } from "#app/features/documents/extract-text.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { action, loader } from "#app/routes/_member+/my_.annotations._index.tsx";
import { loader as picture } from "#app/routes/_member+/my_.annotations.$annotationId.page.ts";
import { action as sendChanges } from "#app/routes/_member+/my_.annotations.changes.ts";
import { loader as exported } from "#app/routes/_member+/my_.annotations.export.$format.ts";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createDocumentsTown, createItem } from "#tests/setup/documents-town.ts";
import { adding, attachPdf, markContent, replacePdf } from "#tests/setup/marks.ts";

beforeEach(resetDatabase);

async function townWithMarks() {
  const town = await createDocumentsTown();
  const item = await createItem(town, { public: false });
  const [plan, budget] = [
    await attachPdf(town, ["Lageplan am Wall"], { item }),
    await attachPdf(town, ["Haushalt"], { item: await createItem(town) }),
  ];
  const note = adding(plan, { content: markContent({ text: "=1+1 *fett* 50 %" }) });
  const bookmark = markContent({ kind: "bookmark", text: "Summen", place: { ...markContent().place, quote: "" } });
  await addAnnotation(town.member, note);
  await addAnnotation(town.member, adding(budget, { content: bookmark }));
  await addAnnotation(town.office, adding(plan, { content: markContent({ text: "vom Amt" }) }));
  return { town, item, plan, budget, note };
}

async function listed(viewer: PersonViewer, query = "") {
  const { list } = await loader(callOf(`/my/annotations${query}`, viewer));
  return list.marks.map(({ text }) => text);
}

it("lists the own marks only, narrowed by words, kind, document and meeting", async () => {
  const { town, plan, item } = await townWithMarks();
  const meeting = await database().agendaItem.findUniqueOrThrow({ where: { id: item }, select: { meetingId: true } });
  expect((await listed(town.member)).sort()).toEqual(["=1+1 *fett* 50 %", "Summen"]);
  expect(await listed(town.member, "?q=SUMM")).toEqual(["Summen"]);
  expect(await listed(town.member, "?q=lageplan+fett")).toEqual(["=1+1 *fett* 50 %"]);
  expect(await listed(town.member, "?q=100%25")).toEqual([]);
  expect(await listed(town.member, "?kind=bookmark")).toEqual(["Summen"]);
  expect(await listed(town.member, `?file=${plan}`)).toEqual(["=1+1 *fett* 50 %"]);
  expect(await listed(town.member, `?meeting=${meeting.meetingId}`)).toEqual(["=1+1 *fett* 50 %"]);
  expect(await listed(town.member, "?kind=x&file=x&meeting=x&page=99")).toHaveLength(2);
  expect(await listed(town.stranger)).toEqual([]);
  expect(await thrownStatus(loader(callOf("/my/annotations", town.citizen)))).toBe(303);
});

it("a form without script changes the words, shares, removes and takes that back", async () => {
  const { town, note } = await townWithMarks();
  const post = (fields: Record<string, string>) =>
    action(callOf("/my/annotations?index", town.member, {}, { method: "POST", body: new URLSearchParams(fields) }));
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  await post({ deed: "change", id: note.id, base: note.id, write: first, text: "neu\r\nzweite Zeile" });
  expect(await listed(town.member, "?q=zweite")).toEqual(["neu\nzweite Zeile"]);
  await post({ deed: "share", id: note.id, organizationId: town.committee });
  const { list } = await loader(callOf("/my/annotations?q=zweite", town.member));
  expect(list.marks[0]?.organization?.name).toBe("Bauausschuss");
  const gone = (await post({ deed: "remove", id: note.id, base: first, write: second })) as Response;
  const address = gone.headers.get("Location") ?? "";
  expect(address).toBe(`/my/annotations?remove=${note.id}&by=${second}`);
  expect(await listed(town.member)).toEqual(["Summen"]);
  const { removal } = await loader(callOf(address, town.member));
  expect(removal).toMatchObject({ id: note.id, base: second });
  await post({ deed: "restore", id: note.id, base: second, write: third });
  expect(await listed(town.member, "?q=zweite")).toEqual(["neu\nzweite Zeile"]);
  const none: Record<string, string>[] = [
    {},
    { deed: "remove", id: "x" },
    { deed: "change", id: randomUUID() },
    { deed: "x" },
  ];
  for (const fields of none) {
    expect(await post(fields)).toMatchObject({ init: { status: 422 } });
  }
});

it("exports what the list shows as text, table and data, and nothing that a program would run", async () => {
  const { town } = await townWithMarks();
  const read = async (format: string) =>
    (await exported(callOf(`/my/annotations/export/${format}?q=fett`, town.member, { format }))).text();
  const markdown = await read("md");
  expect(markdown).toContain("> Lageplan");
  expect(markdown).toContain("\\*fett\\*");
  expect(markdown).not.toContain("Summen");
  expect(await read("csv")).toContain(`"'=1+1 *fett* 50 %"`);
  expect(JSON.parse(await read("json"))).toMatchObject({ annotations: [{ kind: "note", place: { page: 1 } }] });
  const call = callOf("/my/annotations/export/exe", town.member, { format: "exe" });
  expect(await thrownStatus(exported(call))).toBe(404);
});

it("takes what a device sends and answers each change; what is none is 422", async () => {
  const { town, plan } = await townWithMarks();
  const send = (changes: string, viewer = town.member) => {
    const body = new FormData();
    body.set("changes", changes);
    return sendChanges(callOf("/my/annotations/changes", viewer, {}, { method: "POST", body }));
  };
  const mark = adding(plan);
  const answer = await send(JSON.stringify([{ deed: "add", ...mark }]));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ answers: [{ ok: true, id: mark.id, mark: mark.id, outcome: "kept" }] });
  expect((await send("no list")).status).toBe(422);
  const foreign = await send(JSON.stringify([{ deed: "share", id: mark.id, organizationId: null }]), town.stranger);
  expect(await foreign.json()).toMatchObject({ answers: [{ ok: false, refused: "mark-unknown" }] });
});

it("a mark that found no place is listed with its old page, for its owner alone, while the document is open to them", async () => {
  const { town, plan, note } = await townWithMarks();
  await shareAnnotation(town.member, { id: note.id, organizationId: town.committee });
  const { sha256 } = await database().fileVersion.findFirstOrThrow({ where: { fileId: plan } });
  await extractText(sha256);
  const version = await replacePdf(town, plan, ["Etwas anderes"]);
  await database().annotationPlace.create({ data: { annotationId: note.id, version, state: "notPlaced" } });
  const { list } = await loader(callOf("/my/annotations?lost=1", town.member));
  expect(list.lost).toBe(1);
  expect(list.marks).toMatchObject([{ state: "notPlaced", place: null, oldText: "Lageplan am Wall" }]);
  const post = (fields: Record<string, string>) =>
    action(callOf("/my/annotations?index", town.member, {}, { method: "POST", body: new URLSearchParams(fields) }));
  const named = { id: note.id, base: note.id, version: String(version) };
  await extractText((await database().fileVersion.findFirstOrThrow({ where: { fileId: plan, version } })).sha256);
  const write = randomUUID();
  const placed = (await post({ ...named, deed: "place", write, page: "1", words: "anderes" })) as Response;
  expect(placed.headers.get("Location")).toBe(`/my/annotations?place=${note.id}&by=${write}&in=${version}`);
  expect(await listed(town.member, "?lost=1")).toEqual([]);
  await post({ ...named, deed: "takeBack", write: randomUUID() });
  expect(await listed(town.member, "?lost=1")).toHaveLength(1);
  expect(await post({ ...named, deed: "place", write: randomUUID(), page: "1", words: "fehlt" })).toMatchObject({
    data: { refused: "mark-words-missing" },
  });
  expect((await picture(callOf("", town.member, { annotationId: note.id }))).headers.get("Content-Type")).toBe(
    "image/png",
  );
  expect(await thrownStatus(picture(callOf("", town.office, { annotationId: note.id })))).toBe(404);
  await database().membership.deleteMany({ where: { personId: town.member.personId } });
  expect(await listed({ ...town.member, seats: [] })).toEqual([]);
});
