import { createPublicKey, randomUUID, verify } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { receiptWords } from "#app/domain/voting/sealed-ballot.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import {
  boxKeyOf,
  CHOICES,
  castAll,
  castSealed,
  countersOf,
  openedOn,
  resetBoxKeys,
  secretSession,
} from "#tests/setup/secret-votes.ts";
import { viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { destroyUselessBoxKeys } from "./box-key.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { receiptPublicKey } from "./receipt-signature.server.ts";
import { sealEnvelope, toText } from "./seal-envelope.ts";

beforeEach(resetDatabase);
beforeEach(resetBoxKeys);

const KEYS = join(process.env.DATA_DIR ?? "", "keys");

test("envelopes are counted at the closing: totals stand, envelopes, keys and the box's key are gone", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const answers = await castAll(session, pollId);
  expect(answers.map((answer) => answer.ok && answer.status)).toEqual(CHOICES.map(() => "recorded"));
  expect(await countersOf(pollId)).toMatchObject({ state: "open", cast: 8, yes: 0, no: 0, abstain: 0, boxRoot: null });
  expect(await database().ballot.count()).toBe(0);

  const chair = await viewerFor(session.chair);
  expect(await closePoll(chair, { pollId, epoch: 1 })).toEqual({ ok: true, value: { outcome: "ADOPTED" } });
  const after = await countersOf(pollId);
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
  const { input, answer } = await castSealed(session, pollId, 1, { choice: "no" });
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
  const first = await castSealed(session, pollId, 1);
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await castBallot(member, first.input)).toMatchObject({ ok: true, status: "duplicate" });
  const blind = await castSealed(session, pollId, 1, { choice: "no" });
  expect(blind.answer).toMatchObject({ ok: false, code: "ALREADY_VOTED", mine: { key: first.input.key } });
  const second = await castSealed(session, pollId, 1, { choice: "no", replaces: first.input.key });
  expect(second.answer).toMatchObject({ ok: true, status: "replaced" });
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "ALREADY_VOTED" });

  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await countersOf(pollId)).toMatchObject({ cast: 1, yes: 0, no: 1 });
  expect(await castBallot(member, second.input)).toMatchObject({ ok: true, status: "duplicate" });
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "CLOSED" });
  const late = await castSealed(session, pollId, 2);
  expect(late.answer).toMatchObject({ ok: false, code: "CLOSED" });
});

test("an envelope made for somebody else, another vote or another epoch counts as invalid", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await castSealed(session, pollId, 1, { choice: "yes" });
  const copied = await castSealed(session, pollId, 2, { as: 1, choice: "yes" });
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
  expect(await countersOf(pollId)).toMatchObject({ cast: 4, yes: 1, no: 0, abstain: 0, invalid: 3 });
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
  const { input } = await castSealed(session, pollId, 1);
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
  await castSealed(session, pollId, 1, { choice: "abstain" });
  await castSealed(session, pollId, 2, { choice: "yes" });
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await countersOf(pollId)).toMatchObject({ yes: 1, abstain: 0, invalid: 1 });
});
