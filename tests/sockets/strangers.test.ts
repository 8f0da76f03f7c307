import { randomUUID } from "node:crypto";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { record } from "#app/features/events/record.server.ts";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { SECRET } from "../setup/secret-word.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, hears, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

const NOT_ALLOWED = { ok: false, code: "NOT_ALLOWED" };

async function open(session: RunningSession, agendaItemId: string, question: string): Promise<string> {
  const opened = await openPoll(await viewerFor(session.chair), { agendaItemId, question });
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

test("a citizen and a member of another committee enter no room but the public one, and cannot vote", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const pollId = await open(session, session.publicItem, "Wird zugestimmt?");
  for (const who of [null, session.stranger]) {
    const device = await server.connect(who);
    for (const as of ["member", "chair", "hall"]) {
      expect(await ask(device, "meeting:join", { meetingId: session.meetingId, as })).toMatchObject(NOT_ALLOWED);
    }
    expect(await ask(device, "poll:sync", { meetingId: session.meetingId })).toMatchObject(NOT_ALLOWED);
    const vote = { pollId, epoch: 1, choice: "yes", key: randomUUID() };
    expect(await ask(device, "poll:cast", vote)).toMatchObject({ ok: false, code: "NOT_ENTITLED", mine: null });
    for (const deed of ["poll:close", "poll:switchToHandCount"]) {
      expect(await ask(device, deed, { pollId, epoch: 1 })).toMatchObject(NOT_ALLOWED);
    }
    expect(await ask(device, "presence:declare", { meetingId: session.meetingId, present: true })).toMatchObject(
      NOT_ALLOWED,
    );
    expect(await ask(device, "meeting:join", { meetingId: session.meetingId, as: "public" })).toEqual({
      ok: true,
      state: null,
    });
  }
});

test("a member votes but does not lead", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const pollId = await open(session, session.publicItem, "Wird zugestimmt?");
  const device = await server.connect(session.members[1] ?? null);
  expect(await ask(device, "meeting:join", { meetingId: session.meetingId, as: "chair" })).toMatchObject(NOT_ALLOWED);
  const seen = { pollId, epoch: 1 };
  for (const [deed, payload] of Object.entries({
    "poll:open": { agendaItemId: session.publicItem, question: "Noch eine?" },
    "poll:close": seen,
    "poll:announce": { ...seen, announced: "ADOPTED" },
    "poll:repeat": { ...seen, reason: "Zweifel" },
    "poll:cancel": { ...seen, reason: "Irrtum" },
    "poll:switchToHandCount": seen,
    "poll:handCount": { ...seen, yes: 1 },
  })) {
    expect([deed, await ask(device, deed, payload)]).toMatchObject([deed, NOT_ALLOWED]);
  }
});

test("a meeting that is not published does not exist for citizens", async () => {
  const session = await createRunningSession();
  await database().meeting.update({ where: { id: session.meetingId }, data: { publishedAt: null } });
  const server = await startLiveServer();
  const device = await server.connect(null);
  const unpublished = await ask(device, "meeting:join", { meetingId: session.meetingId, as: "public" });
  const unknown = await ask(device, "meeting:join", { meetingId: randomUUID(), as: "public" });
  expect(unpublished).toEqual(unknown);
  expect(unpublished).toMatchObject(NOT_ALLOWED);
});

test("a seat that is lost in the middle of the session ends the stream and the vote", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const who = session.members[2] ?? session.chair;
  const pollId = await open(session, session.publicItem, "Wird zugestimmt?");
  const device = await server.connect(who);
  await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
  const ended = new Promise<void>((resolve) => device.once("disconnect", () => resolve()));
  await inTransaction(async (tx) => {
    await tx.membership.deleteMany({ where: { personId: who.personId } });
    const { bodyId, organizationId } = session;
    const fact = { kind: "membership.changed", bodyId, organizationId, personId: who.personId } as const;
    await record(tx, { accountId: who.accountId }, fact);
  });
  await ended;
  const back = await server.connect(who);
  expect(await ask(back, "meeting:join", { meetingId: session.meetingId, as: "member" })).toMatchObject(NOT_ALLOWED);
  const vote = { pollId, epoch: 1, choice: "yes", key: randomUUID() };
  expect(await ask(back, "poll:cast", vote)).toMatchObject({ ok: false, code: "NOT_ENTITLED" });
});

test("whoever is signed in with an old password hears nothing more once there is a new one", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const who = session.members[2] ?? session.chair;
  const thief = await server.connect(who);
  await ask(thief, "meeting:join", { meetingId: session.meetingId, as: "member" });
  const ended = new Promise<true>((resolve) => thief.once("disconnect", () => resolve(true)));
  await inTransaction(async (tx) => {
    await tx.session.deleteMany({ where: { accountId: who.accountId } });
    const { accountId } = who;
    await record(tx, { accountId }, { kind: "account.passwordChanged", bodyId: session.bodyId, accountId });
  });
  expect(await ended).toBe(true);
});

test("a sign-in that ended without anybody saying so is noticed at the next vote after ten seconds", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const who = session.members[2] ?? session.chair;
  const pollId = await open(session, session.publicItem, "Wird zugestimmt?");
  const device = await server.connect(who);
  await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
  await database().session.deleteMany({ where: { accountId: who.accountId } });
  const later = new Date(Date.now() + 11_000);
  setClock(later);
  onTestFinished(() => setClock(null));
  const ended = new Promise<void>((resolve) => device.once("disconnect", () => resolve()));
  device.emit("poll:cast", { v: 1, pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await ended;
  expect(await database().ballot.count({ where: { pollId } })).toBe(0);
});

test("the hall opens by its key only, and a new key shuts out the old one", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const first = await openHallDisplay(await viewerFor(session.office), session.meetingId);
  const device = await server.connect(null);
  const asked = { meetingId: session.meetingId, as: "hall" };
  expect(await ask(device, "meeting:join", { ...asked, key: "falsch" })).toMatchObject(NOT_ALLOWED);
  expect(await ask(device, "meeting:join", { ...asked, key: first.key })).toMatchObject({
    ok: true,
    state: { item: { number: "Ö 7" }, own: null, lead: null },
  });
  const ended = new Promise<void>((resolve) => device.once("disconnect", () => resolve()));
  const second = await openHallDisplay(await viewerFor(session.chair), session.meetingId);
  await ended;
  const back = await server.connect(null);
  expect(await ask(back, "meeting:join", { ...asked, key: first.key })).toMatchObject(NOT_ALLOWED);
  expect(await ask(back, "meeting:join", { ...asked, key: second.key })).toMatchObject({ ok: true });
  await expect(openHallDisplay(await viewerFor(session.stranger), session.meetingId)).rejects.toBeDefined();
});

test("hall and citizens hear nothing at all of a vote on a non-public item, and the hall's screen is neutral", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const { key } = await openHallDisplay(await viewerFor(session.office), session.meetingId);
  const { meetingId, nonPublicItem } = session;
  const hall = await server.connect(null);
  const citizen = await server.connect(null);
  const member = await server.connect(session.members[1] ?? null);
  const chair = await server.connect(session.chair);
  await ask(hall, "meeting:join", { meetingId, as: "hall", key });
  await ask(citizen, "meeting:join", { meetingId, as: "public" });
  await ask(member, "meeting:join", { meetingId, as: "member" });
  await ask(chair, "meeting:join", { meetingId, as: "chair" });
  await call(nonPublicItem);
  const before = { hall: hall.heard.length, citizen: citizen.heard.length };

  const pollId = await open(session, nonPublicItem, `${SECRET} Wird verkauft?`);
  await hears(member, "poll:opened");
  await ask(member, "poll:cast", { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await hears(chair, "poll:tally", ({ cast }) => cast === 1);
  await ask(chair, "poll:close", { pollId, epoch: 1 });
  await hears(member, "poll:closed");
  expect((await ask(hall, "poll:sync", { meetingId })).state).toMatchObject({ item: null, poll: null, results: [] });
  await ask(chair, "poll:announce", { pollId, epoch: 1, announced: "ADOPTED" });
  await hears(member, "poll:published");

  // A later public fact proves that everything before it has been handed out.
  const { bodyId, organizationId } = session;
  const office = await viewerFor(session.office);
  await inTransaction((tx) => record(tx, office, { kind: "meeting.ended", bodyId, meetingId, organizationId }));
  await hears(hall, "meeting:changed", (body) => body === hall.heard.at(before.hall)?.body);
  await hears(citizen, "meeting:changed");
  expect(hall.heard.slice(before.hall).map(({ name }) => name)).toEqual(["meeting:changed"]);
  expect(citizen.heard.slice(before.citizen).map(({ name }) => name)).toEqual(["meeting:changed"]);
  expect(JSON.stringify([hall.heard, citizen.heard])).not.toContain(SECRET);
});

test("hall and citizens hear nothing when the minutes of a non-public item are corrected", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const { bodyId, meetingId, organizationId } = session;
  const { key } = await openHallDisplay(await viewerFor(session.office), meetingId);
  const hall = await server.connect(null);
  const citizen = await server.connect(null);
  const member = await server.connect(session.members[1] ?? null);
  await ask(hall, "meeting:join", { meetingId, as: "hall", key });
  await ask(citizen, "meeting:join", { meetingId, as: "public" });
  await ask(member, "meeting:join", { meetingId, as: "member" });
  const before = { hall: hall.heard.length, citizen: citizen.heard.length, member: member.heard.length };
  const corrected = (agendaItemId: string) =>
    inTransaction((tx) =>
      record(tx, session.office, {
        ...({ kind: "minutes.corrected", bodyId, meetingId, organizationId } as const),
        ...{ minutesId: randomUUID(), agendaItemId },
      }),
    );
  await corrected(session.nonPublicItem);
  await hears(member, "meeting:changed", (body) => body === member.heard.at(before.member)?.body);
  // A line answers in order: what was told before is here when the answer is.
  for (const device of [hall, citizen]) await ask(device, "line:check");
  expect(hall.heard.slice(before.hall)).toEqual([]);
  expect(citizen.heard.slice(before.citizen)).toEqual([]);
  await corrected(session.publicItem);
  await hears(citizen, "meeting:changed", (body) => body === citizen.heard.at(before.citizen)?.body);
});

test("citizens hear the announced result of a public item and nothing before it", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const { meetingId } = session;
  const citizen = await server.connect(null);
  await ask(citizen, "meeting:join", { meetingId, as: "public" });
  const pollId = await open(session, session.publicItem, "Wird zugestimmt?");
  const member = await server.connect(session.members[1] ?? null);
  await ask(member, "meeting:join", { meetingId, as: "member" });
  await ask(member, "poll:cast", { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  const chair = await server.connect(session.chair);
  await ask(chair, "poll:close", { pollId, epoch: 1 });
  await hears(member, "poll:closed", ({ poll }) => (poll as { result: unknown }).result === null);
  const announced = await announcePoll(await viewerFor(session.chair), { pollId, epoch: 1, announced: "ADOPTED" });
  expect(announced.ok).toBe(true);
  const published = await hears(citizen, "poll:published");
  expect(published).toMatchObject({ poll: { result: { yes: 1, no: 0, abstain: 0, announced: "ADOPTED" } } });
  expect(citizen.heard.map(({ name }) => name).filter((name) => name !== "meeting:changed")).toEqual([
    "poll:published",
  ]);
});
