import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { destroyKey, listKeys } from "#app/platform/key-folder.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import {
  boxKeyOf,
  castAll,
  castSealed,
  countersOf,
  openedOn,
  openSecretly,
  resetBoxKeys,
  secretSession,
} from "#tests/setup/secret-votes.ts";
import { viewerFor } from "#tests/setup/town-session.ts";
import { destroyUselessBoxKeys } from "./box-key.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";
import { fromText, toText } from "./seal-envelope.ts";
import { forgetParticipation } from "./secret-vote-jobs.server.ts";
import { switchToDevices } from "./switch-to-devices.server.ts";
import { switchToHandCount } from "./switch-to-hand-count.server.ts";

beforeEach(resetDatabase);
beforeEach(resetBoxKeys);

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
  expect(await countersOf(pollId)).toMatchObject({ state: "open", cast: 8, yes: 0 });
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Schlüssel verloren" })).toMatchObject({
    value: { epoch: 2 },
  });
  expect(await boxKeyOf(pollId)).not.toEqual(before);
  expect(await database().sealed.count({ where: { pollId, envelope: { not: null } } })).toBe(0);
  await castAll(session, pollId, 2);
  expect(await closePoll(chair, { pollId, epoch: 2 })).toMatchObject({ ok: true });
  expect(await countersOf(pollId)).toMatchObject({ cast: 8, yes: 5, no: 2, abstain: 1 });
});

test("after a repetition an envelope of the first round is worth nothing, in either box", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  const first = await castSealed(session, pollId, 1);
  await closePoll(chair, { pollId, epoch: 1 });
  await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" });
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  const replayed = await castBallot(member, { ...first.input, epoch: 2 });
  expect(replayed.ok).toBe(true);
  await closePoll(chair, { pollId, epoch: 2 });
  expect(await countersOf(pollId)).toMatchObject({ cast: 1, yes: 0, invalid: 1 });
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
  expect((await castSealed(session, pollId, 1)).answer).toMatchObject({ ok: false, code: "NOT_OPEN" });
  expect((await getLiveState(chair, session.meetingId, "chair")).poll).toMatchObject({ onPaper: true, boxKey: null });

  expect(await closePoll(chair, { pollId, epoch: 1 })).toMatchObject({ refused: "hand-count-missing" });
  const slips = { pollId, epoch: 1, yes: 4, no: 2, abstain: 1 };
  expect(await enterHandCount(chair, { ...slips, invalid: 2 })).toMatchObject({ refused: "hand-count-too-many" });
  expect(await enterHandCount(chair, { ...slips, invalid: 1 })).toMatchObject({ value: { outcome: "ADOPTED" } });
  expect(await countersOf(pollId)).toMatchObject({ cast: 8, yes: 4, no: 2, abstain: 1, invalid: 1, decisive: [] });
});

test("before the slips are counted a secret vote goes back to devices with a new box; nothing earlier counts", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  const first = await castSealed(session, pollId, 1);
  const before = await boxKeyOf(pollId);
  await switchToHandCount(chair, { pollId, epoch: 1 });
  expect(await destroyUselessBoxKeys()).toBe(1);
  expect(await switchToDevices(chair, { pollId, epoch: 1 })).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await boxKeyOf(pollId)).not.toEqual(before);
  expect(await listKeys("box-")).toHaveLength(1);
  const told = await getLiveState(chair, session.meetingId, "chair");
  expect(told.poll).toMatchObject({ kind: "secret", onPaper: false, epoch: 2, cast: 0, boxKey: expect.any(String) });

  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await castBallot(member, first.input)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  const slips = { pollId, yes: 8, no: 0, abstain: 0 };
  expect(await enterHandCount(chair, { ...slips, epoch: 1 })).toMatchObject({ refused: "stale-epoch" });
  expect(await enterHandCount(chair, { ...slips, epoch: 2 })).toMatchObject({ refused: "hand-count-not-chosen" });
  await castAll(session, pollId, 2);
  expect(await closePoll(chair, { pollId, epoch: 2 })).toMatchObject({ ok: true });
  expect(await countersOf(pollId)).toMatchObject({ cast: 8, yes: 5, no: 2, abstain: 1, invalid: 0 });
  expect(await database().pollTracker.groupBy({ by: ["epoch"], where: { pollId }, _count: true })).toEqual([
    { epoch: 2, _count: 8 },
  ]);
  const link = await database().sessionLog.findFirstOrThrow({
    where: { meetingId: session.meetingId, kind: "poll.onDevices" },
  });
  expect(JSON.stringify(link.data)).toMatch(/"fromSlips":true/);
});

test("once slips are counted, or where devices are not provided, a secret vote does not go to devices", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  await switchToHandCount(chair, { pollId, epoch: 1 });
  await enterHandCount(chair, { pollId, epoch: 1, yes: 4, no: 3, abstain: 1 });
  expect(await switchToDevices(chair, { pollId, epoch: 1 })).toEqual({ ok: false, refused: "poll-closed" });

  const elsewhere = await secretSession("paper");
  const opened = await openSecretly(elsewhere, true);
  if (!opened.ok) throw new Error(opened.refused);
  const written = { pollId: opened.value.pollId, epoch: 1 };
  const refusal = { ok: false, refused: "secret-only-on-paper" };
  expect(await switchToDevices(await viewerFor(elsewhere.chair), written)).toEqual(refusal);
  expect(await listKeys("box-")).toHaveLength(1);
});

test("where the rules of procedure say nothing of devices, a secret vote is written on slips", async () => {
  const session = await secretSession("paper");
  expect(await openSecretly(session)).toEqual({ ok: false, refused: "secret-only-on-paper" });
  const onPaper = await openSecretly(session, true);
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
  await castSealed(session, pollId, 1);
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await destroyUselessBoxKeys()).toBe(1);
  expect(fromText(toText(await boxKeyOf(pollId)))).toHaveLength(32);
});

test("the database itself refuses an envelope without a running secret vote, and one that is left behind", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  await castSealed(session, pollId, 1);
  const refusal = /envelopes are left of a secret vote/;
  await expect(pool().query("UPDATE poll SET on_paper = true WHERE id = $1", [pollId])).rejects.toThrow(refusal);
  await expect(pool().query("UPDATE poll SET epoch = 2 WHERE id = $1", [pollId])).rejects.toThrow(refusal);
  await pool().query("BEGIN; DELETE FROM sealed; UPDATE poll SET on_paper = true; COMMIT");
  const insert = "INSERT INTO sealed (poll_id, epoch, person_id, envelope, key) VALUES ($1, 1, $2, $3, $4)";
  const values = [pollId, session.members[1]?.personId, Buffer.alloc(135, 1), randomUUID()];
  await expect(pool().query(insert, values)).rejects.toThrow(/an envelope without a secret vote/);
});
