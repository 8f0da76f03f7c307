import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import * as desk from "#app/routes/_office+/office.meetings.$meetingId.minutes._index.tsx";
import * as publishing from "#app/routes/_office+/office.meetings.$meetingId.minutes.publish.tsx";
import * as section from "#app/routes/_office+/office.meetings.$meetingId.section.ts";
import * as session from "#app/routes/_office+/office.meetings.$meetingId.session.tsx";
import * as minutes from "#app/routes/_public+/meetings.$meetingId.minutes.tsx";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { addMembership, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { addMeeting } from "#tests/setup/town-meetings.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";

beforeEach(resetDatabase);

const form = (fields: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(fields) });
const call = (viewer: Viewer, meetingId: string, init?: RequestInit, search = "") =>
  callOf(`/office/meetings/${meetingId}/session${search}`, viewer, { meetingId }, init);
const PAGES = [session.loader, desk.loader, publishing.loader];
const DEEDS = [session.action, desk.action, publishing.action, section.action];

async function running() {
  const town = await createRunningSession({ members: 3 });
  const people = {
    office: await viewerFor(town.office),
    chair: await viewerFor(town.chair),
    member: await viewerFor(town.members[1] ?? town.chair),
    stranger: await viewerFor(town.stranger),
  };
  return { ...town, ...people };
}

/** What an action answered: a redirect's status and place, or the status of data. */
async function answerOf(work: Promise<unknown>) {
  const answer = (await work) as Response | { init: { status: number } | null };
  if (answer instanceof Response) return { status: answer.status, to: answer.headers.get("Location") };
  return { status: answer.init?.status ?? 200, to: null };
}

test("office, chair and clerk see the session; the citizen signs in first, members and strangers are kept out", async () => {
  const town = await running();
  const clerkId = await addPerson(town.bodyId, "Tilda", "Protokoll");
  await addMembership(clerkId, town.organizationId, "clerk");
  const { meetingId } = town;
  for (const viewer of [town.office, town.chair, await viewerOf(clerkId)]) {
    const { session: seen } = await session.loader(call(viewer, meetingId));
    expect(seen.items.map(({ number }) => number)).toEqual(["Ö 7", "N 1"]);
    expect(seen.selected?.id).toBe(town.publicItem);
  }
  const elsewhere = await viewerOf((await createTown("Nachbarstadt")).people.office);
  for (const loader of PAGES) {
    expect(await thrownStatus(loader(call(town.citizen, meetingId)))).toBe(303);
    expect(await thrownStatus(loader(call(town.member, meetingId)))).toBe(403);
    expect(await thrownStatus(loader(call(town.stranger, meetingId)))).toBe(403);
    expect(await thrownStatus(loader(call(elsewhere, meetingId)))).toBe(404);
  }
  expect(await thrownStatus(publishing.loader(call(town.chair, meetingId)))).toBe(403);
});

test("a meeting that nobody outside knows of does not exist for strangers", async () => {
  const town = await createTown();
  const stranger = await viewerOf(town.people.schoolMember);
  for (const loader of PAGES) expect(await thrownStatus(loader(call(stranger, town.meetings.planned)))).toBe(404);
});

test.each(["nicht-da", "00000000-0000-4000-8000-000000000000", "'; DROP TABLE meeting"])(
  "the address %j is 404 everywhere",
  async (meetingId) => {
    const { office, citizen } = await running();
    for (const loader of PAGES) expect(await thrownStatus(loader(call(office, meetingId)))).toBe(404);
    expect(await thrownStatus(minutes.loader(call(citizen, meetingId)))).toBe(404);
    const write = { intent: "write", agendaItemId: crypto.randomUUID(), version: "1" };
    for (const action of DEEDS) expect(await thrownStatus(action(call(office, meetingId, form(write))))).toBe(404);
  },
);

test("the session goes through its forms: present, call, write, decide, end", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const meetingId = await addMeeting(town.bodyId, town.organizations.finance);
  const item = await database().agendaItem.create({
    data: { meetingId, position: 1, number: "Ö 1", name: "Eröffnung" },
    select: { id: true },
  });
  const at = `/office/meetings/${meetingId}/session`;
  const send = async (fields: Record<string, string>, search = "") =>
    answerOf(session.action(call(office, meetingId, form(fields), search)));
  const agendaItemId = item.id;
  const kept = `?item=${agendaItemId}`;
  expect(await send({ intent: "start", present: town.people.chair })).toEqual({ status: 303, to: at });
  expect(await send({ intent: "call", agendaItemId, seenId: "" }, kept)).toEqual({ status: 303, to: at });
  const text = { intent: "write", agendaItemId, version: "1", record: "Eröffnet.", resolution: "" };
  expect(await send(text, kept)).toEqual({ status: 303, to: at + kept });
  expect(await send({ ...text, record: "Anders." })).toEqual({ status: 422, to: null });
  expect(await send({ intent: "decide", agendaItemId, decisionType: "noVote", seen: "" })).toMatchObject({
    status: 303,
  });
  expect(await send({ intent: "attendance", personId: town.people.member, presence: "room" })).toMatchObject({
    status: 303,
  });
  expect(await send({ intent: "end" })).toMatchObject({ status: 303 });
  const { session: seen } = await session.loader(call(office, meetingId));
  expect(seen).toMatchObject({
    meeting: { state: "closed" },
    selected: { section: { record: "Eröffnet.", decisionType: "noVote" } },
    quorum: { stated: { present: 1, members: 2 } },
  });
});

test("a text saves itself; who was slower gets the words that are there", async () => {
  const town = await running();
  const save = async (fields: Record<string, string>) => {
    const init = form({ agendaItemId: town.publicItem, version: "1", record: "", resolution: "", ...fields });
    const answer = await section.action(call(town.office, town.meetingId, init));
    return { status: answer.status, ...((await answer.json()) as object) };
  };
  expect(await save({ record: "Der eine." })).toEqual({ status: 200, ok: true, version: 2 });
  expect(await save({ record: "Der andere." })).toEqual({
    status: 422,
    ok: false,
    refused: "changed-meanwhile",
    current: { version: 2, record: "Der eine.", resolution: "" },
  });
  expect(await save({ record: "a".repeat(1_000_000) })).toMatchObject({ status: 422, refused: "too-long|100000" });
  expect(await save({ version: "zwei" })).toMatchObject({ status: 422 });
});

test("hostile forms are refused, never broken", async () => {
  const { office, meetingId, publicItem: agendaItemId } = await running();
  const bodies: RequestInit[] = [
    { method: "POST" },
    { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } },
    form({ intent: "__proto__" }),
    form({ intent: "start", present: "x" }),
    form({ intent: "call", agendaItemId: "x" }),
    form({ intent: "write", agendaItemId, version: "1", record: "\u0000" }),
    form({ intent: "write", agendaItemId, version: "1e99" }),
    form({ intent: "decide", agendaItemId, decisionType: "constructor" }),
    form({ intent: "attendance", personId: agendaItemId, presence: "room" }),
    form({ intent: "correctAttendance", personId: office.personId, from: "99:99" }),
    form({ intent: "correct", agendaItemId, correctionId: agendaItemId, text: "x" }),
    form({ intent: "publish", seen: "x" }),
    form({ intent: "open", agendaItemId: "x" }),
  ];
  for (const init of bodies) {
    for (const action of [session.action, desk.action]) {
      expect((await answerOf(action(call(office, meetingId, init)))).status).toBe(422);
    }
  }
  const large = form({ intent: "write", record: "a".repeat(3 * 1024 * 1024) });
  const headers = { "Content-Length": String(3 * 1024 * 1024) };
  expect(await thrownStatus(session.action(call(office, meetingId, { ...large, headers })))).toBe(413);
});

test("who may not act is refused in every form, whatever the page showed", async () => {
  const town = await running();
  const { meetingId, publicItem: agendaItemId } = town;
  const forms: Record<string, string>[] = [
    { intent: "end" },
    { intent: "call", agendaItemId },
    { intent: "write", agendaItemId, version: "1" },
    { intent: "publish", seen: "x" },
    { intent: "attendance", personId: town.member.personId, presence: "left" },
  ];
  for (const fields of forms) {
    expect(await thrownStatus(session.action(call(town.citizen, meetingId, form(fields))))).toBe(303);
    expect(await thrownStatus(session.action(call(town.member, meetingId, form(fields))))).toBe(403);
    expect(await thrownStatus(session.action(call(town.stranger, meetingId, form(fields))))).toBe(403);
  }
  const text = form({ agendaItemId, version: "1", record: "X" });
  expect(await thrownStatus(section.action(call(town.citizen, meetingId, text)))).toBe(303);
  expect(await thrownStatus(section.action(call(town.chair, meetingId, text)))).toBe(403);
});

test("citizens read published minutes: who was there, public items, and nothing of the others", async () => {
  const town = await createTown();
  const { finished } = town.meetings;
  const startsAt = new Date("2023-07-05T16:00:00Z");
  await database().attendance.createMany({
    data: [
      { meetingId: finished, personId: town.people.chair, startsAt, endsAt: new Date("2023-07-05T17:35:00Z") },
      { meetingId: finished, personId: town.people.member, startsAt, endsAt: new Date("2023-07-05T17:00:00Z") },
    ],
  });
  const read = async (viewer: Viewer) => (await minutes.loader(call(viewer, finished))).minutes;
  const published = await read(town.citizen);
  expect(published.attendance.map(({ name, stays }) => [name, stays.length])).toEqual([
    ["Dr. Folkert Brandt", 1],
    ["Katinka Moorkamp", 0],
  ]);
  expect(published.entries.map((entry) => [entry.kind, entry.number])).toEqual([
    ["section", "Ö 7"],
    ["closed", "N 1"],
  ]);
  expect(JSON.stringify(published)).not.toContain(SECRET);
  expect(JSON.stringify(await read(await viewerOf(town.people.schoolMember)))).not.toContain(SECRET);
  expect(JSON.stringify(await read(await viewerOf(town.people.member)))).toContain(SECRET);
});

test("drafts are nobody's public page", async () => {
  const town = await running();
  await section.action(
    call(town.office, town.meetingId, form({ agendaItemId: town.publicItem, version: "1", record: "Entwurf." })),
  );
  for (const viewer of [town.citizen, town.stranger, town.member, town.office]) {
    expect(await thrownStatus(minutes.loader(call(viewer, town.meetingId)))).toBe(404);
  }
});

test("the preview and the question show what citizens will read, and what not", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const { desk: seen } = await desk.loader(call(office, town.meetings.finished));
  expect(JSON.stringify(seen.preview)).not.toContain(SECRET);
  expect(seen.sections.map((one) => [one.number, one.public])).toEqual([
    ["Ö 7", true],
    ["N 1", false],
  ]);
});
