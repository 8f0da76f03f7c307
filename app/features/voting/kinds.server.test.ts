import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, letTimeRunOut, openVote } from "#tests/setup/votes.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { closeRunOutPolls } from "./close-run-out.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { extendPoll } from "./extend-poll.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { listPublishedResults } from "./published-results.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import { switchToDevices } from "./switch-to-devices.server.ts";
import { switchToHandCount } from "./switch-to-hand-count.server.ts";

beforeEach(resetDatabase);

const findPoll = (id: string) => database().poll.findUniqueOrThrow({ where: { id } });

test("when nobody objects, opening counts everybody as yes and closes in one act; announcing stays the chair's", async () => {
  const session = await createRunningSession({ members: 8 });
  const pollId = await openVote(session, { kind: "acclamation" });
  expect(await findPoll(pollId)).toMatchObject({ state: "closed", yes: 8, no: 0, cast: 8, result: "ADOPTED" });
  const kinds = await database().sessionLog.findMany({ orderBy: { number: "asc" }, select: { kind: true } });
  expect(kinds.map(({ kind }) => kind)).toEqual(["poll.opened", "poll.closed"]);
  await announcePoll(await viewerFor(session.chair), { pollId, epoch: 1, announced: "ADOPTED" });
  const [result] = await listPublishedResults(session.citizen, { agendaItemId: session.publicItem });
  expect(result).toMatchObject({ kind: "acclamation", yes: 8, no: 0, abstain: 0, announced: "ADOPTED" });
});

test("whoever doubts that nobody objected gets the hands counted", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { kind: "acclamation" });
  const chair = await viewerFor(session.chair);
  const repeated = await repeatPoll(chair, { pollId, epoch: 1, reason: "Frau Immenroth war dagegen" });
  expect(repeated).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await findPoll(pollId)).toMatchObject({ state: "open", kind: "handCount", yes: 0 });
});

test("a vote goes over to raised hands and back to devices: one poll, and no ballot of before counts", async () => {
  const session = await createRunningSession({ members: 5 });
  await enterRule(session.bodyId, "rollCall", "provided");
  const pollId = await openVote(session, { kind: "rollCall" });
  await castVotes(session, pollId, ["yes", "no", "no"]);
  const chair = await viewerFor(session.chair);
  const seen = { pollId, epoch: 1 };
  expect(await switchToHandCount(chair, seen)).toMatchObject({ ok: true });
  expect(await switchToDevices(chair, seen)).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await switchToDevices(chair, seen)).toEqual({ ok: false, refused: "stale-epoch" });
  expect(await switchToDevices(chair, { pollId, epoch: 2 })).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await findPoll(pollId)).toMatchObject({ kind: "rollCall", state: "open", cast: 0, yes: 0, no: 0, round: 1 });

  const late = { pollId, epoch: 1, choice: "no", key: randomUUID() };
  expect(await castBallot(await viewerFor(session.chair), late)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  await castVotes(session, pollId, ["yes", "yes"], 2);
  expect(await closePoll(chair, { pollId, epoch: 2 })).toEqual({ ok: true, value: { outcome: "ADOPTED" } });
  expect(await findPoll(pollId)).toMatchObject({ yes: 2, no: 0 });
  const acts = await database().sessionLog.findMany({ orderBy: { number: "asc" }, select: { kind: true } });
  expect(acts.map(({ kind }) => kind)).toEqual([
    ...["poll.opened", "poll.handCounted", "poll.onDevices", "poll.closed"],
  ]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("a vote that began with raised hands goes to devices as an open one, unless the rules of procedure forbid devices", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { kind: "handCount" });
  const chair = await viewerFor(session.chair);
  expect(await switchToDevices(chair, { pollId, epoch: 1 })).toMatchObject({ ok: true });
  expect(await findPoll(pollId)).toMatchObject({ kind: "open", startedAs: "handCount" });
  await switchToHandCount(chair, { pollId, epoch: 2 });
  await enterRule(session.bodyId, "deviceVoting", "forbidden");
  const refused = await switchToDevices(chair, { pollId, epoch: 2 });
  expect(refused).toEqual({ ok: false, refused: "devices-not-provided" });
  expect(await enterHandCount(chair, { pollId, epoch: 2, yes: 5, no: 3 })).toMatchObject({ ok: true });
});

test("a roll call that the rules of procedure do not provide is refused", async () => {
  const session = await createRunningSession();
  const input = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", kind: "rollCall" } as const;
  expect(await openPoll(await viewerFor(session.chair), input)).toEqual({
    ...{ ok: false, refused: "roll-call-not-provided" },
  });
});

test("a secret vote and a roll call demanded together: the rules say which goes first, and it is not passed over", async () => {
  const session = await createRunningSession();
  for (const key of ["rollCall", "secretVote"] as const) await enterRule(session.bodyId, key, "provided");
  const chair = await viewerFor(session.chair);
  const both = { secretDemanded: true, rollCallDemanded: true };
  const input = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", ...both };
  const first = { ok: false, refused: "secret-vote-first" };
  expect(await openPoll(chair, { ...input, kind: "rollCall" })).toEqual(first);
  await enterRule(session.bodyId, "kindPrecedence", "roll-call-first");
  expect(await openPoll(chair, { ...input, kind: "secret", onPaper: true })).toMatchObject({
    refused: "roll-call-first",
  });
  expect(await openPoll(chair, { ...input, kind: "rollCall", onPaper: true })).toMatchObject({ ok: true });
});

test("when its time has run out, a vote closes once by itself, in the system's name", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { seconds: 30 });
  await castVotes(session, pollId, ["yes", "yes", "no"]);
  expect(await closeRunOutPolls()).toBe(0);
  await letTimeRunOut(pollId);
  const late = { pollId, epoch: 1, choice: "no", key: randomUUID() };
  expect(await castBallot(await viewerFor(session.members[5] ?? session.chair), late)).toMatchObject({
    code: "CLOSED",
  });

  const rounds = await Promise.all([closeRunOutPolls(), closeRunOutPolls(), closeRunOutPolls()]);
  expect(rounds.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await findPoll(pollId)).toMatchObject({ state: "closed", yes: 2, no: 1, result: "ADOPTED" });
  const [closing, ...others] = await database().sessionLog.findMany({ where: { kind: "poll.closed" } });
  expect(others).toEqual([]);
  expect(closing?.actorId).toBeNull();
});

test("chair and clock closing at the same moment close once", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { seconds: 30 });
  await letTimeRunOut(pollId);
  const chair = await viewerFor(session.chair);
  await Promise.all([closePoll(chair, { pollId, epoch: 1 }), closeRunOutPolls(), closeRunOutPolls()]);
  expect(await database().sessionLog.count({ where: { kind: "poll.closed" } })).toBe(1);
});

test("the chair may give more time or take the limit away, but not once the time has run out", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { seconds: 30 });
  const chair = await viewerFor(session.chair);
  const longer = await extendPoll(chair, { pollId, epoch: 1, seconds: 120 });
  expect(longer.ok && longer.value.closesAt?.getTime()).toBeGreaterThan(Date.now() + 100_000);
  expect(await extendPoll(chair, { pollId, epoch: 1, seconds: "" })).toEqual({ ok: true, value: { closesAt: null } });
  await extendPoll(chair, { pollId, epoch: 1, seconds: 30 });
  await letTimeRunOut(pollId);
  expect(await extendPoll(chair, { pollId, epoch: 1, seconds: 30 })).toEqual({ ok: false, refused: "poll-closed" });
});

test("raised hands have no countdown", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { kind: "handCount", seconds: 30 });
  expect((await findPoll(pollId)).closesAt).toBeNull();
  await switchToDevices(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect((await findPoll(pollId)).closesAt).toBeNull();
});

test("strangers get 404 from switching and extending, members 403", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session);
  const seen = { pollId, epoch: 1 };
  const stranger = await viewerFor(session.stranger);
  const member = await viewerFor(session.members[1] ?? session.chair);
  await expect(switchToDevices(stranger, seen)).rejects.toMatchObject({ status: 404 });
  await expect(extendPoll(stranger, { ...seen, seconds: 10 })).rejects.toMatchObject({ status: 404 });
  await expect(switchToDevices(member, seen)).rejects.toMatchObject({ init: { status: 403 } });
  await expect(extendPoll(member, { ...seen, seconds: 10 })).rejects.toMatchObject({ init: { status: 403 } });
});
