import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { SpokenAnswer } from "#app/domain/voting/called-answer.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { cancelPoll } from "#app/features/voting/cancel-poll.server.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { enterHandCount } from "#app/features/voting/enter-hand-count.server.ts";
import { forgetDueVotes } from "#app/features/voting/forget-votes.server.ts";
import { getLiveState } from "#app/features/voting/get-live-state.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { switchToHandCount } from "#app/features/voting/switch-to-hand-count.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, openVote } from "#tests/setup/votes.ts";
import { noteAnswer } from "./note-answer.server.ts";

beforeEach(resetDatabase);

/** A roll call by voice of three; devices are forbidden, because it must work without any. */
async function openCalling() {
  const session = await createRunningSession({ members: 3 });
  await enterRule(session.bodyId, "rollCall", "provided");
  await enterRule(session.bodyId, "deviceVoting", "forbidden");
  const pollId = await openVote(session, { kind: "rollCall", onPaper: true });
  return { session, pollId, chair: await viewerFor(session.chair) };
}

const idOf = (session: RunningSession, number: number) => session.members[number]?.personId ?? "";
const refusal = (code: string) => ({ ok: false, refused: code });
const counters = (pollId: string) =>
  database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { cast: true, yes: true, no: true, abstain: true, state: true, onPaper: true },
  });

async function answerAll(session: RunningSession, pollId: string, answers: SpokenAnswer[], epoch = 1) {
  const office = await viewerFor(session.office);
  for (const [number, answer] of answers.entries()) {
    const input = { pollId, epoch, personId: idOf(session, number), answer, key: randomUUID() };
    expect(await noteAnswer(office, input)).toEqual({ ok: true, value: "recorded" });
  }
}

test("names come up in their order with the answers; a slip is corrected, and the record says so", async () => {
  const { session, pollId, chair } = await openCalling();
  const calls = async () => (await getLiveState(chair, session.meetingId, "chair")).lead?.calls;
  expect((await calls())?.people.map(({ name, answer }) => [name, answer])).toEqual([
    ["Mitglied Nr. 001", null],
    ["Mitglied Nr. 002", null],
    ["Mitglied Nr. 003", null],
  ]);
  await answerAll(session, pollId, ["yes", "no"]);
  const [, second] = (await calls())?.people ?? [];
  expect(second).toMatchObject({ answer: "no" });
  const slip = { pollId, epoch: 1, personId: idOf(session, 1), key: randomUUID(), seen: second?.key ?? "" };
  expect(await noteAnswer(chair, { ...slip, answer: "none" })).toEqual({ ok: true, value: "corrected" });
  expect(await noteAnswer(chair, { ...slip, answer: "none" })).toEqual({ ok: true, value: "duplicate" });
  expect(await counters(pollId)).toMatchObject({ cast: 1, yes: 1, no: 0 });
  expect((await calls())?.people.map(({ answer }) => answer)).toEqual(["yes", "none", null]);

  const acts = await database().sessionLog.findMany({
    where: { kind: "poll.nameCalled" },
    orderBy: { number: "asc" },
    select: { actorId: true, data: true },
  });
  expect(acts.map(({ actorId }) => actorId)).toEqual([
    ...[session.office.accountId, session.office.accountId, session.chair.accountId],
  ]);
  expect(acts.map(({ data }) => data)).toMatchObject([
    { personId: idOf(session, 0), corrected: false, answered: 1 },
    { personId: idOf(session, 1), corrected: false, answered: 2 },
    { personId: idOf(session, 1), corrected: true, answered: 2 },
  ]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("a late retry never takes back a correction; of two devices the second is asked to look again", async () => {
  const { session, pollId, chair } = await openCalling();
  const first = { pollId, epoch: 1, personId: idOf(session, 0), answer: "yes", key: randomUUID() } as const;
  await noteAnswer(chair, first);
  const correction = { ...first, answer: "no", key: randomUUID(), seen: first.key } as const;
  expect(await noteAnswer(chair, correction)).toEqual({ ok: true, value: "corrected" });
  expect(await noteAnswer(chair, first)).toEqual(refusal("answer-given-meanwhile"));
  const both = await Promise.all(
    (["yes", "abstain"] as const).map((answer) =>
      noteAnswer(chair, { ...first, answer, key: randomUUID(), seen: correction.key }),
    ),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await counters(pollId)).toMatchObject({ cast: 1, no: 0 });
});

test("it closes when everybody was called, is announced by name, and no silence is kept", async () => {
  const { session, pollId, chair } = await openCalling();
  const seen = { pollId, epoch: 1 };
  await answerAll(session, pollId, ["yes", "no"]);
  expect(await closePoll(chair, seen)).toEqual(refusal("names-not-all-called"));
  expect(await enterHandCount(chair, { ...seen, yes: 3 })).toEqual(refusal("hand-count-not-chosen"));
  const last = { ...seen, personId: idOf(session, 2), answer: "none", key: randomUUID() } as const;
  await noteAnswer(chair, last);
  expect(await closePoll(chair, seen)).toEqual({ ok: true, value: { outcome: "REJECTED" } });
  const late = { ...last, answer: "yes", key: randomUUID(), seen: last.key } as const;
  expect(await noteAnswer(chair, late)).toEqual(refusal("poll-not-open"));
  await announcePoll(chair, { ...seen, announced: "REJECTED" });
  const [read] = await listPublishedResults(chair, { agendaItemId: session.publicItem });
  expect(read).toMatchObject({ kind: "rollCall", yes: 1, no: 1 });
  expect(read?.votes.map(({ name, standing }) => [name, standing])).toEqual([
    ["Mitglied Nr. 001", "yes"],
    ["Mitglied Nr. 002", "no"],
    ["Mitglied Nr. 003", "notVoted"],
  ]);
  expect(await database().unansweredCall.count()).toBe(0);
  expect(await database().ballot.count()).toBe(0);
});

test("devices do not vote meanwhile, and nobody but those who lead sees or notes an answer", async () => {
  const { session, pollId, chair } = await openCalling();
  await answerAll(session, pollId, ["yes"]);
  const member = await viewerFor(session.members[1] ?? session.chair);
  const cast = { pollId, epoch: 1, choice: "yes", key: randomUUID() } as const;
  expect(await castBallot(member, cast)).toMatchObject({ ok: false, code: "NOT_OPEN" });
  const input = { pollId, epoch: 1, personId: member.personId, answer: "yes", key: randomUUID() } as const;
  expect(await thrownStatus(noteAnswer(member, input))).toBe(403);
  expect(await thrownStatus(noteAnswer(await viewerFor(session.stranger), input))).toBe(404);
  expect(await thrownStatus(noteAnswer(session.citizen, input))).toBe(404);
  const state = await getLiveState(member, session.meetingId, "member");
  expect(state).toMatchObject({ lead: null, poll: { kind: "rollCall", onPaper: true, cast: 1, result: null } });
  const guest = { ...input, personId: session.advisory.personId };
  expect(await noteAnswer(chair, guest)).toEqual(refusal("not-on-the-list"));
  expect(await noteAnswer(chair, { ...input, epoch: 2 })).toEqual(refusal("stale-epoch"));
});

test("whichever way a called member answered or was corrected, record, diary and outbox read the same", async () => {
  const session = await createRunningSession({ members: 2 });
  await enterRule(session.bodyId, "rollCall", "provided");
  await enterRule(session.bodyId, "keepRollCalls", "never");
  const { meetingId, publicItem } = session;
  const chair = await viewerFor(session.chair);
  const answers: SpokenAnswer[] = ["yes", "no", "abstain", "none"];
  for (const answer of answers) {
    const pollId = await openVote(session, { kind: "rollCall", onPaper: true });
    await answerAll(session, pollId, ["yes", answer]);
    const [, second] = (await getLiveState(chair, meetingId, "chair")).lead?.calls?.people ?? [];
    const other = { pollId, epoch: 1, personId: idOf(session, 1), key: randomUUID(), seen: second?.key ?? "" };
    const changed = answer === "yes" ? "no" : "yes";
    expect(await noteAnswer(chair, { ...other, answer: changed })).toEqual({ ok: true, value: "corrected" });
    await cancelPoll(chair, { pollId, epoch: 1, reason: "Die Abstimmung wird neu aufgerufen." });
  }
  const pollId = await openVote(session, { kind: "rollCall", onPaper: true });
  await answerAll(session, pollId, ["yes", "no"]);
  await closePoll(chair, { pollId, epoch: 1 });
  await announcePoll(chair, { pollId, epoch: 1, announced: "REJECTED" });
  await closeAgendaItem(chair, meetingId, { agendaItemId: publicItem });
  await forgetDueVotes(meetingId);
  expect([await database().ballot.count(), await database().namedVote.count()]).toEqual([0, 0]);

  const select = { data: true } as const;
  const where = { kind: "poll.nameCalled" };
  const log = await database().sessionLog.findMany({ where, orderBy: { number: "asc" }, select });
  const diary = await database().event.findMany({ where, orderBy: { id: "asc" }, select: { data: true } });
  const shapes = [...log, ...diary].map(({ data }) =>
    Object.keys(data as object)
      .sort()
      .join(" "),
  );
  expect(log).toHaveLength(3 * answers.length + 2);
  expect(new Set(shapes).size).toBe(2);
  expect(JSON.stringify([log, diary])).not.toMatch(/"(yes|no|abstain|none)"/);
});

test("a roll call on devices goes on by voice without losing its names; repeated, everybody is called again", async () => {
  const session = await createRunningSession({ members: 3 });
  await enterRule(session.bodyId, "rollCall", "provided");
  const pollId = await openVote(session, { kind: "rollCall" });
  await castVotes(session, pollId, ["yes", "yes"]);
  const chair = await viewerFor(session.chair);
  const seen = { pollId, epoch: 1 };
  const early = { ...seen, personId: idOf(session, 0), answer: "no", key: randomUUID() } as const;
  expect(await noteAnswer(chair, early)).toEqual(refusal("names-not-called"));
  expect(await switchToHandCount(chair, seen)).toMatchObject({ ok: true });
  expect(await counters(pollId)).toMatchObject({ cast: 0, onPaper: true });
  await answerAll(session, pollId, ["no", "no", "none"]);
  await closePoll(chair, seen);
  expect(await repeatPoll(chair, { ...seen, reason: "Ein Name wurde überhört." })).toMatchObject({ ok: true });
  expect(await counters(pollId)).toMatchObject({ cast: 0, onPaper: true, state: "open" });
  expect(await closePoll(chair, { pollId, epoch: 2 })).toEqual(refusal("names-not-all-called"));
  await answerAll(session, pollId, ["yes", "none", "none"], 2);
  expect(await cancelPoll(chair, { pollId, epoch: 2, reason: "Der Antrag ist zurückgezogen." })).toMatchObject({
    ok: true,
  });
  expect(await database().unansweredCall.count()).toBe(0);
});

test("it needs the rules of procedure like any roll call; other kinds cannot be called out", async () => {
  const session = await createRunningSession({ members: 3 });
  const chair = await viewerFor(session.chair);
  const input = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", onPaper: true } as const;
  expect(await openPoll(chair, { ...input, kind: "rollCall" })).toEqual(refusal("roll-call-not-provided"));
  const open = await openPoll(chair, { ...input, kind: "open" });
  expect(open.ok && (await counters(open.value.pollId)).onPaper).toBe(false);
});
