import { afterEach, beforeEach, expect, test } from "vitest";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";
import { addMeeting } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { getDesk } from "./get-desk.server.ts";

beforeEach(resetDatabase);
afterEach(() => setClock(null));

test("the desk shows what is next, and nothing of another body", async () => {
  const town = await createTown();
  await createTown("Nachbarstadt");
  await database().meeting.update({
    where: { id: town.meetings.planned },
    data: { startsAt: new Date("2027-02-01T17:00:00Z") },
  });
  setClock(new Date("2027-01-15T10:00:00Z"));
  await addPaper(town.bodyId, { reference: "VO/1/27", name: "Wartet", state: "released", publishedAt: null });
  const desk = await getDesk(await viewerOf(town.people.office));
  expect(desk.running).toEqual([]);
  expect(desk.next.map(({ id, published }) => [id, published])).toEqual([[town.meetings.planned, false]]);
  expect(desk.drafts).toMatchObject({ total: 1, papers: [{ reference: "VO/10744/23" }] });
  expect(desk.waiting).toMatchObject({ total: 1, papers: [{ reference: "VO/1/27" }] });
  expect(desk.minutes).toEqual([]);
});

test("minutes that citizens cannot read yet stand on the desk, begun or not", async () => {
  const town = await createTown();
  const at = new Date("2026-03-03T17:00:00Z");
  const ended = { state: "closed" as const, startsAt: at, startedAt: at, endedAt: at };
  const withoutMinutes = await addMeeting(town.bodyId, town.organizations.school, ended);
  const withDraft = await addMeeting(town.bodyId, town.organizations.council, { ...ended, startsAt: new Date(0) });
  await database().minutes.create({ data: { meetingId: withDraft }, select: { id: true } });
  const desk = await getDesk(await viewerOf(town.people.office));
  expect(desk.minutes.map(({ id }) => id)).toEqual([withoutMinutes, withDraft]);
});

test("nobody but the office has a desk", async () => {
  const town = await createTown();
  for (const viewer of [town.citizen, await viewerOf(town.people.member), await viewerOf(town.people.author)]) {
    await expect(getDesk(viewer)).rejects.toMatchObject({ init: { status: 403 } });
  }
});
