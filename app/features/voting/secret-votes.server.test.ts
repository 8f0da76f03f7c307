import { createPublicKey, randomUUID, verify } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Choice } from "#app/domain/voting/ballot.ts";
import { receiptWords } from "#app/domain/voting/sealed-ballot.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { destroyKey, listKeys } from "#app/platform/key-folder.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { destroyUselessBoxKeys } from "./box-key.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { receiptPublicKey } from "./receipt-signature.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import { fromText, sealEnvelope, toText } from "./seal-envelope.ts";
import { forgetParticipation } from "./secret-vote-jobs.server.ts";
import { switchToHandCount } from "./switch-to-hand-count.server.ts";

beforeEach(resetDatabase);
beforeEach(async () => {
  for (const { name } of await listKeys("box-")) await destroyKey(name);
});

const KEYS = join(process.env.DATA_DIR ?? "", "keys");

async function secretSession(casting: "devices" | "paper" = "devices"): Promise<RunningSession> {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "secretVote", "provided");
  await enterRule(session.bodyId, "secretCasting", casting);
  return session;
}

async function open(session: RunningSession, onPaper = false) {
  return openPoll(await viewerFor(session.chair), {
    ...{ agendaItemId: session.publicItem, question: "Wird zugestimmt?" },
    ...({ kind: "secret", onPaper } as const),
  });
}

async function openedOn(session: RunningSession): Promise<string> {
  const opened = await open(session);
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

async function boxKeyOf(pollId: string): Promise<Uint8Array> {
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { publicKey: true } });
  return poll.publicKey ?? new Uint8Array();
}

type Casting = { as?: number; choice?: Choice; epoch?: number; replaces?: string; key?: string };

/** Seals and sends as a device does; `as` is whose envelope it is made for, if not the sender's own. */
async function cast(session: RunningSession, pollId: string, sender: number, given: Casting = {}) {
  const { as = sender, choice = "yes", epoch = 1, replaces, key = randomUUID() } = given;
  const { personId = "" } = session.members[as] ?? {};
  const envelope = toText(sealEnvelope(await boxKeyOf(pollId), choice, { pollId, epoch, personId }));
  const input = { pollId, epoch, envelope, key, replaces };
  return { input, answer: await castBallot(await viewerFor(session.members[sender] ?? session.chair), input) };
}

const CHOICES: Choice[] = ["yes", "no", "yes", "abstain", "yes", "no", "yes", "yes"];

async function castAll(session: RunningSession, pollId: string, epoch = 1) {
  const answers = [];
  for (const [sender, choice] of CHOICES.entries()) {
    answers.push((await cast(session, pollId, sender, { choice, epoch })).answer);
  }
  return answers;
}

function pollRow(pollId: string) {
  return database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: {
      state: true,
      cast: true,
      yes: true,
      no: true,
      abstain: true,
      invalid: true,
      boxRoot: true,
      decisive: true,
    },
  });
}

test("envelopes are counted at the closing: totals stand, envelopes, keys and the box's key are gone", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const answers = await castAll(session, pollId);
  expect(answers.map((answer) => answer.ok && answer.status)).toEqual(CHOICES.map(() => "recorded"));
  expect(await pollRow(pollId)).toMatchObject({ state: "open", cast: 8, yes: 0, no: 0, abstain: 0, boxRoot: null });
  expect(await database().ballot.count()).toBe(0);

  const chair = await viewerFor(session.chair);
  expect(await closePoll(chair, { pollId, epoch: 1 })).toEqual({ ok: true, value: { outcome: "ADOPTED" } });
  const after = await pollRow(pollId);
  expect(after).toMatchObject({ cast: 8, yes: 5, no: 2, abstain: 1, invalid: 0, decisive: [] });
  expect(after.boxRoot).toMatch(/^[0-9a-f]{64}$/);
  const rows = await database().sealed.findMany({ where: { pollId } });
  expect(rows.map(({ envelope, key }) => [envelope, key])).toEqual(CHOICES.map(() => [null, null]));
  const trackers = await database().pollTracker.findMany({ where: { pollId }, orderBy: { tracker: "asc" } });
  expect(trackers.map(({ tracker }) => tracker)).toEqual(
    answers.map((answer) => (answer.ok ? answer.receipt : "")).sort(),
  );

  expect(await destroyUselessBoxKeys()).toBe(1);
  expect(await readdir(KEYS)).toEqual([]);
  const log = await database().sessionLog.findMany({ select: { kind: true, data: true }, orderBy: { number: "asc" } });
  const closed = log.find(({ kind }) => kind === "poll.closed")?.data;
  expect(JSON.stringify(closed)).toContain(after.boxRoot);
  expect(closed).toMatchObject({ envelopes: 8, yes: 5 });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
  expect(await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED" })).toMatchObject({ ok: true });
});

test("the receipt is signed, tells the envelope and not the choice, and so does every later look", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const { input, answer } = await cast(session, pollId, 1, { choice: "no" });
  if (!answer.ok || !("signature" in answer.mine)) throw new Error("not cast");
  const { tracker, signature } = answer.mine;
  const words = Buffer.from(receiptWords({ pollId, epoch: 1, tracker }));
  const key = createPublicKey(await receiptPublicKey());
  expect(verify(null, words, key, Buffer.from(signature, "base64url"))).toBe(true);
  expect(verify(null, Buffer.from(`${words} `), key, Buffer.from(signature, "base64url"))).toBe(false);

  const member = await viewerFor(session.members[1] ?? session.chair);
  const state = await getLiveState(member, session.meetingId, "member");
  expect(state.own?.vote?.ballot).toEqual({ tracker, signature, key: input.key });
  expect(state.poll).toMatchObject({ cast: 1, result: null, boxKey: toText(await boxKeyOf(pollId)) });
  expect(JSON.stringify([answer, state])).not.toMatch(/"choice"/);
});

test("the same envelope again is the same vote, also after the count; another one needs the key it replaces", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const first = await cast(session, pollId, 1);
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await castBallot(member, first.input)).toMatchObject({ ok: true, status: "duplicate" });
  const blind = await cast(session, pollId, 1, { choice: "no" });
  expect(blind.answer).toMatchObject({ ok: false, code: "ALREADY_VOTED", mine: { key: first.input.key } });
  const second = await cast(session, pollId, 1, { choice: "no", replaces: first.input.key });
  expect(second.answer).toMatchObject({ ok: true, status: "replaced" });
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "ALREADY_VOTED" });

  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await pollRow(pollId)).toMatchObject({ cast: 1, yes: 0, no: 1 });
  expect(await castBallot(member, second.input)).toMatchObject({ ok: true, status: "duplicate" });
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "CLOSED" });
  const late = await cast(session, pollId, 2);
  expect(late.answer).toMatchObject({ ok: false, code: "CLOSED" });
});

test("an envelope made for somebody else, another vote or another epoch counts as invalid", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await cast(session, pollId, 1, { choice: "yes" });
  const copied = await cast(session, pollId, 2, { as: 1, choice: "yes" });
  expect(copied.answer.ok).toBe(true);
  const { personId = "" } = session.members[3] ?? {};
  const key = await boxKeyOf(pollId);
  const member = await viewerFor(session.members[3] ?? session.chair);
  const later = toText(sealEnvelope(key, "yes", { pollId, epoch: 2, personId }));
  expect((await castBallot(member, { pollId, epoch: 1, envelope: later, key: randomUUID() })).ok).toBe(true);
  const noise = toText(Uint8Array.of(1, ...crypto.getRandomValues(new Uint8Array(134))));
  const fourth = await viewerFor(session.members[4] ?? session.chair);
  expect((await castBallot(fourth, { pollId, epoch: 1, envelope: noise, key: randomUUID() })).ok).toBe(true);
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await pollRow(pollId)).toMatchObject({ cast: 4, yes: 1, no: 0, abstain: 0, invalid: 3 });
});

test("envelopes of another length, an open choice in a secret vote and an envelope in an open vote are refused", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const member = await viewerFor(session.members[1] ?? session.chair);
  const place = { pollId, epoch: 1, key: randomUUID() };
  for (const envelope of ["", "A".repeat(179), "A".repeat(181), "A".repeat(184), "!".repeat(180)]) {
    expect(await castBallot(member, { ...place, envelope })).toMatchObject({ ok: false, code: "INVALID" });
  }
  expect(await castBallot(member, { ...place, choice: "yes" })).toMatchObject({ ok: false, code: "NOT_OPEN" });
  const stranger = await viewerFor(session.stranger);
  const { input } = await cast(session, pollId, 1);
  expect(await castBallot(stranger, { ...input, key: randomUUID() })).toMatchObject({
    ok: false,
    code: "NOT_ENTITLED",
  });

  await cancelPoll(await viewerFor(session.chair), { pollId, epoch: 1, reason: "Irrtum" });
  const openly = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Offen?",
  });
  if (!openly.ok) throw new Error(openly.refused);
  const wrong = await castBallot(member, { ...input, pollId: openly.value.pollId });
  expect(wrong).toMatchObject({ ok: false, code: "NOT_OPEN" });
});

test("whoever may not abstain and seals it all the same has cast an invalid vote", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await database().poll.update({ where: { id: pollId }, data: { abstentionAllowed: false }, select: { id: true } });
  await cast(session, pollId, 1, { choice: "abstain" });
  await cast(session, pollId, 2, { choice: "yes" });
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await pollRow(pollId)).toMatchObject({ yes: 1, abstain: 0, invalid: 1 });
});

test("a lost key refuses the closing and lets the vote be repeated with a new box", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  await castAll(session, pollId);
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" })).toMatchObject({
    refused: "poll-not-closed",
  });
  const before = await boxKeyOf(pollId);
  for (const { name } of await listKeys("box-")) await destroyKey(name);

  expect(await closePoll(chair, { pollId, epoch: 1 })).toEqual({ ok: false, refused: "secret-key-lost" });
  expect(await pollRow(pollId)).toMatchObject({ state: "open", cast: 8, yes: 0 });
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Schlüssel verloren" })).toMatchObject({
    value: { epoch: 2 },
  });
  expect(await boxKeyOf(pollId)).not.toEqual(before);
  expect(await database().sealed.count({ where: { pollId, envelope: { not: null } } })).toBe(0);
  await castAll(session, pollId, 2);
  expect(await closePoll(chair, { pollId, epoch: 2 })).toMatchObject({ ok: true });
  expect(await pollRow(pollId)).toMatchObject({ cast: 8, yes: 5, no: 2, abstain: 1 });
});

test("after a repetition an envelope of the first round is worth nothing, in either box", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  const first = await cast(session, pollId, 1);
  await closePoll(chair, { pollId, epoch: 1 });
  await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" });
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  const replayed = await castBallot(member, { ...first.input, epoch: 2 });
  expect(replayed.ok).toBe(true);
  await closePoll(chair, { pollId, epoch: 2 });
  expect(await pollRow(pollId)).toMatchObject({ cast: 1, yes: 0, invalid: 1 });
  expect(await database().pollTracker.count({ where: { pollId } })).toBe(2);
});

test("a secret vote goes on with slips, never with raised hands; the envelopes and the key are gone", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  await castAll(session, pollId);
  expect(await enterHandCount(chair, { pollId, epoch: 1, yes: 1 })).toMatchObject({ refused: "hand-count-not-chosen" });
  expect(await switchToHandCount(chair, { pollId, epoch: 1 })).toMatchObject({ ok: true });
  const now = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { kind: true, onPaper: true } });
  expect(now).toEqual({ kind: "secret", onPaper: true });
  expect(await database().sealed.count({ where: { pollId, envelope: { not: null } } })).toBe(0);
  expect(await destroyUselessBoxKeys()).toBe(1);
  expect((await cast(session, pollId, 1)).answer).toMatchObject({ ok: false, code: "NOT_OPEN" });
  expect((await getLiveState(chair, session.meetingId, "chair")).poll).toMatchObject({ onPaper: true, boxKey: null });

  expect(await closePoll(chair, { pollId, epoch: 1 })).toMatchObject({ refused: "hand-count-missing" });
  const slips = { pollId, epoch: 1, yes: 4, no: 2, abstain: 1 };
  expect(await enterHandCount(chair, { ...slips, invalid: 2 })).toMatchObject({ refused: "hand-count-too-many" });
  expect(await enterHandCount(chair, { ...slips, invalid: 1 })).toMatchObject({ value: { outcome: "ADOPTED" } });
  expect(await pollRow(pollId)).toMatchObject({ cast: 8, yes: 4, no: 2, abstain: 1, invalid: 1, decisive: [] });
});

test("where the rules of procedure say nothing of devices, a secret vote is written on slips", async () => {
  const session = await secretSession("paper");
  expect(await open(session)).toEqual({ ok: false, refused: "secret-only-on-paper" });
  const onPaper = await open(session, true);
  if (!onPaper.ok) throw new Error(onPaper.refused);
  const { pollId } = onPaper.value;
  expect(await listKeys("box-")).toEqual([]);
  const chair = await viewerFor(session.chair);
  expect(await enterHandCount(chair, { pollId, epoch: 1, yes: 9 })).toMatchObject({ refused: "hand-count-too-many" });
  expect(await enterHandCount(chair, { pollId, epoch: 1, yes: 3, no: 5 })).toMatchObject({
    value: { outcome: "REJECTED" },
  });
});

test("a cancelled secret vote leaves no envelope and no key; closing the item leaves nobody who took part", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await castAll(session, pollId);
  await forgetParticipation(session.publicItem);
  expect(await database().sealed.count()).toBe(8);
  await cancelPoll(await viewerFor(session.chair), { pollId, epoch: 1, reason: "Antrag zurückgezogen" });
  expect(await database().sealed.count({ where: { envelope: { not: null } } })).toBe(0);
  await destroyUselessBoxKeys();
  expect(await listKeys("box-")).toEqual([]);
  expect(await forgetParticipation(session.publicItem)).toBe(8);
  expect(await database().sealed.count()).toBe(0);
  expect(await database().pollVoter.count({ where: { pollId } })).toBeGreaterThan(0);
});

test("the key of a running vote is never swept away", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  expect(await destroyUselessBoxKeys()).toBe(0);
  expect(await listKeys("box-")).toHaveLength(1);
  await cast(session, pollId, 1);
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await destroyUselessBoxKeys()).toBe(1);
  expect(fromText(toText(await boxKeyOf(pollId)))).toHaveLength(32);
});

test("the database itself refuses an envelope without a running secret vote, and one that is left behind", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await cast(session, pollId, 1);
  const refusal = /envelopes are left of a secret vote/;
  await expect(pool().query("UPDATE poll SET on_paper = true WHERE id = $1", [pollId])).rejects.toThrow(refusal);
  await expect(pool().query("UPDATE poll SET epoch = 2 WHERE id = $1", [pollId])).rejects.toThrow(refusal);
  await pool().query("BEGIN; DELETE FROM sealed; UPDATE poll SET on_paper = true; COMMIT");
  const insert = "INSERT INTO sealed (poll_id, epoch, person_id, envelope, key) VALUES ($1, 1, $2, $3, $4)";
  const values = [pollId, session.members[1]?.personId, Buffer.alloc(135, 1), randomUUID()];
  await expect(pool().query(insert, values)).rejects.toThrow(/an envelope without a secret vote/);
});
