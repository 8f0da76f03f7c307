import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { type Cast, storeBatch } from "#app/features/voting/live/ballot-batch.server.ts";
import { makeBallotBox } from "#app/features/voting/live/ballot-box.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, startLiveServer } from "./live-server.ts";

/** What must come; a busy machine takes its time. */
const PATIENCE = { timeout: 15_000 };

beforeEach(resetDatabase);

async function openVote(): Promise<{ session: RunningSession; pollId: string }> {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  return { session, pollId: opened.value.pollId };
}

function voteOf(pollId: string, personId: string): Cast {
  return { pollId, epoch: 1, personId, choice: "yes", key: randomUUID(), replaces: null };
}

/** Somebody else has the poll's row in hand, so that a batch has to wait in the middle of its transaction. */
async function hold(pollId: string): Promise<{ isWaitedFor: () => Promise<boolean>; letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("BEGIN");
  await client.query("SELECT 1 FROM poll WHERE id = $1 FOR UPDATE", [pollId]);
  return {
    isWaitedFor: async () => (await client.query("SELECT 1 FROM pg_locks WHERE NOT granted")).rows.length > 0,
    letGo: async () => void (await client.query("COMMIT")),
  };
}

test("a full queue answers BUSY at once and loses nothing: who tries again with the same key is recorded", async () => {
  const { session, pollId } = await openVote();
  const box = makeBallotBox({ store: storeBatch, onCommitted: () => undefined, maxWaiting: 3 });
  const held = await hold(pollId);
  const votes = session.members.map(({ personId }) => voteOf(pollId, personId));
  const [first, ...others] = votes;
  if (!first) throw new Error("nobody votes");
  const answers = [box.cast(first)];
  await vi.waitUntil(held.isWaitedFor, PATIENCE);
  answers.push(...others.map((vote) => box.cast(vote)));
  const busy = await Promise.all(answers.slice(4));
  expect(busy).toEqual(others.slice(3).map(() => ({ ok: false, code: "BUSY", retry: true, mine: null })));
  await held.letGo();
  expect((await Promise.all(answers.slice(0, 4))).every((answer) => answer.ok && answer.status === "recorded")).toBe(
    true,
  );
  for (const vote of votes.slice(4)) expect(await box.cast(vote)).toMatchObject({ ok: true, status: "recorded" });
  const counters = { cast: votes.length, yes: votes.length };
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject(counters);
});

test("a row that the database refuses fails alone; the others of its batch are recorded and counted once", async () => {
  const { session, pollId } = await openVote();
  const [, , bad] = session.members;
  const seqs: number[] = [];
  const box = makeBallotBox({ store: storeBatch, onCommitted: ({ seq }) => seqs.push(seq) });
  // No message with such a key passes the door; here it stands for any row at which the whole statement fails.
  const votes = session.members.map(({ personId }) => ({
    ...voteOf(pollId, personId),
    ...(personId === bad?.personId ? { key: "no key" } : {}),
  }));
  const answers = await Promise.all(votes.map((vote) => box.cast(vote)));
  const isBad = (vote: Cast) => vote.personId === bad?.personId;
  expect(answers.map((answer) => (answer.ok ? answer.status : answer.code))).toEqual(
    votes.map((vote) => (isBad(vote) ? "INTERNAL" : "recorded")),
  );
  const counted = votes.length - 1;
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ cast: counted, yes: counted });
  expect(await database().ballot.count({ where: { pollId } })).toBe(counted);
  await vi.waitUntil(() => seqs.length === counted, PATIENCE);
  expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
});

test("a line that breaks after the commit and before its answer: the same key says the vote counts", async () => {
  const { session, pollId } = await openVote();
  const server = await startLiveServer();
  const who = session.members[1] ?? session.chair;
  const held = await hold(pollId);
  const device = await server.connect(who);
  const vote = { pollId, epoch: 1, choice: "no", key: randomUUID() };
  device.emit("poll:cast", { v: 1, ...vote });
  await vi.waitUntil(held.isWaitedFor, PATIENCE);
  device.disconnect();
  await vi.waitUntil(() => server.io.engine.clientsCount === 0, PATIENCE);
  await held.letGo();
  await vi.waitUntil(async () => (await database().ballot.count({ where: { pollId } })) === 1, PATIENCE);
  const back = await server.connect(who);
  expect(await ask(back, "poll:cast", vote)).toMatchObject({ ok: true, status: "duplicate", mine: { choice: "no" } });
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ cast: 1, no: 1 });
});

test("a key of the epoch before never counts in the next one, whether it was stored then or not", async () => {
  const { session, pollId } = await openVote();
  const chair = await viewerFor(session.chair);
  const viewer = await viewerFor(session.members[1] ?? session.chair);
  const stored = { pollId, epoch: 1, choice: "yes", key: randomUUID() };
  const late = { ...stored, key: randomUUID() };
  expect(await castBallot(viewer, stored)).toMatchObject({ ok: true });
  await database().poll.update({ where: { id: pollId }, data: { closesAt: new Date(Date.now() - 1_000) } });
  expect(await castBallot(await viewerFor(session.chair), late)).toMatchObject({ ok: false, code: "CLOSED" });
  const server = await startLiveServer();
  const chairDevice = await server.connect(session.chair);
  expect(await ask(chairDevice, "poll:close", { pollId, epoch: 1 })).toMatchObject({ ok: true });
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" })).toMatchObject({ ok: true });
  expect(await castBallot(viewer, stored)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  expect(await castBallot(chair, late)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  expect(await castBallot(viewer, { ...stored, epoch: 2 })).toMatchObject({ ok: true, status: "recorded" });
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ epoch: 2, cast: 1, yes: 1 });
});

test("when the clock passes the end in the midst of voting, what was acknowledged counts and all later is refused", async () => {
  const { session, pollId } = await openVote();
  const chair = await viewerFor(session.chair);
  const first = await castBallot(chair, { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await database().$executeRaw`
    UPDATE poll SET closes_at = clock_timestamp() + interval '400 milliseconds' WHERE id = ${pollId}::uuid`;
  let mine = first.ok ? first.mine.key : "";
  let acknowledged = 0;
  let choice: "yes" | "no" = "yes";
  for (;;) {
    choice = choice === "yes" ? "no" : "yes";
    const answer = await castBallot(chair, { pollId, epoch: 1, choice, key: randomUUID(), replaces: mine });
    if (!answer.ok) {
      expect(answer).toMatchObject({ code: "CLOSED", retry: false, mine: { key: mine } });
      break;
    }
    mine = answer.mine.key;
    acknowledged += 1;
  }
  expect(acknowledged).toBeGreaterThan(0);
  const late = await Promise.all(
    session.members
      .slice(1)
      .map(async (member) =>
        castBallot(await viewerFor(member), { pollId, epoch: 1, choice: "no", key: randomUUID() }),
      ),
  );
  expect(late.map((answer) => !answer.ok && answer.code)).toEqual(late.map(() => "CLOSED"));
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ cast: 1, seq: acknowledged + 1 });
});
