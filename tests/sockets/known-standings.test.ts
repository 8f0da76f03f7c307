import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { castBallot, expectVotes } from "#app/features/voting/cast-ballot.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { makeKnownStandings } from "#app/features/voting/live/known-standings.ts";
import type { PollRow } from "#app/features/voting/live/settle-batch.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { switchToHandCount } from "#app/features/voting/switch-to-hand-count.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";

beforeEach(resetDatabase);

async function openVote() {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId } = opened.value;
  await expectVotes(pollId);
  const member = await viewerFor(session.members[1] ?? session.chair);
  return { pollId, chair, member, vote: { pollId, epoch: 1, choice: "yes", key: randomUUID() } };
}

/** The statements that these votes took, by name. */
async function statementsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pool(), "query");
  try {
    await deed();
    return asked.mock.calls.map(([query]) => (query as unknown as { name: string }).name);
  } finally {
    asked.mockRestore();
  }
}

test("an expected vote takes one statement, and so does its correction; a retry is looked up", async () => {
  const { pollId, member, vote } = await openVote();
  const correction = { ...vote, choice: "no", key: randomUUID(), replaces: vote.key };
  const cast = (sent: object, expected: object) => async () =>
    expect(await castBallot(member, sent)).toMatchObject(expected);
  expect(await statementsOf(cast(vote, { ok: true, status: "recorded", seq: 1 }))).toEqual(["ballot-store"]);
  expect(await statementsOf(cast(correction, { ok: true, status: "replaced", seq: 2 }))).toEqual(["ballot-store"]);
  expect(await statementsOf(cast(correction, { ok: true, status: "duplicate", seq: 2 }))).toEqual(["ballot-standing"]);
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ cast: 1, yes: 0, no: 1, seq: 2 });
});

type Opened = Awaited<ReturnType<typeof openVote>>;
const ENDINGS: [name: string, deed: (opened: Opened) => Promise<unknown>, expected: object][] = [
  ["closed", ({ chair, pollId }) => closePoll(chair, { pollId, epoch: 1 }), { ok: false, code: "CLOSED" }],
  [
    "switched to raised hands",
    ({ chair, pollId }) => switchToHandCount(chair, { pollId, epoch: 1 }),
    { ok: false, code: "NOT_OPEN" },
  ],
  [
    "run out",
    ({ pollId }) => database().poll.update({ where: { id: pollId }, data: { closesAt: new Date(Date.now() - 1_000) } }),
    { ok: false, code: "CLOSED" },
  ],
];

test.each(ENDINGS)(
  "a poll that was %s since it was read takes no vote by what was known",
  async (_name, end, expected) => {
    const opened = await openVote();
    const { pollId, member, vote } = opened;
    await end(opened);
    expect(await castBallot(member, vote)).toMatchObject(expected);
    expect(await database().ballot.count({ where: { pollId } })).toBe(0);
  },
);

test("a ballot that came in elsewhere since the poll was read is neither replaced unseen nor counted twice", async () => {
  const { pollId, member, vote } = await openVote();
  if (member.kind !== "person") throw new Error("not a person");
  const elsewhere = { pollId, epoch: 1, personId: member.personId, choice: "no", key: randomUUID() } as const;
  const counters = { cast: 1, no: 1, seq: 1 };
  await database().$transaction([
    database().poll.update({ where: { id: pollId }, data: counters }),
    database().ballot.create({ data: elsewhere }),
  ]);
  const mine = { choice: "no", key: elsewhere.key };
  expect(await castBallot(member, vote)).toMatchObject({ ok: false, code: "ALREADY_VOTED", mine });
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ ...counters, yes: 0 });
});

test("what was known of the round before tells nothing about the next one", async () => {
  const { pollId, chair, member, vote } = await openVote();
  expect(await castBallot(member, vote)).toMatchObject({ ok: true });
  expect(await closePoll(chair, { pollId, epoch: 1 })).toMatchObject({ ok: true });
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" })).toMatchObject({ ok: true });
  expect(await castBallot(member, vote)).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  await expectVotes(pollId);
  expect(await castBallot(member, { ...vote, epoch: 2 })).toMatchObject({ ok: true, status: "recorded" });
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject({ epoch: 2, cast: 1, yes: 1 });
});

test("of two readings the one that began later counts, and only the version that stands here goes on", async () => {
  const known = makeKnownStandings();
  const standing = (version: string) => ({ poll: { version, seq: 0 } as PollRow, voters: new Map() });
  const slow = Promise.withResolvers<ReturnType<typeof standing>>();
  const early = known.learn("poll", () => slow.promise);
  await known.learn("poll", async () => standing("2"));
  slow.resolve(standing("1"));
  await early;
  expect(known.find("poll")?.poll.version).toBe("2");
  const counted = { seq: 7, cast: 1, version: "3", public: true };
  known.advance("poll", "1", counted, []);
  expect(known.find("poll")?.poll).toMatchObject({ version: "2", seq: 0 });
  known.advance("poll", "2", counted, []);
  expect(known.find("poll")?.poll).toMatchObject({ version: "3", seq: 7 });
  await known.learn("poll", async () => null);
  expect(known.find("poll")).toBeNull();
});
