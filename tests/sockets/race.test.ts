import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, type Device, startServers } from "./live-server.ts";

const VOTERS = 200;
const CLOSERS = 5;
const CHOICES = ["yes", "no", "abstain"] as const;

beforeEach(resetDatabase);

test("200 members vote while the vote is being closed: acknowledged == stored == counters == recount", async () => {
  const session = await createRunningSession({ members: VOTERS });
  const server = await startServers();
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId, epoch } = opened.value;
  const devices: Device[] = [];
  for (const member of session.members) devices.push(await server.connect(member));

  const vote = (number: number) => ({ pollId, epoch, choice: CHOICES[number % 3], key: randomUUID() });
  const votes = devices.map((_device, number) => vote(number));
  const half = VOTERS / 2;
  const early = devices.slice(0, half).map((device, number) => ask(device, "poll:cast", votes[number] ?? {}));
  // why: the closing starts when the first vote is acknowledged, so that it lands in the middle of the others.
  await Promise.race(early);
  const late = devices.slice(half).map((device, number) => ask(device, "poll:cast", votes[half + number] ?? {}));
  const closings = Array.from({ length: CLOSERS }, () => closePoll(chair, { pollId, epoch }));
  const answers = await Promise.all([...early, ...late]);
  const closed = await Promise.all(closings);

  const acknowledged = answers.flatMap((answer, number) => (answer.ok ? [votes[number]?.choice] : []));
  const refused = answers.filter(({ ok }) => !ok);
  expect(refused.every(({ code }) => code === "CLOSED")).toBe(true);
  expect(closed.filter(({ ok }) => ok)).toHaveLength(1);
  const poll = await database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { state: true, cast: true, yes: true, no: true, abstain: true, resultHash: true },
  });
  const stored = await database().ballot.findMany({ where: { pollId, epoch }, select: { choice: true } });
  const counted = (choice: string) => stored.filter((ballot) => ballot.choice === choice).length;
  expect(stored.map(({ choice }) => choice).sort()).toEqual(acknowledged.sort());
  expect(poll).toMatchObject({
    state: "closed",
    cast: stored.length,
    yes: counted("yes"),
    no: counted("no"),
    abstain: counted("abstain"),
  });
  expect(acknowledged.length).toBeGreaterThan(0);

  // Every key again: what was acknowledged is a duplicate, what was refused stays out.
  const again = await Promise.all(devices.map((device, number) => ask(device, "poll:cast", votes[number] ?? {})));
  expect(again.map(({ ok }) => ok)).toEqual(answers.map(({ ok }) => ok));

  const announced = await announcePoll(chair, { pollId, epoch, announced: "ADOPTED", reason: "Probe" });
  expect(announced.ok).toBe(true);
  const kept = await database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { cast: true, yes: true, no: true, abstain: true, resultHash: true },
  });
  expect(kept).toMatchObject({ cast: stored.length, yes: poll.yes, no: poll.no, abstain: poll.abstain });
  expect(kept.resultHash).toBe(poll.resultHash);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
}, 120_000);

test("votes of one member from many devices at once are one vote", async () => {
  const session = await createRunningSession();
  const server = await startServers();
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId, epoch } = opened.value;
  const who = session.members[1] ?? session.chair;
  const devices = await Promise.all(Array.from({ length: 20 }, () => server.connect(who)));
  const answers = await Promise.all(
    devices.map((device, number) =>
      ask(device, "poll:cast", { pollId, epoch, choice: CHOICES[number % 3], key: randomUUID() }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ code }) => code === "ALREADY_VOTED")).toHaveLength(19);
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { cast: true } });
  expect(poll.cast).toBe(1);
});
