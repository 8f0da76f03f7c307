import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { fingerprintOf } from "#app/features/meetings/get-publication.server.ts";
import { publishMeeting } from "#app/features/meetings/publish-meeting.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import * as list from "#app/routes/_office+/office.meetings._index.tsx";
import * as agenda from "#app/routes/_office+/office.meetings.$meetingId._index.tsx";
import * as cancel from "#app/routes/_office+/office.meetings.$meetingId.cancel.tsx";
import * as edit from "#app/routes/_office+/office.meetings.$meetingId.edit.tsx";
import * as publish from "#app/routes/_office+/office.meetings.$meetingId.publish.tsx";
import * as create from "#app/routes/_office+/office.meetings.new.tsx";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { agendaOf, createOfficeTown, draftMeeting, meetingInput, statusOf } from "#tests/setup/office-town.ts";

beforeEach(resetDatabase);

const OF_ONE = { agenda, cancel, edit, publish };

function post(viewer: Viewer, meetingId: string | undefined, fields: Record<string, string | string[]>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
  return callOf(`/office/meetings/${meetingId}`, viewer, { meetingId }, { method: "POST", body });
}

/** Status and data of an action's answer, whichever way it answers. */
async function answerOf(work: Promise<unknown>): Promise<{ status: number; data: unknown; location: string | null }> {
  const answer = await work;
  if (answer instanceof Response) {
    return { status: answer.status, data: null, location: answer.headers.get("Location") };
  }
  const { data, init } = (answer ?? {}) as { data?: unknown; init?: { status?: number } };
  return { status: init?.status ?? 200, data: data ?? answer, location: null };
}

it("lists every state for the office, narrowed by body, state and period", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.council);
  const idsAt = async (query: string) =>
    (await list.loader(callOf(`/office/meetings${query}`, office))).list.meetings.map(({ id }) => id);
  expect(await idsAt("")).toContain(meetingId);
  expect(await idsAt(`?organization=${town.organizations.council}&state=draft`)).toEqual([meetingId]);
  expect(await idsAt("?period=past")).toEqual([town.meetings.finished]);
  expect(await idsAt("?state=cancelled&period=all")).toEqual([]);
  expect(await idsAt("?state=%00&organization='&period=[]&page=-1e9")).toContain(meetingId);
});

it("makes a meeting and keeps what was typed when something is wrong", async () => {
  const { town, office } = await createOfficeTown();
  const fields = meetingInput(town.organizations.finance);
  const wrong = await answerOf(
    create.action(post(office, undefined, { ...fields, date: "2027-03-28", startTime: "02:30" })),
  );
  expect(wrong).toMatchObject({
    status: 422,
    data: { error: { startTime: ["time-does-not-exist"] }, initialValue: { room: "Saal", startTime: "02:30" } },
  });
  const made = await answerOf(create.action(post(office, undefined, fields)));
  expect(made).toMatchObject({ status: 303, location: `/office/meetings/${fields.meetingId}` });
});

it("tells the second of two people that somebody saved meanwhile, with the typed values", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  const { fields } = await edit.loader(post(office, meetingId, {}));
  const save = (room: string) => answerOf(edit.action(post(office, meetingId, { ...fields, version: "1", room })));
  expect((await save("Saal 1")).status).toBe(303);
  expect(await save("Saal 2")).toMatchObject({
    status: 422,
    data: { error: { "": ["changed-meanwhile"] }, initialValue: { room: "Saal 2" } },
  });
});

it("does every deed of the agenda by plain forms, and undoes it by the form it gives back", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A", "B", "-X"]);
  const send = (fields: Record<string, string | string[]>) =>
    agenda.action(post(office, meetingId, fields)) as Promise<{ ok: true; undo: Record<string, string> }>;
  const before = await agendaOf(meetingId);
  const deeds: Record<string, string>[] = [
    { intent: "add", agendaItemId: randomUUID(), name: "C", part: "public", parentId: item("A") },
    { intent: "move", agendaItemId: item("A"), position: "1" },
    { intent: "change", agendaItemId: item("B"), name: "B 2", part: "nonPublic", parentId: item("X") },
    { intent: "remove", agendaItemId: item("A") },
    { intent: "place", paperId: town.papers.released, newItemId: randomUUID(), part: "nonPublic" },
    { intent: "place", paperId: town.papers.released, agendaItemId: item("A") },
  ];
  for (const deed of deeds) {
    const { ok, undo } = await send(deed);
    expect([deed.intent, ok]).toEqual([deed.intent, true]);
    if (!("paperId" in deed && "agendaItemId" in deed)) expect(await agendaOf(meetingId)).not.toEqual(before);
    expect((await send(undo)).ok).toBe(true);
    if (deed.intent !== "change") expect(await agendaOf(meetingId), deed.intent).toEqual(before);
  }
  expect(await database().consultation.count({ where: { agendaItem: { meetingId } } })).toBe(0);
});

it("asks before publishing, publishes what was shown, and says why not", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance, ["A"]);
  const { publication } = await publish.loader(post(office, meetingId, {}));
  const stale = await answerOf(publish.action(post(office, meetingId, { seen: "x" })));
  expect(stale).toMatchObject({ status: 422, data: { refused: "changed-meanwhile" } });
  const done = await answerOf(publish.action(post(office, meetingId, { seen: publication.seen })));
  expect(done).toMatchObject({ status: 303, location: `/office/meetings/${meetingId}` });
});

it("cancels with a reason only", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  const without = await answerOf(cancel.action(post(office, meetingId, { reason: " " })));
  expect(without).toMatchObject({ status: 422, data: { refused: "required" } });
  expect((await answerOf(cancel.action(post(office, meetingId, { reason: "Hochwasser" })))).status).toBe(303);
});

it("shows its pages to the office alone: sign-in for citizens, 403 for members, 404 for the office next door", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  await publishMeeting(office, meetingId, { seen: await fingerprintOf(database(), meetingId) });
  const expected = { citizen: 303, member: 403, administrator: 403, otherOffice: 404 };
  for (const [name, viewer] of Object.entries(strangers)) {
    const status = expected[name as keyof typeof expected];
    for (const [page, { loader, action }] of Object.entries(OF_ONE)) {
      expect(await statusOf(loader(post(viewer, meetingId, {}))), `${name} reads ${page}`).toBe(status);
      const deed = post(viewer, meetingId, { intent: "standard", seen: "x", reason: "x" });
      expect(await statusOf(action(deed)), `${name} does ${page}`).toBe(status);
    }
    if (name === "otherOffice") continue;
    expect(await statusOf(list.loader(callOf("/office/meetings", viewer)))).toBe(status);
    expect(await statusOf(create.loader(callOf("/office/meetings/new", viewer)))).toBe(status);
    expect(await statusOf(create.action(post(viewer, undefined, meetingInput(town.organizations.finance))))).toBe(
      status,
    );
  }
});

it("answers malformed and unknown ids with 404", async () => {
  const { office } = await createOfficeTown();
  for (const meetingId of ["nonsense", "", "%00", "'; drop table meeting; --", randomUUID(), undefined]) {
    for (const [page, { loader, action }] of Object.entries(OF_ONE)) {
      expect(await statusOf(loader(post(office, meetingId, {}))), `${page} ${meetingId}`).toBe(404);
      expect(await statusOf(action(post(office, meetingId, { intent: "standard" }))), `${page} ${meetingId}`).toBe(404);
    }
  }
});

it("answers hostile forms with 422 and changes nothing", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A"]);
  const [id, million] = [item("A"), "x".repeat(1_000_000)];
  const forms: Record<string, string | string[]>[] = [
    {},
    { intent: "__proto__" },
    { intent: ["move", "add"] },
    { intent: "add" },
    { intent: "add", agendaItemId: randomUUID(), name: million },
    { intent: "add", agendaItemId: randomUUID(), name: "Null\u0000byte" },
    { intent: "add", agendaItemId: randomUUID(), name: ["a", "b"] },
    { intent: "add", agendaItemId: "x", name: "A" },
    { intent: "add", agendaItemId: randomUUID(), name: "A", parentId: randomUUID() },
    { intent: "add", agendaItemId: randomUUID(), name: "A", paperIds: Array.from({ length: 51 }, () => randomUUID()) },
    { intent: "move", agendaItemId: id },
    { intent: "move", agendaItemId: id, position: "-1" },
    { intent: "move", agendaItemId: id, position: "1e400" },
    { intent: "move", agendaItemId: id, position: "NaN" },
    { intent: "move", agendaItemId: id, parentId: id },
    { intent: "change", agendaItemId: id, name: "B", part: "secret" },
    { intent: "change", agendaItemId: id, name: "B", part: "public", parentId: id },
    { intent: "place", paperId: randomUUID() },
    { intent: "place", paperId: "' or 1=1", newItemId: "\u0000" },
    { intent: "unplace", paperId: town.papers.published, agendaItemId: randomUUID() },
  ];
  for (const fields of forms) {
    const answer = await answerOf(agenda.action(post(office, meetingId, fields)));
    expect(answer.status, JSON.stringify(fields).slice(0, 100)).toBe(422);
  }
  const init = { method: "POST", body: "--x", headers: { "Content-Type": "multipart/form-data" } };
  const broken = await answerOf(agenda.action(callOf(`/office/meetings/${meetingId}`, office, { meetingId }, init)));
  expect(broken.status).toBe(422);
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A"]);
  const good = meetingInput(town.organizations.finance);
  for (const bad of [
    { organizationId: randomUUID() },
    { organizationId: ["a", "b"] },
    { name: million },
    { room: "\u0000" },
    { date: "2027-13-45" },
    { date: "-271821-04-19" },
    { startTime: "99:99" },
    { meetingId: "x" },
  ]) {
    const answer = await answerOf(create.action(post(office, undefined, { ...good, ...bad })));
    expect(answer.status, JSON.stringify(bad).slice(0, 100)).toBe(422);
  }
  for (const version of ["0", "-1", "1.5", "x", "9e99"]) {
    expect((await answerOf(edit.action(post(office, meetingId, { ...good, version })))).status).toBe(422);
  }
  for (const reason of [million, "\u0000", ""]) {
    expect((await answerOf(cancel.action(post(office, meetingId, { reason })))).status).toBe(422);
  }
});
