import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { record } from "#app/features/events/record.server.ts";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, type Participant, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, connectDevice, type Device, hears, splitOverNodes, startNodes } from "./live-server.ts";

const CHOICES = ["yes", "no", "abstain"] as const;
const LIMIT = { timeout: 15_000 };

splitOverNodes(2);
beforeEach(resetDatabase);

/** The addresses of the two nodes. */
async function addresses(): Promise<[string, string]> {
  const [a, b] = await startNodes();
  if (!a || !b) throw new Error("two nodes are wanted");
  return [a.url, b.url];
}

async function open(session: RunningSession): Promise<string> {
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

async function seated(
  url: string,
  session: RunningSession,
  who: Participant | undefined,
  as: "member" | "chair" = "member",
): Promise<Device> {
  const device = await connectDevice(url, who ?? null);
  expect(await ask(device, "meeting:join", { meetingId: session.meetingId, as })).toMatchObject({ ok: true });
  return device;
}

function stepsOf(device: Device): number[] {
  return device.heard.filter(({ name }) => name === "poll:tally").map(({ body }) => Number(body.seq));
}

function expectForward(device: Device): void {
  const steps = stepsOf(device);
  expect(steps).toEqual([...new Set(steps)].sort((one, other) => one - other));
}

test("the same key sent to both nodes at once is one vote, for every member, again and again", async () => {
  const session = await createRunningSession({ members: 40 });
  const urls = await addresses();
  const pollId = await open(session);
  for (const member of session.members) {
    const devices = await Promise.all(urls.map((url) => connectDevice(url, member)));
    const vote = { pollId, epoch: 1, choice: "yes", key: randomUUID() };
    const answers = await Promise.all([...devices, ...devices].map((device) => ask(device, "poll:cast", vote)));
    expect(answers.map(({ status }) => status).sort()).toEqual(["duplicate", "duplicate", "duplicate", "recorded"]);
    for (const device of devices) device.disconnect();
  }
  const counters = { cast: 40, yes: 40, seq: 40 };
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject(counters);
}, 60_000);

test("closed on one node while votes arrive on the other: acknowledged == stored == counters, numbers only rise on both", async () => {
  const session = await createRunningSession({ members: 120 });
  const [a, b] = await addresses();
  const pollId = await open(session);
  const chair = await seated(a, session, session.chair, "chair");
  const watching = await seated(b, session, session.members[1]);
  const voters: Device[] = [];
  for (const member of session.members.slice(2)) voters.push(await connectDevice(b, member));
  const votes = voters.map((_voter, number) => ({
    ...{ pollId, epoch: 1, choice: CHOICES[number % 3], key: randomUUID() },
  }));
  const half = voters.length / 2;
  const early = voters.slice(0, half).map((voter, number) => ask(voter, "poll:cast", votes[number] ?? {}));
  await Promise.race(early);
  // why: the other node hears of the votes in the midst of them, and then closes.
  await hears(chair, "poll:tally");
  const late = voters.slice(half).map((voter, number) => ask(voter, "poll:cast", votes[half + number] ?? {}));
  const closing = ask(chair, "poll:close", { pollId, epoch: 1 });
  const answers = await Promise.all([...early, ...late]);
  expect(await closing).toMatchObject({ ok: true });
  await Promise.all([hears(chair, "poll:closed"), hears(watching, "poll:closed")]);

  const acknowledged = answers.flatMap((answer, number) => (answer.ok ? [votes[number]?.choice] : []));
  expect(answers.filter(({ ok }) => !ok).every(({ code }) => code === "CLOSED")).toBe(true);
  const stored = await database().ballot.findMany({ where: { pollId, epoch: 1 }, select: { choice: true } });
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId } });
  expect(stored.map(({ choice }) => choice).sort()).toEqual(acknowledged.sort());
  const of = (choice: string) => stored.filter((ballot) => ballot.choice === choice).length;
  expect(poll).toMatchObject({ cast: stored.length, yes: of("yes"), no: of("no"), abstain: of("abstain") });
  expect(poll).toMatchObject({ state: "closed" });
  for (const device of [chair, watching, ...voters]) expectForward(device);
}, 60_000);

test("what happens on one node is heard on the other: opening, counters, closing, and the result in the hall", async () => {
  const session = await createRunningSession();
  const [a, b] = await addresses();
  const { meetingId } = session;
  const { key } = await openHallDisplay(await viewerFor(session.chair), meetingId);
  const hall = await connectDevice(b, null, { auth: { meetingId, key } });
  expect(await ask(hall, "meeting:join", { meetingId, as: "hall", key })).toMatchObject({ ok: true });
  const member = await seated(b, session, session.members[1]);
  const chair = await seated(a, session, session.chair, "chair");
  const opened = await ask(chair, "poll:open", { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  const { pollId } = opened.value as { pollId: string };
  for (const device of [hall, member]) await hears(device, "poll:opened");
  const voter = await connectDevice(a, session.members[2] ?? null);
  await ask(voter, "poll:cast", { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  for (const device of [hall, member]) await hears(device, "poll:tally", ({ cast }) => cast === 1);
  await ask(chair, "poll:close", { pollId, epoch: 1 });
  const closed = await hears(hall, "poll:closed");
  expect(closed).toMatchObject({ poll: { result: null } });
  await ask(chair, "poll:announce", { pollId, epoch: 1, announced: "ADOPTED" });
  for (const device of [hall, member]) {
    expect(await hears(device, "poll:published")).toMatchObject({ poll: { result: { announced: "ADOPTED", yes: 1 } } });
  }
});

test("a vote reaches the same person's device on the other node, corrections included, and nobody else's", async () => {
  const session = await createRunningSession();
  const [a, b] = await addresses();
  const pollId = await open(session);
  const [, who, other] = session.members;
  const phone = await seated(a, session, who);
  const tablet = await seated(b, session, who);
  const stranger = await seated(b, session, other);
  const first = { pollId, epoch: 1, choice: "yes", key: randomUUID() };
  await ask(phone, "poll:cast", first);
  await hears(tablet, "poll:mine", ({ choice, key }) => choice === "yes" && key === first.key);
  const second = { ...first, choice: "no", key: randomUUID(), replaces: first.key };
  await ask(phone, "poll:cast", second);
  await hears(tablet, "poll:mine", ({ choice, key }) => choice === "no" && key === second.key);
  await hears(stranger, "poll:tally", ({ seq }) => seq === 2);
  expect(stranger.heard.filter(({ name }) => name === "poll:mine")).toEqual([]);
});

test("a node that commits votes of its own still hears of every vote of its people on the other node", async () => {
  const session = await createRunningSession({ members: 20 });
  const [a, b] = await addresses();
  const pollId = await open(session);
  const members = session.members.slice(1);
  const phones = await Promise.all(members.map((who, number) => seated(number % 2 === 0 ? a : b, session, who)));
  const tablets = await Promise.all(members.map((who, number) => seated(number % 2 === 0 ? b : a, session, who)));
  for (const device of phones) await ask(device, "poll:cast", { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await Promise.all(tablets.map((device) => hears(device, "poll:mine")));
  for (const device of [...phones, ...tablets]) expectForward(device);
}, 60_000);

test("the chair sees who is reachable on any node", async () => {
  const session = await createRunningSession();
  const [a, b] = await addresses();
  const pollId = await open(session);
  const [, here, there, gone, voter] = session.members;
  await seated(a, session, here);
  await seated(b, session, there);
  const chair = await seated(a, session, session.chair, "chair");
  const isRight = (missing: unknown) => {
    const list = missing as { personId: string; reachable: boolean }[];
    const of = (who: Participant | undefined) => list.find(({ personId }) => personId === who?.personId)?.reachable;
    return of(here) === true && of(there) === true && of(gone) === false;
  };
  const { state } = await ask(chair, "poll:sync", { meetingId: session.meetingId });
  expect(isRight((state as { lead: { missing: unknown } }).lead.missing)).toBe(true);
  const device = await seated(b, session, voter);
  await ask(device, "poll:cast", { pollId, epoch: 1, choice: "no", key: randomUUID() });
  await hears(chair, "poll:missing", ({ missing }) => isRight(missing));
});

test("whoever loses the seat is sent away on every node at once", async () => {
  const session = await createRunningSession();
  const urls = await addresses();
  const who = session.members[3];
  if (!who) throw new Error("nobody there");
  const devices = await Promise.all(urls.map((url) => seated(url, session, who)));
  const ended = devices.map((device) => new Promise((resolve) => device.once("disconnect", resolve)));
  const { bodyId, organizationId, office } = session;
  await inTransaction(async (tx) => {
    await tx.membership.deleteMany({ where: { personId: who.personId } });
    await record(tx, office, { kind: "membership.changed", bodyId, organizationId, personId: who.personId });
  });
  expect(await Promise.all(ended)).toHaveLength(2);
});

test("a node whose line to the others was cut catches up by itself", async () => {
  const session = await createRunningSession();
  const [a, b] = await addresses();
  const pollId = await open(session);
  const chair = await seated(a, session, session.chair, "chair");
  const voter = await connectDevice(a, session.members[2] ?? null);
  const watching = await seated(b, session, session.members[1]);
  const cut = await database().$queryRaw<{ pid: number }[]>`
    SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN "ratswerk_nodes%'`;
  expect(cut.length).toBeGreaterThanOrEqual(2);
  await ask(voter, "poll:cast", { pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await ask(chair, "poll:close", { pollId, epoch: 1 });
  await vi.waitUntil(() => watching.heard.some(({ name }) => name === "poll:closed"), LIMIT);
  await ask(chair, "poll:announce", { pollId, epoch: 1, announced: "ADOPTED" });
  await vi.waitUntil(() => watching.heard.some(({ name }) => name === "poll:published"), LIMIT);
  expectForward(watching);
}, 60_000);
