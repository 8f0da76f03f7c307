import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { cancelPoll } from "./cancel-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { listPublishedResults } from "./published-results.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";

beforeEach(resetDatabase);

type Choice = "yes" | "no" | "abstain";

async function open(session: RunningSession, agendaItemId = session.publicItem): Promise<string> {
  const opened = await openPoll(await viewerFor(session.chair), { agendaItemId, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

/** The first members vote in this order. */
async function vote(session: RunningSession, pollId: string, choices: Choice[], epoch = 1): Promise<void> {
  for (const [number, choice] of choices.entries()) {
    const member = session.members[number] ?? session.chair;
    const answer = await castBallot(await viewerFor(member), { pollId, epoch, choice, key: randomUUID() });
    if (!answer.ok) throw new Error(answer.code);
  }
}

const SEVEN_TO_ONE: Choice[] = ["yes", "yes", "yes", "yes", "yes", "yes", "yes", "abstain"];

test("7 yes, 0 no and 1 abstention are adopted by simple majority, and citizens read it once it is announced", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, SEVEN_TO_ONE);
  const chair = await viewerFor(session.chair);
  expect(await closePoll(chair, { pollId, epoch: 1 })).toEqual({ ok: true, value: { outcome: "ADOPTED" } });
  expect(await listPublishedResults(session.citizen, { meetingId: session.meetingId })).toEqual([]);

  expect(await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED" })).toMatchObject({ ok: true });
  const [result] = await listPublishedResults(session.citizen, { agendaItemId: session.publicItem });
  expect(result).toMatchObject({
    ...{ yes: 7, no: 0, abstain: 1, eligible: 8, needed: 1 },
    ...{ rule: "SIMPLE", norm: "§ 66 Abs. 1 NKomVG", announced: "ADOPTED", computed: "ADOPTED", note: null },
  });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("a result on a non-public item is read by members and the office, by nobody else", async () => {
  const session = await createRunningSession();
  await call(session.nonPublicItem);
  const pollId = await open(session, session.nonPublicItem);
  await vote(session, pollId, ["no", "yes", "no"]);
  const chair = await viewerFor(session.chair);
  await closePoll(chair, { pollId, epoch: 1 });
  await announcePoll(chair, { pollId, epoch: 1, announced: "REJECTED" });
  const of = { meetingId: session.meetingId };
  expect(await listPublishedResults(session.citizen, of)).toEqual([]);
  expect(await listPublishedResults(await viewerFor(session.stranger), of)).toEqual([]);
  expect(await listPublishedResults(await viewerFor(session.office), of)).toHaveLength(1);
  expect(await listPublishedResults(await viewerFor(session.members[3] ?? session.chair), of)).toHaveLength(1);
});

test("announcing something else than was counted needs a reason, and both are shown", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, ["no", "no", "yes"]);
  const chair = await viewerFor(session.chair);
  await closePoll(chair, { pollId, epoch: 1 });
  const bare = await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED" });
  expect(bare).toEqual({ ok: false, refused: "announcement-needs-reason" });
  const reason = "Zwei Mitglieder hatten sich vertan.";
  expect(await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED", reason })).toMatchObject({ ok: true });
  const [result] = await listPublishedResults(session.citizen, { agendaItemIds: [session.publicItem] });
  expect(result).toMatchObject({ announced: "ADOPTED", computed: "REJECTED", note: reason });
});

test("a repetition starts from nothing with a new list of voters, and only before the announcement", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, SEVEN_TO_ONE);
  const chair = await viewerFor(session.chair);
  const seen = { pollId, epoch: 1, reason: "Zweifel an der Auszählung" };
  expect(await repeatPoll(chair, seen)).toEqual({ ok: false, refused: "poll-not-closed" });
  await closePoll(chair, { pollId, epoch: 1 });
  await database().attendance.deleteMany({ where: { personId: session.members[7]?.personId } });
  expect(await repeatPoll(chair, seen)).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await repeatPoll(chair, seen)).toEqual({ ok: false, refused: "stale-epoch" });

  await vote(session, pollId, ["no", "no"], 2);
  await closePoll(chair, { pollId, epoch: 2 });
  await announcePoll(chair, { pollId, epoch: 2, announced: "REJECTED" });
  const [result] = await listPublishedResults(session.citizen, { meetingId: session.meetingId });
  expect(result).toMatchObject({ yes: 0, no: 2, eligible: 7, round: 2 });
  expect(await repeatPoll(chair, { ...seen, epoch: 2 })).toEqual({ ok: false, refused: "poll-published" });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("a cancelled vote has no result, keeps no ballots, and frees the item for another vote", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, ["yes"]);
  const chair = await viewerFor(session.chair);
  const cancelled = await cancelPoll(chair, { pollId, epoch: 1, reason: "Antrag zurückgezogen" });
  expect(cancelled).toEqual({ ok: true, value: "cancelled" });
  expect(await database().ballot.count()).toBe(0);
  expect(await open(session)).not.toBe(pollId);
});

test("counters that do not fit the ballots stop the closing, loudly, and nothing is written", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, ["yes", "no"]);
  await pool().query('UPDATE poll SET "cast" = 3, yes = 2 WHERE id = $1', [pollId]);
  await expect(closePoll(await viewerFor(session.chair), { pollId, epoch: 1 })).rejects.toThrow("2 ballots");
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { state: true } });
  expect(poll.state).toBe("open");
});

test("a changed record of acts is noticed", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
  // why: the table refuses changes, so the forger of this test takes the guard off first.
  await pool().query("ALTER TABLE session_log DISABLE TRIGGER session_log_append_only");
  await pool().query(
    `UPDATE session_log SET data = data || '{"yes": 9}' WHERE meeting_id = $1 AND kind = 'poll.closed'`,
    [session.meetingId],
  );
  await pool().query("ALTER TABLE session_log ENABLE TRIGGER session_log_append_only");
  expect((await verifySessionLog(session.meetingId)).brokenAt).toBe(2);
});

test("a vote that nobody cast is rejected: 0 to 0 is a tie", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  const closed = await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(closed).toEqual({ ok: true, value: { outcome: "REJECTED" } });
});

test("strangers get 404 from every act and every screen, members 403 where they only may look", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  const stranger = await viewerFor(session.stranger);
  const member = await viewerFor(session.members[1] ?? session.chair);
  for (const act of [
    () => closePoll(stranger, { pollId, epoch: 1 }),
    () => cancelPoll(stranger, { pollId, epoch: 1, reason: "Irrtum" }),
    () => getLiveState(stranger, session.meetingId, "member"),
    () => getLiveState(session.citizen, session.meetingId, "hall"),
    () => getLiveState(member, randomUUID(), "member"),
    () => getLiveState(member, "kein-uuid", "member"),
  ]) {
    await expect(act()).rejects.toMatchObject({ status: 404 });
  }
  await expect(closePoll(member, { pollId, epoch: 1 })).rejects.toMatchObject({ init: { status: 403 } });
  await expect(getLiveState(member, session.meetingId, "chair")).rejects.toMatchObject({ init: { status: 403 } });
});

test("the hall's state during a non-public item says nothing of it", async () => {
  const session = await createRunningSession();
  await call(session.nonPublicItem);
  await open(session, session.nonPublicItem);
  const hall = { kind: "display", bodyId: session.bodyId, meetingId: session.meetingId } as const;
  const state = await getLiveState(hall, session.meetingId, "hall");
  expect(state).toMatchObject({ item: null, poll: null, results: [], own: null, lead: null });
  expect(JSON.stringify(state)).not.toContain(SECRET);
});

test("members see no result before it is announced, the chair sees the computed one", async () => {
  const session = await createRunningSession();
  const pollId = await open(session);
  await vote(session, pollId, ["yes"]);
  const chair = await viewerFor(session.chair);
  expect((await getLiveState(chair, session.meetingId, "chair")).lead?.missing).toHaveLength(7);
  await closePoll(chair, { pollId, epoch: 1 });
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect((await getLiveState(member, session.meetingId, "member")).poll?.result).toBeNull();
  expect((await getLiveState(chair, session.meetingId, "chair")).poll?.result).toMatchObject({ yes: 1 });
});
