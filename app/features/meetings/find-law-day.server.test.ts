import { beforeEach, expect, test } from "vitest";
import { getFrame } from "#app/features/permissions/get-frame.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { findLawDay } from "./find-law-day.server.ts";

beforeEach(resetDatabase);

const DAY = /^\d{4}-\d\d-\d\d$/;

test("a page about an old meeting or one of its items names the law of that day, other pages that of today", async () => {
  const session = await createRunningSession({ members: 2 });
  const { meetingId, publicItem: agendaItemId } = session;
  await database().meeting.update({ where: { id: meetingId }, data: { startsAt: new Date("2019-05-07T16:00:00Z") } });
  const viewer = await viewerFor(session.chair);
  const norms = async (about: Parameters<typeof findLawDay>[1]) =>
    (await getFrame(viewer, "de", "/", await findLawDay(viewer, about))).norms;
  expect((await norms({ meetingId })).videoPresence).toBeUndefined();
  expect((await norms({ agendaItemId })).videoPresence).toBeUndefined();
  expect((await norms({ meetingId })).rollCall).toBe("§ 66 Abs. 2 NKomVG");
  expect((await norms({})).videoPresence).toBe("§ 64 Abs. 3 S. 5 NKomVG");
});

test("a meeting or item that does not exist for the asker has no day", async () => {
  const session = await createRunningSession({ members: 2 });
  const { meetingId, nonPublicItem: agendaItemId } = session;
  for (const viewer of [session.citizen, await viewerFor(session.stranger)]) {
    expect(await findLawDay(viewer, { meetingId })).toMatch(DAY);
    expect(await findLawDay(viewer, { agendaItemId })).toBeNull();
  }
  const chair = await viewerFor(session.chair);
  expect(await findLawDay(chair, { agendaItemId })).toMatch(DAY);
  for (const unknown of ["x", "00000000-0000-4000-8000-000000000000"]) {
    expect(await findLawDay(chair, { meetingId: unknown })).toBeNull();
  }
});
