import { beforeEach, expect, test } from "vitest";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, type Town, viewerOf } from "#tests/setup/town.ts";
import { addAgendaItem, addMeeting } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { followItemVisibility, placePaperOnItem, takePapersOffItem } from "./place-on-agenda.server.ts";
import { listPapersToPublish, publishPapersOfMeeting } from "./publish-with-meeting.server.ts";

beforeEach(resetDatabase);

async function office(): Promise<{ town: Town; viewer: PersonViewer }> {
  const town = await createTown();
  return { town, viewer: await viewerOf(town.people.office) };
}

const place = (viewer: PersonViewer, input: { paperId: string; agendaItemId: string; organizationId: string }) =>
  inTransaction((tx) => placePaperOnItem(tx, viewer, input));

const stepsOf = (paperId: string) =>
  database().consultation.findMany({
    where: { paperId },
    orderBy: { position: "asc" },
    select: { organizationId: true, agendaItemId: true, role: true, authoritative: true, public: true },
  });

async function publishMeeting(viewer: PersonViewer, meetingId: string) {
  return inTransaction(async (tx: Tx) => {
    await tx.meeting.update({ where: { id: meetingId }, data: { publishedAt: new Date(), state: "invited" } });
    const answer = await publishPapersOfMeeting(tx, viewer, { meetingId });
    if (!answer.ok) throw new Error(`${answer.refused} ${answer.reference}`);
    return answer.value.published;
  });
}

test("a planned step takes the item, the same placing again changes nothing", async () => {
  const { town, viewer } = await office();
  const organizationId = town.organizations.council;
  const meetingId = await addMeeting(town.bodyId, organizationId, { publishedAt: null });
  const agendaItemId = await addAgendaItem(meetingId, 1, "Ö 1", "Möbel", true);
  const input = { paperId: town.papers.published, agendaItemId, organizationId };
  const first = await place(viewer, input);
  expect(first).toMatchObject({ ok: true, value: { reference: "VO/10742/23", published: false } });
  expect(await place(viewer, input)).toEqual(first);
  expect((await stepsOf(input.paperId)).filter((step) => step.agendaItemId === agendaItemId)).toMatchObject([
    { role: "decision", authoritative: true, public: true },
  ]);
  await inTransaction((tx) => takePapersOffItem(tx, { agendaItemId }));
  expect((await stepsOf(input.paperId)).some((step) => step.agendaItemId === agendaItemId)).toBe(false);
});

test("where no step was planned one is added, and it follows the item's openness", async () => {
  const { town, viewer } = await office();
  const organizationId = town.organizations.school;
  const meetingId = await addMeeting(town.bodyId, organizationId, { publishedAt: null });
  const agendaItemId = await addAgendaItem(meetingId, 1, "N 1", "Möbel", false);
  await place(viewer, { paperId: town.papers.released, agendaItemId, organizationId });
  expect((await stepsOf(town.papers.released)).at(-1)).toEqual({
    organizationId,
    agendaItemId,
    role: "preliminary",
    authoritative: false,
    public: false,
  });
});

test.each([
  ["draft", "paper-not-released"],
  ["nonPublic", "paper-not-public"],
] as const)("a %s paper is refused on a public item", async (which, refused) => {
  const { town, viewer } = await office();
  const input = { paperId: town.papers[which], agendaItemId: town.items.publicItem };
  expect(await place(viewer, { ...input, organizationId: town.organizations.finance })).toEqual({ ok: false, refused });
});

test("unknown papers and items, another body's and the wrong organization are no choice", async () => {
  const { town, viewer } = await office();
  const other = await createTown("Nachbarstadt");
  const { finance, school } = town.organizations;
  const { released } = town.papers;
  const { plannedItem } = town.items;
  for (const input of [
    { paperId: "1", agendaItemId: plannedItem, organizationId: finance },
    { paperId: other.papers.released, agendaItemId: plannedItem, organizationId: finance },
    { paperId: released, agendaItemId: other.items.plannedItem, organizationId: other.organizations.finance },
    { paperId: released, agendaItemId: "x", organizationId: finance },
    { paperId: released, agendaItemId: plannedItem, organizationId: school },
  ]) {
    expect(await place(viewer, input)).toEqual({ ok: false, refused: "not-a-choice" });
  }
});

test("on a published agenda a released paper is published with its supplement", async () => {
  const { town, viewer } = await office();
  const organizationId = town.organizations.finance;
  const paperId = await addPaper(town.bodyId, {
    ...{ reference: "VO/1/27", name: "Nachtrag", state: "released", publishedAt: null },
  });
  const agendaItemId = await addAgendaItem(town.meetings.finished, 9, "Ö 8", "Nachtrag", true);
  expect(await place(viewer, { paperId, agendaItemId, organizationId })).toMatchObject({ value: { published: true } });
  expect(await database().paper.findUnique({ where: { id: paperId } })).toMatchObject({ state: "published" });
  expect(await database().event.count({ where: { kind: "paper.published" } })).toBe(1);
});

test("publishing a meeting publishes the papers of its public items, after saying which", async () => {
  const { town, viewer } = await office();
  const { planned } = town.meetings;
  expect(await listPapersToPublish(viewer, planned)).toMatchObject([
    { id: town.papers.released, refused: null, published: false, files: [] },
  ]);
  expect(await publishMeeting(viewer, planned)).toEqual([town.papers.released]);
  expect(await publishMeeting(viewer, planned)).toEqual([]);
  const paper = await database().paper.findUnique({ where: { id: town.papers.released } });
  expect(paper).toMatchObject({ state: "published", version: 2 });
});

test("a paper in the way is named, and nothing is published", async () => {
  const { town, viewer } = await office();
  const { planned } = town.meetings;
  await database().paper.update({ where: { id: town.papers.released }, data: { state: "withdrawn" } });
  expect(await listPapersToPublish(viewer, planned)).toMatchObject([{ refused: "paper-withdrawn" }]);
  await expect(publishMeeting(viewer, planned)).rejects.toThrow("paper-withdrawn VO/10743/23");
  expect(await database().meeting.findUnique({ where: { id: planned } })).toMatchObject({ publishedAt: null });
});

test("when an item changes its part, its papers' steps follow or stand in the way", async () => {
  const { town, viewer } = await office();
  const move = (agendaItemId: string, isPublic: boolean) =>
    inTransaction(async (tx) => {
      await tx.agendaItem.update({ where: { id: agendaItemId }, data: { public: isPublic } });
      const answer = await followItemVisibility(tx, viewer, { agendaItemId });
      if (!answer.ok) throw new Error(answer.refused);
    });
  await move(town.items.plannedItem, false);
  expect(await stepsOf(town.papers.released)).toMatchObject([{ public: false }]);
  await move(town.items.plannedItem, true);
  expect(await stepsOf(town.papers.released)).toMatchObject([{ public: true }]);
  await expect(move(town.items.nonPublicItem, true)).rejects.toThrow("paper-not-public");
});
