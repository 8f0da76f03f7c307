import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { forgetDueVotes } from "./forget-votes.server.ts";
import { recordOwnVote } from "./record-own-vote.server.ts";
import { withdrawOwnVote } from "./withdraw-own-vote.server.ts";

beforeEach(resetDatabase);

/** A member other than the chair; the first of them is number 1. */
const member = (session: RunningSession, number: number) => viewerFor(session.members[number] ?? session.chair);
const listNamed = () => database().namedVote.findMany({ select: { choice: true, onRequest: true } });

test("a member has the own vote recorded until the item is closed, may take it back, and nobody else's is kept", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "no", "yes"]);
  const seen = { pollId, epoch: 1 };
  const asker = await member(session, 1);
  expect(await recordOwnVote(asker, seen)).toEqual({ ok: false, refused: "poll-not-announced" });
  await closeAndAnnounce(session, pollId);
  for (const said of [undefined, "yes"] as const) {
    expect(await recordOwnVote(asker, { ...seen, choice: said })).toMatchObject({ ok: true });
  }
  expect(await listNamed()).toEqual([{ choice: "no", onRequest: true }]);
  expect(await withdrawOwnVote(asker, seen)).toEqual({ ok: true, value: "withdrawn" });
  expect(await withdrawOwnVote(asker, seen)).toEqual({ ok: true, value: "withdrawn" });
  expect(await listNamed()).toEqual([]);
  await recordOwnVote(asker, seen);

  await closeAgendaItem(await viewerFor(session.chair), session.meetingId, { agendaItemId: session.publicItem });
  await forgetDueVotes();
  expect(await database().ballot.count()).toBe(0);
  expect(await listNamed()).toEqual([{ choice: "no", onRequest: true }]);
  expect(await recordOwnVote(await member(session, 2), seen)).toEqual({ ok: false, refused: "item-closed" });
  expect(await withdrawOwnVote(asker, seen)).toEqual({ ok: false, refused: "item-closed" });
  const acts = await database().sessionLog.findMany({ where: { kind: { startsWith: "poll.voteRecord" } } });
  expect(acts.map(({ kind }) => kind)).toEqual([
    ...["poll.voteRecorded", "poll.voteRecordWithdrawn", "poll.voteRecorded"],
  ]);
  expect(JSON.stringify(acts)).not.toContain('"no"');
});

test("whoever did not vote or could not vote has nothing to record", async () => {
  const session = await createRunningSession();
  await database().exclusion.create({
    data: { agendaItemId: session.publicItem, personId: session.members[3]?.personId ?? "", startsAt: new Date(0) },
  });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes"]);
  await closeAndAnnounce(session, pollId);
  const seen = { pollId, epoch: 1 };
  expect(await recordOwnVote(await member(session, 2), seen)).toEqual({ ok: false, refused: "own-vote-none" });
  const excluded = await recordOwnVote(await member(session, 3), seen);
  expect(excluded).toEqual({ ok: false, refused: "own-vote-not-entitled" });
});

test("after raised hands members say how they voted, as far as that many were counted", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { kind: "handCount" });
  const chair = await viewerFor(session.chair);
  await enterHandCount(chair, { pollId, epoch: 1, yes: 7, no: 1 });
  await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED" });
  const seen = { pollId, epoch: 1 };
  const first = await member(session, 1);
  expect(await recordOwnVote(first, seen)).toEqual({ ok: false, refused: "own-vote-choice-missing" });
  expect(await recordOwnVote(first, { ...seen, choice: "no" })).toEqual({ ok: true, value: { choice: "no" } });
  const second = await member(session, 2);
  for (const choice of ["no", "abstain"] as const) {
    expect(await recordOwnVote(second, { ...seen, choice })).toEqual({ ok: false, refused: "own-vote-not-counted" });
  }
  expect(await recordOwnVote(second, { ...seen, choice: "yes" })).toMatchObject({ ok: true });
  expect(await recordOwnVote(first, { ...seen, choice: "yes" })).toEqual({ ok: true, value: { choice: "yes" } });
});

test("in a roll call the entry is there already; asking for it keeps it beyond the roll call's own time", async () => {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "rollCall", "provided");
  await enterRule(session.bodyId, "keepRollCalls", "never");
  const pollId = await openVote(session, { kind: "rollCall" });
  await castVotes(session, pollId, ["yes", "no", "yes"]);
  await closeAndAnnounce(session, pollId);
  const asker = await member(session, 1);
  expect(await recordOwnVote(asker, { pollId, epoch: 1 })).toEqual({ ok: true, value: { choice: "no" } });
  expect(await database().namedVote.count()).toBe(3);
  await closeAgendaItem(await viewerFor(session.chair), session.meetingId, { agendaItemId: session.publicItem });
  expect(await forgetDueVotes()).toEqual({ ballots: 0, namedVotes: 2 });
  expect(await listNamed()).toEqual([{ choice: "no", onRequest: true }]);
});

test("strangers and people without a vote cannot have one recorded", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session, { kind: "acclamation" });
  await announcePoll(await viewerFor(session.chair), { pollId, epoch: 1, announced: "ADOPTED" });
  const input = { pollId, epoch: 1, choice: "yes" } as const;
  const stranger = await viewerFor(session.stranger);
  await expect(recordOwnVote(session.citizen, input)).rejects.toBeDefined();
  await expect(recordOwnVote(stranger, { ...input, pollId: randomUUID() })).rejects.toMatchObject({ status: 404 });
  await expect(recordOwnVote(stranger, input)).rejects.toMatchObject({ init: { status: 403 } });
  await expect(recordOwnVote(await viewerFor(session.advisory), input)).rejects.toMatchObject({
    init: { status: 403 },
  });
  expect(await database().namedVote.count()).toBe(0);
});
