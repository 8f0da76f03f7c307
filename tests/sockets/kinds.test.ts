import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { closeRunOutPolls } from "#app/features/voting/close-run-out.server.ts";
import type { LivePoll } from "#app/features/voting/live-views.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { enterRule } from "../setup/procedure-rules.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { castVotes, closeAndAnnounce, letTimeRunOut, openVote } from "../setup/votes.ts";
import { ask, hears, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

const pollIn = (body: Record<string, unknown>) => body.poll as LivePoll;

test("from devices to raised hands and back: members' screens follow, and only the new vote counts", async () => {
  const session = await createRunningSession({ members: 4 });
  const server = await startLiveServer();
  const { meetingId } = session;
  const chair = await server.connect(session.chair);
  const member = await server.connect(session.members[1] ?? null);
  await ask(chair, "meeting:join", { meetingId, as: "chair" });
  await ask(member, "meeting:join", { meetingId, as: "member" });
  const pollId = await openVote(session);
  await ask(member, "poll:cast", { pollId, epoch: 1, choice: "no", key: randomUUID() });
  await ask(chair, "poll:switchToHandCount", { pollId, epoch: 1 });
  await hears(member, "poll:opened", (body) => pollIn(body).kind === "handCount");
  expect(await ask(chair, "poll:switchToDevices", { pollId, epoch: 1 })).toMatchObject({ value: { epoch: 2 } });
  const back = await hears(member, "poll:opened", (body) => pollIn(body).epoch === 2);
  expect(pollIn(back)).toMatchObject({ kind: "open", state: "open", cast: 0 });
  const state = (await ask(member, "poll:sync", { meetingId })).state;
  expect(state).toMatchObject({ own: { vote: { entitled: true, ballot: null } } });
  expect(await ask(member, "poll:cast", { pollId, epoch: 2, choice: "yes", key: randomUUID() })).toMatchObject({
    ok: true,
  });
  expect(await ask(chair, "poll:close", { pollId, epoch: 2 })).toMatchObject({ value: { outcome: "ADOPTED" } });
});

test("the time that is left is told to all, also when it is changed, and everybody hears when the clock closes", async () => {
  const session = await createRunningSession({ members: 3 });
  const server = await startLiveServer();
  const { meetingId } = session;
  const chair = await server.connect(session.chair);
  const member = await server.connect(session.members[1] ?? null);
  await ask(chair, "meeting:join", { meetingId, as: "chair" });
  await ask(member, "meeting:join", { meetingId, as: "member" });
  const pollId = await openVote(session, { seconds: 600 });
  const opened = await hears(member, "poll:opened");
  expect(pollIn(opened).remainingMs).toBeGreaterThan(500_000);
  await ask(chair, "poll:extend", { pollId, epoch: 1, seconds: 60 });
  const changed = await hears(member, "poll:opened", (body) => (pollIn(body).remainingMs ?? 0) <= 60_000);
  expect(pollIn(changed).remainingMs).toBeGreaterThan(0);
  await letTimeRunOut(pollId);
  expect(await closeRunOutPolls()).toBe(1);
  const closed = await hears(member, "poll:closed");
  expect(pollIn(closed)).toMatchObject({ state: "closed", remainingMs: null, result: null });
  expect(pollIn(await hears(chair, "poll:closed")).result).toMatchObject({ computed: "REJECTED" });
});

test("a member has the own vote recorded over the line, and a citizen's device cannot", async () => {
  const session = await createRunningSession({ members: 3 });
  await enterRule(session.bodyId, "keepOpenVotes", "always");
  const server = await startLiveServer();
  const member = await server.connect(session.members[1] ?? null);
  const chair = await server.connect(session.chair);
  const citizen = await server.connect(null);
  const pollId = await openVote(session);
  const seen = { pollId, epoch: 1 };
  await ask(member, "poll:cast", { ...seen, choice: "abstain", key: randomUUID() });
  await ask(chair, "poll:close", seen);
  expect(await ask(member, "vote:record", seen)).toMatchObject({ code: "REFUSED", reason: "poll-not-announced" });
  await ask(chair, "poll:announce", { ...seen, announced: "REJECTED" });
  expect(await ask(member, "vote:record", seen)).toMatchObject({ ok: true, value: { choice: "abstain" } });
  expect(await ask(chair, "vote:record", seen)).toMatchObject({ code: "REFUSED", reason: "own-vote-none" });
  expect(await ask(citizen, "vote:record", seen)).toMatchObject({ ok: false, code: "NOT_ALLOWED" });
  expect(await ask(member, "vote:withdrawRecord", seen)).toMatchObject({ ok: true });
});

test("of a roll call citizens' devices hear who voted, the hall also who was silent or away", async () => {
  const session = await createRunningSession({ members: 4 });
  await enterRule(session.bodyId, "rollCall", "provided");
  await database().attendance.deleteMany({ where: { personId: session.members[3]?.personId } });
  const server = await startLiveServer();
  const { meetingId } = session;
  const { key } = await openHallDisplay(await viewerFor(session.office), meetingId);
  const citizen = await server.connect(null);
  const hall = await server.connect(null);
  await ask(citizen, "meeting:join", { meetingId, as: "public" });
  await ask(hall, "meeting:join", { meetingId, as: "hall", key });
  const pollId = await openVote(session, { kind: "rollCall" });
  await castVotes(session, pollId, ["yes", "no"]);
  await closeAndAnnounce(session, pollId);
  const standings = (body: Record<string, unknown>) => pollIn(body).result?.votes.map(({ standing }) => standing);
  expect(standings(await hears(citizen, "poll:published"))).toEqual(["yes", "no"]);
  expect(standings(await hears(hall, "poll:published"))).toEqual(["yes", "no", "notVoted", "absent"]);
});
