import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { findRunningVote } from "#app/features/voting/find-running-vote.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, hears, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

async function open(session: RunningSession, agendaItemId = session.publicItem) {
  const opened = await openPoll(await viewerFor(session.chair), { agendaItemId, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value;
}

test("a member on any page is called to the vote, and no longer once the vote is cast", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = await server.connect(session.members[1] ?? null);
  expect(await ask(device, "vote:running")).toEqual({ ok: true, running: null });

  const { pollId, epoch } = await open(session);
  expect(await hears(device, "vote:changed")).toMatchObject({ meetingId: session.meetingId });
  const running = { meetingId: session.meetingId, question: "Wird zugestimmt?" };
  expect(await ask(device, "vote:running")).toMatchObject({ ok: true, running });

  const vote = { pollId, epoch, choice: "yes", key: randomUUID() };
  expect(await ask(device, "poll:cast", vote)).toMatchObject({ ok: true });
  expect(await ask(device, "vote:running")).toEqual({ ok: true, running: null });
});

test("the call ends with the vote", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = await server.connect(session.members[1] ?? null);
  await ask(device, "vote:running");
  const { pollId, epoch } = await open(session);
  await hears(device, "vote:changed");
  device.heard.splice(0);
  await closePoll(await viewerFor(session.chair), { pollId, epoch });
  await hears(device, "vote:changed");
  expect(await ask(device, "vote:running")).toEqual({ ok: true, running: null });
});

test("who may not vote in it is never told that a vote runs: another committee, the office, an advisory member, a citizen", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const strangers = [session.stranger, session.office, session.advisory];
  const devices = await Promise.all(strangers.map((stranger) => server.connect(stranger)));
  for (const device of devices) expect(await ask(device, "vote:running")).toEqual({ ok: true, running: null });
  const member = await server.connect(session.members[1] ?? null);
  await ask(member, "vote:running");
  await call(session.nonPublicItem);
  await open(session, session.nonPublicItem);
  await hears(member, "vote:changed");
  for (const [number, device] of devices.entries()) {
    expect(await ask(device, "vote:running")).toEqual({ ok: true, running: null });
    expect(device.heard).toEqual([]);
    expect(await findRunningVote(await viewerFor(strangers[number] ?? session.office))).toBeNull();
  }
  const citizen = await server.connect(null);
  expect(await ask(citizen, "vote:running")).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  expect(await findRunningVote(session.citizen)).toBeNull();
});
