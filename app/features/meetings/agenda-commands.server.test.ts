import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { agendaOf, createOfficeTown, draftMeeting, statusOf } from "#tests/setup/office-town.ts";
import { addConsultation } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { addAgendaItem } from "./add-agenda-item.server.ts";
import { addStandardItems } from "./add-standard-items.server.ts";
import { changeAgendaItem } from "./change-agenda-item.server.ts";
import { fingerprintOf } from "./get-publication.server.ts";
import { listWaitingPapers } from "./list-waiting-papers.server.ts";
import { moveAgendaItem } from "./move-agenda-item.server.ts";
import { placePaper } from "./place-paper.server.ts";
import { publishMeeting } from "./publish-meeting.server.ts";
import { removeAgendaItem } from "./remove-agenda-item.server.ts";
import { unplacePaper } from "./unplace-paper.server.ts";

beforeEach(resetDatabase);

const publish = async (office: Parameters<typeof publishMeeting>[0], meetingId: string) =>
  publishMeeting(office, meetingId, { seen: await fingerprintOf(database(), meetingId) });

it("numbers a draft anew after every change, in both parts and below items", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A", "B", "C", "-X", "-Y"]);
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A", "Ö 2 B", "Ö 3 C", "N 1 X", "N 2 Y"]);
  await moveAgendaItem(office, meetingId, { agendaItemId: item("C"), position: 0 });
  await moveAgendaItem(office, meetingId, { agendaItemId: item("B"), parentId: item("A") });
  await moveAgendaItem(office, meetingId, { agendaItemId: item("X"), beforeId: item("A") });
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 C", "Ö 2 X", "Ö 3 A", "Ö 3.1 B", "N 1 Y"]);
  await removeAgendaItem(office, meetingId, { agendaItemId: item("C") });
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 X", "Ö 2 A", "Ö 2.1 B", "N 1 Y"]);
});

it("gives back what undoes a removal, with its place and papers", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.council, ["A", "B", "C"]);
  const placed = await placePaper(office, meetingId, { paperId: town.papers.published, agendaItemId: item("B") });
  expect(placed).toMatchObject({ ok: true, value: { number: "Ö 2", newItem: false } });
  const removed = await removeAgendaItem(office, meetingId, { agendaItemId: item("B") });
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A", "Ö 2 C"]);
  if (!removed.ok || !removed.value) throw new Error("not removed");
  const { agendaItemId, name, paperIds } = removed.value;
  expect(removed.value.place).toEqual({ beforeId: item("C") });
  await addAgendaItem(office, meetingId, { agendaItemId, name, paperIds, beforeId: item("C") });
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A", "Ö 2 B", "Ö 3 C"]);
  expect(await database().consultation.count({ where: { agendaItemId } })).toBe(1);
});

it("bears a repetition of every change", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A", "B"]);
  const add = { agendaItemId: randomUUID(), name: "C" };
  await addAgendaItem(office, meetingId, add);
  await addAgendaItem(office, meetingId, add);
  const deeds = [
    () => moveAgendaItem(office, meetingId, { agendaItemId: item("B"), position: 0 }),
    () => removeAgendaItem(office, meetingId, { agendaItemId: item("A") }),
    () => placePaper(office, meetingId, { paperId: town.papers.released, newItemId: randomUUID() }),
    () => addStandardItems(office, meetingId),
  ];
  for (const deed of deeds) expect([(await deed()).ok, (await deed()).ok]).toEqual([true, true]);
  const agenda = await agendaOf(meetingId);
  expect(agenda).toHaveLength(3 + 5);
  const events = await database().event.count({ where: { kind: "agenda.changed" } });
  expect(events).toBe(2 + 1 + 1 + 1 + 1 + 1);
});

it("keeps numbers and positions unique and gapless when ten people change the agenda at once", async () => {
  const { town, office } = await createOfficeTown();
  const names = ["A", "B", "C", "D", "E", "-X", "-Y"];
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, names);
  const moves = ["A", "B", "C", "D", "E"].map((name, index) =>
    moveAgendaItem(office, meetingId, { agendaItemId: item(name), position: 4 - index }),
  );
  const adds = [1, 2, 3, 4, 5].map((index) =>
    addAgendaItem(office, meetingId, {
      agendaItemId: randomUUID(),
      name: `New ${index}`,
      part: index % 2 ? "public" : "nonPublic",
    }),
  );
  const verdicts = await Promise.all([...moves, ...adds]);
  expect(verdicts.every(({ ok }) => ok)).toBe(true);
  const rows = await database().agendaItem.findMany({ where: { meetingId }, orderBy: { position: "asc" } });
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
  const numbersOf = (part: boolean) => rows.filter((row) => row.public === part).map(({ number }) => number);
  expect(numbersOf(true)).toEqual(numbersOf(true).map((_, index) => `Ö ${index + 1}`));
  expect(numbersOf(false)).toEqual(["N 1", "N 2", "N 3", "N 4"]);
});

it("keeps the numbers of a published agenda and marks what comes later as a supplement", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A", "B", "-X"]);
  expect(await publish(office, meetingId)).toEqual({ ok: true, value: "scheduled" });
  await moveAgendaItem(office, meetingId, { agendaItemId: item("B"), position: 0 });
  await addAgendaItem(office, meetingId, { agendaItemId: randomUUID(), name: "Late", beforeId: item("B") });
  expect(await agendaOf(meetingId)).toEqual(["Ö 3 Late", "Ö 2 B", "Ö 1 A", "N 1 X"]);
  const rows = await database().agendaItem.findMany({ where: { meetingId, supplementedAt: { not: null } } });
  expect(rows.map(({ name }) => name)).toEqual(["Late"]);
  const stays = await removeAgendaItem(office, meetingId, { agendaItemId: item("A") });
  expect(stays).toEqual({ ok: false, refused: "agenda-item-stays" });
});

it("makes nothing public by the way once the agenda is published", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A", "-X"]);
  await publish(office, meetingId);
  const slip = await moveAgendaItem(office, meetingId, { agendaItemId: item("X"), beforeId: item("A") });
  expect(slip).toEqual({ ok: false, refused: "would-become-public" });
  const fields = { agendaItemId: item("X"), name: "X", part: "public" } as const;
  expect(await changeAgendaItem(office, meetingId, fields)).toEqual({ ok: false, refused: "would-become-public" });
  expect((await changeAgendaItem(office, meetingId, { ...fields, confirmed: "yes" })).ok).toBe(true);
  const hide = await changeAgendaItem(office, meetingId, { agendaItemId: item("A"), name: "A", part: "nonPublic" });
  expect(hide).toMatchObject({ ok: true, value: { before: { part: "public" } } });

  const { released } = town.papers;
  const newItemId = randomUUID();
  const paper = await placePaper(office, meetingId, { paperId: released, newItemId, part: "public" });
  expect(paper).toEqual({ ok: false, refused: "would-publish-paper" });
  const state = async () => (await database().paper.findUniqueOrThrow({ where: { id: released } })).state;
  expect(await state()).toBe("released");
  expect(await database().agendaItem.count({ where: { id: newItemId } })).toBe(0);
  await placePaper(office, meetingId, { paperId: released, newItemId, part: "public", confirmed: "yes" });
  expect(await state()).toBe("published");
});

it("never lets a non-public paper onto a public item, from either side", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.council, ["A", "-X"]);
  const { nonPublic } = town.papers;
  const refused = { ok: false, refused: "paper-not-public" };
  expect(await placePaper(office, meetingId, { paperId: nonPublic, agendaItemId: item("A") })).toEqual(refused);
  expect(await placePaper(office, meetingId, { paperId: nonPublic, part: "public" })).toEqual(refused);
  expect((await placePaper(office, meetingId, { paperId: nonPublic, agendaItemId: item("X") })).ok).toBe(true);
  expect(await moveAgendaItem(office, meetingId, { agendaItemId: item("X"), part: "public" })).toEqual(refused);
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A", "N 1 X"]);
});

it("gives a body that never meets in public no public item", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.main, ["-X"]);
  const refused = { ok: false, refused: "never-public" };
  const name = { agendaItemId: randomUUID(), name: "Open" };
  expect(await addAgendaItem(office, meetingId, { ...name, part: "public" })).toEqual(refused);
  expect(await moveAgendaItem(office, meetingId, { agendaItemId: item("X"), part: "public" })).toEqual(refused);
  const change = { agendaItemId: item("X"), name: "X", part: "public", confirmed: "yes" } as const;
  expect(await changeAgendaItem(office, meetingId, change)).toEqual(refused);
  const { published } = town.papers;
  expect(await placePaper(office, meetingId, { paperId: published, part: "public" })).toEqual(refused);
  expect(await placePaper(office, meetingId, { paperId: published })).toMatchObject({ value: { number: "N 2" } });
  await addStandardItems(office, meetingId);
  expect((await agendaOf(meetingId)).every((line) => line.startsWith("N "))).toBe(true);
});

it("inserts the standard items around what is there, with the last meeting's minutes to approve", async () => {
  const { town, office } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance, ["A", "-X"]);
  expect(await addStandardItems(office, meetingId)).toEqual({ ok: true, value: { added: 5 } });
  const agenda = await agendaOf(meetingId);
  expect(agenda[0]).toContain("Ö 1 Eröffnung");
  expect(agenda[2]).toContain("Sitzung vom Mi., 05.07.2023");
  expect(agenda.slice(4)).toEqual(["Ö 5 A", "Ö 6 Anfragen und Anregungen", "N 1 X"]);
});

it("lists a paper as waiting only while its next step is this body's, and frees it from a cancelled meeting", async () => {
  const { town, office } = await createOfficeTown();
  const { finance, council } = town.organizations;
  const paperId = await addPaper(town.bodyId, {
    reference: "VO/1/27",
    name: "Weg",
    state: "released",
    publishedAt: null,
  });
  await addConsultation(paperId, finance, 1);
  await addConsultation(paperId, council, 2);
  const waits = async (organizationId: string) =>
    (await listWaitingPapers(office, organizationId)).some(({ id }) => id === paperId);
  expect([await waits(finance), await waits(council)]).toEqual([true, false]);
  const first = await draftMeeting(office, finance);
  const placed = await placePaper(office, first.meetingId, { paperId });
  expect([await waits(finance), await waits(council)]).toEqual([false, true]);
  await database().meeting.update({ where: { id: first.meetingId }, data: { state: "cancelled" } });
  expect([await waits(finance), await waits(council)]).toEqual([true, false]);
  const second = await draftMeeting(office, finance);
  expect((await placePaper(office, second.meetingId, { paperId })).ok).toBe(true);
  const step = await database().consultation.findFirstOrThrow({ where: { paperId, organizationId: finance } });
  expect(step.agendaItemId).not.toBe(placed.ok ? placed.value.agendaItemId : null);
  const agendaItemId = step.agendaItemId ?? "";
  expect((await unplacePaper(office, second.meetingId, { paperId, agendaItemId })).ok).toBe(true);
  expect(await waits(finance)).toBe(true);
  expect(await agendaOf(second.meetingId)).toEqual(["Ö 1 Weg"]);
});

it("lets nobody but the office change an agenda", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const { meetingId, item } = await draftMeeting(office, town.organizations.finance, ["A"]);
  await publish(office, meetingId);
  const [agendaItemId, paperId] = [item("A"), town.papers.published];
  const deeds = (viewer: Parameters<typeof addStandardItems>[0]) => [
    addAgendaItem(viewer, meetingId, { agendaItemId: randomUUID(), name: "B" }),
    changeAgendaItem(viewer, meetingId, { agendaItemId, name: "B", part: "public" }),
    moveAgendaItem(viewer, meetingId, { agendaItemId, position: 0 }),
    removeAgendaItem(viewer, meetingId, { agendaItemId }),
    placePaper(viewer, meetingId, { paperId }),
    unplacePaper(viewer, meetingId, { agendaItemId, paperId }),
    addStandardItems(viewer, meetingId),
  ];
  for (const [name, viewer] of Object.entries(strangers)) {
    const expected = name === "otherOffice" ? 404 : 403;
    const statuses = await Promise.all(deeds(viewer).map(statusOf));
    expect(statuses, name).toEqual(statuses.map(() => expected));
  }
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A"]);
  expect(await statusOf(addStandardItems(office, "nonsense"))).toBe(404);
  expect(await statusOf(addStandardItems(office, randomUUID()))).toBe(404);
});

it("does not take another meeting's items or another town's papers", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const { meetingId } = await draftMeeting(office, town.organizations.finance, ["A"]);
  const elsewhere = await draftMeeting(office, town.organizations.council, ["B"]);
  const agendaItemId = elsewhere.item("B");
  const missing = { ok: false, refused: "item-not-found" };
  expect(await moveAgendaItem(office, meetingId, { agendaItemId, position: 0 })).toEqual(missing);
  expect(await changeAgendaItem(office, meetingId, { agendaItemId, name: "C", part: "public" })).toEqual(missing);
  expect(await placePaper(office, meetingId, { paperId: town.papers.published, agendaItemId })).toEqual(missing);
  const foreign = await addPaper(strangers.otherOffice.bodyId, { reference: "X/1", name: "Fremd" });
  expect(await placePaper(office, meetingId, { paperId: foreign })).toEqual({ ok: false, refused: "not-a-choice" });
  expect(await placePaper(office, meetingId, { paperId: town.papers.draft })).toEqual({
    ok: false,
    refused: "paper-not-released",
  });
  expect(await agendaOf(meetingId)).toEqual(["Ö 1 A"]);
});
