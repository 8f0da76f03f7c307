import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createOfficeTown, draftMeeting, meetingInput, statusOf } from "#tests/setup/office-town.ts";
import { cancelMeeting } from "./cancel-meeting.server.ts";
import { changeMeeting } from "./change-meeting.server.ts";
import { createMeeting } from "./create-meeting.server.ts";
import { findMeeting } from "./get-meeting.server.ts";
import { fieldsOf, getOfficeMeeting } from "./get-office-meeting.server.ts";
import { fingerprintOf, getPublication } from "./get-publication.server.ts";
import { inviteMeeting } from "./invite-meeting.server.ts";
import { placePaper } from "./place-paper.server.ts";
import { publishMeeting } from "./publish-meeting.server.ts";
import { scheduleMeeting } from "./schedule-meeting.server.ts";

beforeEach(resetDatabase);

const kinds = async (meetingId: string) =>
  (await database().event.findMany({ orderBy: { id: "asc" } }))
    .filter(({ data }) => JSON.stringify(data).includes(meetingId))
    .map(({ kind }) => kind);

it.each([
  ["2027-01-20", "18:00", "2027-01-20T17:00:00.000Z"],
  ["2027-03-28", "18:00", "2027-03-28T16:00:00.000Z"],
  ["2027-10-31", "18:00", "2027-10-31T17:00:00.000Z"],
])("keeps the town's wall clock on %s %s, in and out of the database", async (date, startTime, instant) => {
  const { town, office } = await createOfficeTown();
  const input = { ...meetingInput(town.organizations.finance), date, startTime };
  expect((await createMeeting(office, input)).ok).toBe(true);
  const meeting = await getOfficeMeeting(office, input.meetingId);
  expect(meeting.startsAt.toISOString()).toBe(instant);
  expect(fieldsOf(meeting)).toMatchObject({ date, startTime, endTime: "20:00" });
});

it("refuses an hour that daylight saving leaves out, at its field", async () => {
  const { town, office } = await createOfficeTown();
  const input = { ...meetingInput(town.organizations.finance), date: "2027-03-28", startTime: "02:30", endTime: "" };
  expect(await createMeeting(office, input)).toEqual({ ok: false, refused: "time-does-not-exist", field: "startTime" });
  expect(await database().meeting.count({ where: { id: input.meetingId } })).toBe(0);
});

it("makes one meeting of a form that is sent twice, and none in another town or a faction", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const input = meetingInput(town.organizations.finance);
  const answers = await Promise.all([createMeeting(office, input), createMeeting(office, input)]);
  expect(answers).toEqual([1, 2].map(() => ({ ok: true, value: { meetingId: input.meetingId } })));
  expect(await kinds(input.meetingId)).toEqual(["meeting.created"]);
  const foreign = await database().organization.findFirstOrThrow({ where: { bodyId: strangers.otherOffice.bodyId } });
  for (const organizationId of [foreign.id, town.organizations.faction, randomUUID()]) {
    const answer = await createMeeting(office, meetingInput(organizationId));
    expect(answer).toEqual({ ok: false, refused: "not-a-choice", field: "organizationId" });
  }
});

it("lets one of two people save the same version and tells the other", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  const fields = fieldsOf(await getOfficeMeeting(office, meetingId));
  const first = await changeMeeting(office, meetingId, { ...fields, version: 1, room: "Saal 1" });
  const second = await changeMeeting(office, meetingId, { ...fields, version: 1, room: "Saal 2" });
  const repeated = await changeMeeting(office, meetingId, { ...fields, version: 1, room: "Saal 1" });
  expect([first, second, repeated]).toEqual([
    { ok: true, value: { version: 2 } },
    { ok: false, refused: "changed-meanwhile" },
    { ok: true, value: { version: 2 } },
  ]);
  expect(await kinds(meetingId)).toEqual(["meeting.created", "meeting.changed"]);
});

it("publishes the meeting with its public papers in one breath, and nothing else", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.council, ["A", "-X"]);
  const { released, nonPublic } = town.papers;
  await placePaper(office, meetingId, { paperId: released, agendaItemId: item("A") });
  await placePaper(office, meetingId, { paperId: nonPublic, agendaItemId: item("X") });
  expect(await findMeeting(town.citizen, meetingId)).toBeNull();
  const publication = await getPublication(office, meetingId);
  expect(publication.items.map(({ number }) => number)).toEqual(["Ö 1"]);
  expect(publication.papers.map(({ id, published }) => [id, published])).toEqual([[released, false]]);
  expect(publication.hidden.map(({ number }) => number)).toEqual(["N 1"]);

  for (const _ of [1, 2]) {
    expect(await publishMeeting(office, meetingId, publication)).toEqual({ ok: true, value: "scheduled" });
  }
  const seen = await findMeeting(town.citizen, meetingId);
  expect(seen?.agenda).toMatchObject([
    { kind: "item", number: "Ö 1", papers: [{ id: released }] },
    { kind: "closed", number: "N 1" },
  ]);
  expect(await publicDatabase().paper.count({ where: { id: nonPublic } })).toBe(0);
  expect((await kinds(meetingId)).filter((kind) => kind === "meeting.published")).toHaveLength(1);
});

it("publishes only what was shown: a change after the question asks again", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.council, ["A"]);
  const { seen } = await getPublication(office, meetingId);
  await placePaper(office, meetingId, { paperId: town.papers.released, agendaItemId: item("A") });
  expect(await publishMeeting(office, meetingId, { seen })).toEqual({ ok: false, refused: "changed-meanwhile" });
  const { state } = await database().paper.findUniqueOrThrow({ where: { id: town.papers.released } });
  expect(state).toBe("released");
});

it("publishes neither meeting nor paper when one paper stands in the way, and names it", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.council, ["A"]);
  const paperId = town.papers.released;
  await placePaper(office, meetingId, { paperId, agendaItemId: item("A") });
  await database().paper.update({ where: { id: paperId }, data: { state: "draft" } });
  const seen = await fingerprintOf(database(), meetingId);
  const answer = await publishMeeting(office, meetingId, { seen });
  expect(answer).toEqual({ ok: false, refused: "paper-not-released", reference: "VO/10743/23" });
  expect(await findMeeting(town.citizen, meetingId)).toBeNull();
});

it("goes its way from draft to invitation and bears repetition", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  expect(await inviteMeeting(office, meetingId)).toEqual({ ok: false, refused: "meeting-not-scheduled" });
  for (const _ of [1, 2]) expect(await scheduleMeeting(office, meetingId)).toEqual({ ok: true, value: "scheduled" });
  for (const _ of [1, 2]) expect(await inviteMeeting(office, meetingId)).toEqual({ ok: true, value: "invited" });
  for (const reason of ["Hochwasser", "anderer Grund"]) {
    expect(await cancelMeeting(office, meetingId, { reason })).toEqual({ ok: true, value: "cancelled" });
  }
  const row = await database().meeting.findUniqueOrThrow({ where: { id: meetingId } });
  expect(row.cancelReason).toBe("Hochwasser");
  expect(await kinds(meetingId)).toEqual([
    "meeting.created",
    "meeting.changed",
    "meeting.invited",
    "meeting.cancelled",
  ]);
  expect(await changeMeeting(office, meetingId, { ...meetingInput(""), version: 9 })).toEqual({
    ok: false,
    refused: "meeting-cancelled",
  });
});

it("lets nobody but the office prepare a meeting", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance);
  const seen = await fingerprintOf(database(), meetingId);
  const fields = { ...meetingInput(town.organizations.finance), version: 1 };
  const deeds = (viewer: Parameters<typeof getOfficeMeeting>[0]) => [
    getOfficeMeeting(viewer, meetingId),
    getPublication(viewer, meetingId),
    changeMeeting(viewer, meetingId, fields),
    scheduleMeeting(viewer, meetingId),
    inviteMeeting(viewer, meetingId),
    publishMeeting(viewer, meetingId, { seen }),
    cancelMeeting(viewer, meetingId, { reason: "x" }),
  ];
  for (const [name, viewer] of Object.entries(strangers)) {
    expect(await Promise.all(deeds(viewer).map(statusOf)), `${name}, draft`).toEqual([
      404, 404, 404, 404, 404, 404, 404,
    ]);
  }
  await publishMeeting(office, meetingId, { seen });
  for (const [name, viewer] of Object.entries(strangers)) {
    const expected = name === "otherOffice" ? 404 : 403;
    const statuses = await Promise.all(deeds(viewer).map(statusOf));
    expect(statuses, `${name}, published`).toEqual(statuses.map(() => expected));
    if (name !== "otherOffice") expect(await statusOf(createMeeting(viewer, fields))).toBe(403);
  }
});
