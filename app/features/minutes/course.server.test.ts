import { beforeEach, expect, test } from "vitest";
import { stateQuorum } from "#app/features/meetings/state-quorum.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { getDesk } from "./get-desk.server.ts";
import { findExtract } from "./get-extract.server.ts";
import { findMinutes } from "./get-minutes.server.ts";

beforeEach(resetDatabase);

const HOUR = 3_600_000;

/**
 * A session of two hours that is over, with everything that minutes tell: member 1 is barred from the public item and
 * wants it said, member 2 does not; member 3 is barred from the non-public one; member 4 left early and is replaced by
 * the advisory member; member 0's line broke. The quorum was stated once in either part.
 */
async function sessionThatIsOver() {
  const session = await createRunningSession({ members: 5 });
  const { meetingId, publicItem, nonPublicItem, members, advisory } = session;
  const personOf = (number: number) => members[number]?.personId ?? "";
  const chair = await viewerFor(session.chair);
  await stateQuorum(chair, meetingId);
  await call(nonPublicItem);
  await stateQuorum(chair, meetingId);

  const startedAt = new Date(Date.now() - 2 * HOUR);
  const at = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
  const endedAt = new Date(Date.now() + 1_000);
  await database().meeting.update({ where: { id: meetingId }, data: { state: "closed", startedAt, endedAt } });
  await database().attendance.updateMany({ where: { meetingId }, data: { startsAt: startedAt, endsAt: endedAt } });
  await database().attendance.updateMany({ where: { meetingId, personId: personOf(4) }, data: { endsAt: at(20) } });
  // why: the public item is the first hour; the moments at which the quorum was stated stay as they were.
  await database().agendaItem.update({ where: { id: publicItem }, data: { calledAt: at(5), secondSession: true } });
  const bar = { startsAt: at(5), reason: "Vertraulich" };
  await database().exclusion.createMany({
    data: [
      { ...bar, agendaItemId: publicItem, personId: personOf(1), disclosed: true, byBody: true },
      { ...bar, agendaItemId: publicItem, personId: personOf(2) },
      { ...bar, agendaItemId: nonPublicItem, personId: personOf(3), disclosed: true },
    ],
  });
  await database().substitution.create({
    data: { meetingId, substituteId: advisory.personId, memberId: personOf(4), startsAt: at(20), endsAt: endedAt },
  });
  await database().disruption.create({
    data: { meetingId, personId: personOf(0), sphere: "member", startsAt: at(30), endsAt: at(35) },
  });
  return { session, at };
}

async function publish({ meetingId, publicItem, nonPublicItem }: RunningSession): Promise<void> {
  const decided = { record: "Wurde beraten.", decisionType: "noted" as const };
  const minutes = await database().minutes.create({
    data: {
      meetingId,
      sections: {
        create: [
          { agendaItemId: publicItem, public: true, ...decided },
          { agendaItemId: nonPublicItem, public: false, ...decided },
        ],
      },
    },
    select: { id: true },
  });
  await database().minutes.update({ where: { id: minutes.id }, data: { state: "published", publishedAt: new Date() } });
}

const namesOf = (bars: { name: string }[] | undefined) => bars?.map(({ name }) => name);

test("citizens read in the minutes what is public of the course, and nothing before they are published", async () => {
  const { session, at } = await sessionThatIsOver();
  const { meetingId, publicItem, nonPublicItem, citizen } = session;
  expect(await findMinutes(citizen, meetingId)).toBeNull();
  expect((await findExtract(citizen, publicItem))?.course).toBeNull();
  const readable = () =>
    Promise.all([
      publicDatabase().exclusion.count(),
      publicDatabase().substitution.count(),
      publicDatabase().disruption.count(),
      publicDatabase().$queryRaw`SELECT * FROM public_quorum_act`,
    ]);
  expect(await readable()).toEqual([0, 0, 0, []]);

  await publish(session);
  const minutes = await findMinutes(citizen, meetingId);
  const item = {
    secondSession: true,
    barred: [{ name: "Mitglied Nr. 002", byBody: true, disclosed: true, until: null }],
    moved: [
      { name: "Mitglied Nr. 005", kind: "left", at: at(20) },
      { name: "Mitglied Nr. 001", kind: "cutOff", at: at(30) },
      { name: "Mitglied Nr. 001", kind: "back", at: at(35) },
    ],
  };
  expect(minutes?.course).toMatchObject({ norms: { exclusion: "§ 41, § 54 Abs. 3 NKomVG" } });
  expect(minutes?.course.items).toEqual({ [publicItem]: item });
  expect(minutes?.course.quorum).toMatchObject([{ present: 5, members: 5, outcome: "QUORATE", public: true }]);
  const standIn = minutes?.attendance.find(({ personId }) => personId === session.advisory.personId);
  expect(standIn?.stoodIn).toMatchObject([{ name: "Mitglied Nr. 005", startsAt: at(20) }]);
  expect(JSON.stringify(minutes)).not.toMatch(/Vertraulich|Nr\. 003\D+barred/);
  expect((await findExtract(citizen, publicItem))?.course?.item).toEqual(item);
  expect(await findExtract(citizen, nonPublicItem)).toBeNull();
});

test("a member of another body reads it as a citizen; members of the body read who was barred, never why", async () => {
  const { session } = await sessionThatIsOver();
  await publish(session);
  const { meetingId, publicItem, nonPublicItem } = session;
  const barredFor = async (viewer: Viewer) => {
    const items = (await findMinutes(viewer, meetingId))?.course.items ?? {};
    return [namesOf(items[publicItem]?.barred), namesOf(items[nonPublicItem]?.barred)];
  };
  expect(await barredFor(await viewerFor(session.stranger))).toEqual([["Mitglied Nr. 002"], undefined]);
  for (const entitled of [session.chair, session.office, session.members[4] ?? session.chair]) {
    const viewer = await viewerFor(entitled);
    expect(await barredFor(viewer)).toEqual([["Mitglied Nr. 002", "Mitglied Nr. 003"], ["Mitglied Nr. 004"]]);
    const minutes = await findMinutes(viewer, meetingId);
    expect(minutes?.course.quorum.map((act) => act.public)).toEqual([true, false]);
    expect(JSON.stringify(minutes)).not.toContain("Vertraulich");
  }
});

test("the office's preview is what citizens will read, and a later change asks again before publishing", async () => {
  const { session } = await sessionThatIsOver();
  const { meetingId, publicItem, members, citizen } = session;
  const office = await viewerFor(session.office);
  const desk = await getDesk(office, meetingId);
  await database().exclusion.updateMany({ where: { personId: members[2]?.personId }, data: { disclosed: true } });
  expect((await getDesk(office, meetingId)).seen).not.toBe(desk.seen);
  await database().exclusion.updateMany({ where: { personId: members[2]?.personId }, data: { disclosed: false } });
  expect((await getDesk(office, meetingId)).seen).toBe(desk.seen);
  expect(namesOf(desk.course.items[publicItem]?.barred)).toHaveLength(2);
  await publish(session);
  const published = await findMinutes(citizen, meetingId);
  expect(desk.preview?.minutes.course).toEqual(published?.course);
  expect(desk.preview?.minutes.attendance).toEqual(published?.attendance);
});
