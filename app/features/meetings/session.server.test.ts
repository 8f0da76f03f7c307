import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { addMembership, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { addAgendaItem, addMeeting } from "#tests/setup/town-meetings.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { callAgendaItem } from "./call-agenda-item.server.ts";
import { closeAgendaItem } from "./close-agenda-item.server.ts";
import { correctAttendance } from "./correct-attendance.server.ts";
import { endMeeting } from "./end-meeting.server.ts";
import { recordAttendance } from "./record-attendance.server.ts";
import { recordExclusion } from "./record-exclusion.server.ts";
import { startMeeting } from "./start-meeting.server.ts";
import { stateQuorum } from "./state-quorum.server.ts";

beforeEach(resetDatabase);

async function invited() {
  const town = await createTown();
  const { finance } = town.organizations;
  const meetingId = await addMeeting(town.bodyId, finance, { startsAt: new Date("2027-03-03T17:00:00Z") });
  const first = await addAgendaItem(meetingId, 1, "Ö 1", "Eröffnung", true);
  const clerkId = await addPerson(town.bodyId, "Tilda", "Protokoll");
  await addMembership(clerkId, finance, "clerk");
  const people = {
    office: await viewerOf(town.people.office),
    chair: await viewerOf(town.people.chair),
    clerk: await viewerOf(clerkId),
    member: await viewerOf(town.people.member),
    stranger: await viewerOf(town.people.schoolMember),
  };
  return { town, meetingId, first, ...people };
}

const factsOf = async (kind: string) => {
  const rows = await database().event.findMany({ where: { kind }, orderBy: { id: "asc" }, select: { data: true } });
  return rows.map(({ data }) => data as Record<string, unknown>);
};
const stateOf = (id: string) =>
  database().meeting.findUniqueOrThrow({
    where: { id },
    select: { state: true, startedAt: true, endedAt: true },
  });
const itemStates = async (meetingId: string) =>
  (await database().agendaItem.findMany({ where: { meetingId }, orderBy: { position: "asc" } })).map((i) => i.state);

async function createAdministrator(bodyId: string) {
  const personId = await addPerson(bodyId, "Adele", "Verwalt");
  await database().officeDuty.create({
    data: { bodyId, personId, duty: "administrator", startDate: new Date("2021-11-01") },
  });
  return viewerOf(personId);
}

test("the session starts once, with who is there and the quorum stated from that count", async () => {
  const { town, meetingId, chair } = await invited();
  const present = [town.people.chair, town.people.member];
  const started = await startMeeting(chair, meetingId, { present });
  expect(started).toEqual({
    ok: true,
    value: { members: 2, present: 2, outcome: "QUORATE", norm: "§ 65 NKomVG" },
  });
  expect(await stateOf(meetingId)).toMatchObject({ state: "running", endedAt: null });
  expect(await startMeeting(chair, meetingId, { present: [] })).toEqual({ ok: true, value: null });
  expect(await database().attendance.count({ where: { meetingId, endsAt: null } })).toBe(2);
  expect(await factsOf("meeting.started")).toHaveLength(1);
  expect(await factsOf("meeting.quorumStated")).toMatchObject([{ members: 2, present: 2, outcome: "QUORATE" }]);
});

test("too few members are stated as such and stop nothing; who comes later changes the next statement", async () => {
  const { town, meetingId, chair } = await invited();
  expect(await startMeeting(chair, meetingId, { present: [town.people.chair] })).toMatchObject({
    value: { present: 1, outcome: "NOT_QUORATE" },
  });
  await recordAttendance(chair, meetingId, { personId: town.people.member, presence: "video" });
  expect(await stateQuorum(chair, meetingId)).toMatchObject({ value: { present: 2, outcome: "QUORATE" } });
});

test("nobody from outside is counted, and a draft or finished meeting does not start", async () => {
  const { town, meetingId, office } = await invited();
  expect(await startMeeting(office, meetingId, { present: [town.people.schoolMember] })).toEqual({
    ok: false,
    refused: "person-not-in-organization",
  });
  expect((await stateOf(meetingId)).state).toBe("invited");
  expect(await startMeeting(office, town.meetings.finished, {})).toEqual({ ok: false, refused: "meeting-closed" });
});

test("who may not lead, call or record is refused, and strangers learn nothing", async () => {
  const { town, meetingId, first, ...people } = await invited();
  const item = { agendaItemId: first };
  const person = { personId: town.people.member };
  const administrator = await createAdministrator(town.bodyId);
  const abroad = await viewerOf((await createTown("Nachbarstadt")).people.office);
  for (const viewer of [town.citizen, people.stranger, people.member, administrator, abroad]) {
    const deeds = [
      startMeeting(viewer, meetingId, {}),
      endMeeting(viewer, meetingId),
      callAgendaItem(viewer, meetingId, item),
      closeAgendaItem(viewer, meetingId, item),
      recordAttendance(viewer, meetingId, { ...person, presence: "room" }),
      correctAttendance(viewer, meetingId, { ...person, from: "18:00", reason: "Verschrieben" }),
      recordExclusion(viewer, meetingId, { ...item, ...person, excluded: "yes" }),
      stateQuorum(viewer, meetingId),
    ];
    for (const status of await Promise.all(deeds.map(thrownStatus))) expect([403, 404]).toContain(status);
  }
  expect(await thrownStatus(endMeeting(abroad, meetingId))).toBe(404);
  expect((await stateOf(meetingId)).state).toBe("invited");
});

test("the clerk records presence but does not lead", async () => {
  const { town, meetingId, first, chair, clerk } = await invited();
  expect(await thrownStatus(startMeeting(clerk, meetingId, {}))).toBe(403);
  await startMeeting(chair, meetingId, {});
  const came = await recordAttendance(clerk, meetingId, { personId: town.people.member, presence: "room" });
  expect(came).toEqual({ ok: true, value: { presence: "room" } });
  expect(await thrownStatus(callAgendaItem(clerk, meetingId, { agendaItemId: first }))).toBe(403);
});

test.each(["", "nicht-da", "00000000-0000-4000-8000-000000000000"])(
  "a meeting %j that is not there is 404",
  async (id) => {
    const { office } = await invited();
    expect(await thrownStatus(startMeeting(office, id, {}))).toBe(404);
    expect(await thrownStatus(endMeeting(office, id))).toBe(404);
  },
);

test("calling the next item closes the one before; two callers at once leave exactly one called", async () => {
  const session = await createRunningSession();
  const { meetingId, publicItem, nonPublicItem } = session;
  const third = await addAgendaItem(meetingId, 3, "N 2", "Personal", false);
  const viewer = await viewerFor(session.chair);
  const seenId = publicItem;
  const [one, two] = await Promise.all([
    callAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem, seenId }),
    callAgendaItem(await viewerFor(session.office), meetingId, { agendaItemId: third, seenId }),
  ]);
  expect([one, two].filter(({ ok }) => ok)).toHaveLength(1);
  expect([one, two].find(({ ok }) => !ok)).toEqual({ ok: false, refused: "another-item-called" });
  const states = await itemStates(meetingId);
  expect(states[0]).toBe("closed");
  expect(states.filter((state) => state === "called")).toHaveLength(1);
});

test("the same call twice is one call, and closing leaves none called", async () => {
  const session = await createRunningSession();
  const { meetingId, nonPublicItem } = session;
  const viewer = await viewerFor(session.chair);
  await callAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem });
  await callAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem });
  expect(await factsOf("item.called")).toMatchObject([{ agendaItemId: nonPublicItem, public: false }]);
  await closeAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem });
  await closeAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem });
  expect(await itemStates(meetingId)).toEqual(["closed", "closed"]);
  expect(await factsOf("item.closed")).toHaveLength(2);
});

test("while a vote hangs in the air, the item stays and the session goes on", async () => {
  const session = await createRunningSession();
  const { meetingId, publicItem, nonPublicItem } = session;
  const viewer = await viewerFor(session.chair);
  const poll = await database().poll.create({
    data: { meetingId, agendaItemId: publicItem, question: "Möbel", state: "open", eligible: 8, epoch: 1 },
    select: { id: true },
  });
  const refusals = async () => [
    await callAgendaItem(viewer, meetingId, { agendaItemId: nonPublicItem }),
    await closeAgendaItem(viewer, meetingId, { agendaItemId: publicItem }),
    await endMeeting(viewer, meetingId),
  ];
  for (const verdict of await refusals()) expect(verdict).toEqual({ ok: false, refused: "poll-still-open" });
  await database().poll.update({ where: { id: poll.id }, data: { state: "closed", result: "REJECTED" } });
  for (const verdict of await refusals()) expect(verdict).toEqual({ ok: false, refused: "poll-not-announced" });
});

test("the end of the session closes the called item and everybody's stay, once", async () => {
  const session = await createRunningSession({ members: 3 });
  const { meetingId } = session;
  const viewer = await viewerFor(session.chair);
  expect(await endMeeting(viewer, meetingId)).toEqual({ ok: true, value: true });
  const first = await stateOf(meetingId);
  expect(await endMeeting(viewer, meetingId)).toEqual({ ok: true, value: true });
  expect(await stateOf(meetingId)).toEqual(first);
  expect(first.state).toBe("closed");
  expect(await itemStates(meetingId)).toEqual(["closed", "open"]);
  const stays = await database().attendance.findMany({ where: { meetingId }, select: { endsAt: true } });
  expect(stays.every(({ endsAt }) => endsAt?.getTime() === first.endedAt?.getTime())).toBe(true);
  expect(await factsOf("meeting.ended")).toHaveLength(1);
  expect(await recordAttendance(viewer, meetingId, { personId: viewer.personId, presence: "left" })).toEqual({
    ok: false,
    refused: "meeting-not-running",
  });
});

test("presence goes from room to video to away; said twice it changes nothing", async () => {
  const session = await createRunningSession({ members: 2 });
  const { meetingId } = session;
  const office = await viewerFor(session.office);
  const personId = session.members[1]?.personId ?? "";
  for (const presence of ["video", "video", "left", "left", "room"] as const) {
    expect(await recordAttendance(office, meetingId, { personId, presence })).toEqual({
      ok: true,
      value: { presence },
    });
  }
  const stays = await database().attendance.findMany({
    where: { meetingId, personId },
    orderBy: { startsAt: "asc" },
    select: { mode: true, endsAt: true },
  });
  expect(stays.at(0)?.mode).toBe("room");
  expect(stays.at(-1)).toEqual({ mode: "room", endsAt: null });
  expect((await factsOf("attendance.changed")).map(({ mode }) => mode)).toEqual(["video", "absent", "room"]);
});

test("a stay is put right afterwards, within the session and without overlaps", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const meetingId = await addMeeting(town.bodyId, town.organizations.finance, {
    state: "closed",
    startsAt: new Date("2023-09-06T16:00:00Z"),
    startedAt: new Date("2023-09-06T16:00:10Z"),
    endedAt: new Date("2023-09-06T18:00:00Z"),
  });
  const personId = town.people.member;
  const put = (given: object) => correctAttendance(office, meetingId, { personId, reason: "Verschrieben", ...given });
  expect(await put({ from: "18:00", to: "19:30" })).toEqual({ ok: true, value: true });
  expect(await put({ from: "19:00", to: "" })).toEqual({ ok: false, refused: "attendance-overlaps" });
  expect(await put({ from: "17:00", to: "17:30" })).toEqual({ ok: false, refused: "attendance-outside-session" });
  expect(await put({ from: "19:40", to: "21:00" })).toEqual({ ok: false, refused: "attendance-outside-session" });
  expect(await put({ from: "halb 8" })).toEqual({ ok: false, refused: "not-a-time" });
  const read = () =>
    database().attendance.findMany({ where: { meetingId }, select: { id: true, startsAt: true, endsAt: true } });
  const [stay] = await read();
  expect(stay?.startsAt.toISOString()).toBe("2023-09-06T16:00:10.000Z");
  expect(await put({ attendanceId: stay?.id, from: "18:15", to: "" })).toEqual({ ok: true, value: true });
  expect((await read())[0]).toMatchObject({ id: stay?.id, endsAt: new Date("2023-09-06T18:00:00Z") });
  expect(await put({ attendanceId: stay?.id, remove: "yes" })).toEqual({ ok: true, value: true });
  expect(await read()).toEqual([]);
  expect(await put({ attendanceId: stay?.id, remove: "yes" })).toEqual({ ok: false, refused: "attendance-unknown" });
});

test("once the minutes are published, presence stays as it was printed", async () => {
  const town = await createTown();
  const office = await viewerOf(town.people.office);
  const input = { personId: town.people.member, from: "18:00", reason: "Verschrieben" };
  expect(await correctAttendance(office, town.meetings.finished, input)).toEqual({
    ok: false,
    refused: "minutes-published",
  });
});

test("somebody is barred from one item and let in again, but not while a vote runs", async () => {
  const session = await createRunningSession({ members: 2 });
  const { meetingId, publicItem } = session;
  const office = await viewerFor(session.office);
  const personId = session.members[1]?.personId ?? "";
  const bar = (excluded: "yes" | "no") =>
    recordExclusion(office, meetingId, { agendaItemId: publicItem, personId, excluded });
  for (const excluded of ["yes", "yes", "no", "no", "yes"] as const) expect((await bar(excluded)).ok).toBe(true);
  expect((await factsOf("exclusion.changed")).map(({ excluded }) => excluded)).toEqual([true, false, true]);
  await database().poll.create({
    data: { meetingId, agendaItemId: publicItem, question: "Möbel", state: "open", eligible: 1, epoch: 1 },
  });
  expect(await bar("no")).toEqual({ ok: false, refused: "poll-still-open" });
});
