import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { call, createRunningSession, type Participant, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, type Device, hears, type LiveServer, startServers } from "./live-server.ts";

beforeEach(resetDatabase);

type Scene = { session: RunningSession; server: { connect: LiveServer["connect"] }; pollId: string };

async function openScene(given: { prepare?: (session: RunningSession) => Promise<void> } = {}): Promise<Scene> {
  const session = await createRunningSession();
  await given.prepare?.(session);
  const server = await startServers();
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird der Beschaffung zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  return { session, server, pollId: opened.value.pollId };
}

async function memberDevice({ session, server }: Scene, who: Participant | undefined): Promise<Device> {
  if (!who) throw new Error("nobody there");
  const device = await server.connect(who);
  await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
  return device;
}

async function countersOf(pollId: string) {
  return database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { cast: true, yes: true, no: true, abstain: true, seq: true },
  });
}

test("a vote is acknowledged, stored and counted, and the same key again changes nothing", async () => {
  const scene = await openScene();
  const device = await memberDevice(scene, scene.session.members[1]);
  const vote = { pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() };
  const first = await ask(device, "poll:cast", vote);
  const again = await ask(device, "poll:cast", vote);
  expect(first).toMatchObject({ ok: true, status: "recorded", seq: 1 });
  expect(again).toMatchObject({ ok: true, status: "duplicate", receipt: first.receipt });
  expect(await countersOf(scene.pollId)).toEqual({ cast: 1, yes: 1, no: 0, abstain: 0, seq: 1 });
});

test("the same key from two devices at once is one vote", async () => {
  const scene = await openScene();
  const one = await memberDevice(scene, scene.session.members[1]);
  const other = await memberDevice(scene, scene.session.members[1]);
  const vote = { pollId: scene.pollId, epoch: 1, choice: "abstain", key: randomUUID() };
  const answers = await Promise.all([one, other, one, other].map((device) => ask(device, "poll:cast", vote)));
  expect(answers.filter(({ status }) => status === "recorded")).toHaveLength(1);
  expect(answers.filter(({ status }) => status === "duplicate")).toHaveLength(3);
  expect(await countersOf(scene.pollId)).toMatchObject({ cast: 1, abstain: 1 });
});

test("the key with another choice is no retry and is refused", async () => {
  const scene = await openScene();
  const device = await memberDevice(scene, scene.session.members[1]);
  const vote = { pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() };
  await ask(device, "poll:cast", vote);
  const turned = await ask(device, "poll:cast", { ...vote, choice: "no" });
  expect(turned).toMatchObject({ ok: false, code: "ALREADY_VOTED", mine: { choice: "yes", key: vote.key } });
});

test("a member changes the vote until the closing, and an overtaken retry does not bring the old one back", async () => {
  const scene = await openScene();
  const device = await memberDevice(scene, scene.session.members[1]);
  const first = { pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() };
  const second = { ...first, choice: "no", key: randomUUID(), replaces: first.key };
  await ask(device, "poll:cast", first);
  expect(await ask(device, "poll:cast", second)).toMatchObject({ ok: true, status: "replaced" });
  expect(await ask(device, "poll:cast", first)).toMatchObject({ ok: false, code: "ALREADY_VOTED" });
  expect(await countersOf(scene.pollId)).toMatchObject({ cast: 1, yes: 0, no: 1 });
});

test("whoever lost the answer learns with the same key that the vote counts, also after the closing", async () => {
  const scene = await openScene();
  const who = scene.session.members[1];
  const vote = { pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() };
  const dropped = await memberDevice(scene, who);
  const watching = await memberDevice(scene, scene.session.members[2]);
  dropped.emit("poll:cast", { v: 1, ...vote });
  await hears(watching, "poll:tally", ({ cast }) => cast === 1);
  dropped.disconnect();
  const chair = await memberDevice(scene, scene.session.chair);
  expect(await ask(chair, "poll:close", { pollId: scene.pollId, epoch: 1 })).toMatchObject({ ok: true });

  const back = await memberDevice(scene, who);
  expect(await ask(back, "poll:cast", vote)).toMatchObject({ ok: true, status: "duplicate" });
  expect(await countersOf(scene.pollId)).toMatchObject({ cast: 1, yes: 1 });
});

test("a connection that drops between click and answer leaves exactly one vote", async () => {
  const scene = await openScene();
  const who = scene.session.members[3];
  const vote = { pollId: scene.pollId, epoch: 1, choice: "no", key: randomUUID() };
  const device = await memberDevice(scene, who);
  device.emit("poll:cast", { v: 1, ...vote });
  device.disconnect();
  const back = await memberDevice(scene, who);
  expect(await ask(back, "poll:cast", vote)).toMatchObject({ ok: true });
  expect(await ask(back, "poll:cast", vote)).toMatchObject({ ok: true, status: "duplicate" });
  expect(await countersOf(scene.pollId)).toMatchObject({ cast: 1, no: 1 });
  const { state } = await ask(back, "poll:sync", { meetingId: scene.session.meetingId });
  expect(state).toMatchObject({ own: { present: true, vote: { ballot: { choice: "no", key: vote.key } } } });
});

test("a vote after the closing, with an old epoch, or for a vote that does not exist is refused by its code", async () => {
  const scene = await openScene();
  const device = await memberDevice(scene, scene.session.members[1]);
  const chair = await memberDevice(scene, scene.session.chair);
  const vote = () => ({ pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() });
  expect(await ask(device, "poll:cast", { ...vote(), epoch: 0 })).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  expect(await ask(device, "poll:cast", { ...vote(), pollId: randomUUID() })).toMatchObject({ code: "NOT_ENTITLED" });
  await ask(chair, "poll:close", { pollId: scene.pollId, epoch: 1 });
  expect(await ask(device, "poll:cast", vote())).toMatchObject({ ok: false, code: "CLOSED", retry: false, mine: null });
  await ask(chair, "poll:repeat", { pollId: scene.pollId, epoch: 1, reason: "Zweifel am Ergebnis" });
  expect(await ask(device, "poll:cast", vote())).toMatchObject({ ok: false, code: "STALE_EPOCH" });
  expect(await ask(device, "poll:cast", { ...vote(), epoch: 2 })).toMatchObject({ ok: true, status: "recorded" });
});

test("who is away, barred or only advising cannot vote, and learns why", async () => {
  const scene = await openScene({
    prepare: async ({ meetingId, publicItem, members }) => {
      const [, absent, barred] = members;
      await database().attendance.deleteMany({ where: { meetingId, personId: absent?.personId } });
      await database().exclusion.create({
        data: { agendaItemId: publicItem, personId: barred?.personId ?? "", startsAt: new Date() },
      });
    },
  });
  const vote = () => ({ pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() });
  const [, absent, barred] = scene.session.members;
  const code = async (who: Participant | undefined) =>
    (await ask(await memberDevice(scene, who), "poll:cast", vote())).code;
  expect(await code(absent)).toBe("NOT_PRESENT");
  expect(await code(barred)).toBe("EXCLUDED");
  expect(await code(scene.session.advisory)).toBe("NOT_ENTITLED");
  const numbers = await database().poll.findUniqueOrThrow({
    where: { id: scene.pollId },
    select: { statutory: true, seated: true, present: true, excluded: true, eligible: true },
  });
  expect(numbers).toEqual({ statutory: 8, seated: 8, present: 7, excluded: 1, eligible: 6 });
});

test("after the switch to raised hands devices no longer count, and the typed count is the result", async () => {
  const scene = await openScene();
  const device = await memberDevice(scene, scene.session.members[1]);
  const chair = await memberDevice(scene, scene.session.chair);
  const vote = () => ({ pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await ask(device, "poll:cast", vote());
  const target = { pollId: scene.pollId, epoch: 1 };
  expect(await ask(chair, "poll:switchToHandCount", target)).toMatchObject({ ok: true });
  expect(await ask(device, "poll:cast", vote())).toMatchObject({ ok: false, code: "NOT_OPEN" });
  expect(await ask(chair, "poll:close", target)).toMatchObject({ code: "REFUSED", reason: "hand-count-missing" });
  const tooMany = await ask(chair, "poll:handCount", { ...target, yes: 8, no: 1 });
  expect(tooMany).toMatchObject({ code: "REFUSED", reason: "hand-count-too-many" });
  const counted = await ask(chair, "poll:handCount", { ...target, yes: 3, no: 4, abstain: 1 });
  expect(counted).toMatchObject({ ok: true, value: { outcome: "REJECTED" } });
  expect(await countersOf(scene.pollId)).toMatchObject({ cast: 8, yes: 3, no: 4, abstain: 1 });
});

test("the public item's tally counts up and never says how anybody voted", async () => {
  const scene = await openScene();
  const watching = await memberDevice(scene, scene.session.chair);
  const members = scene.session.members.slice(1);
  const devices = await Promise.all(members.map((who) => memberDevice(scene, who)));
  const others = await Promise.all(members.map((who) => memberDevice(scene, who)));
  await Promise.all(
    devices.map((device) =>
      ask(device, "poll:cast", { pollId: scene.pollId, epoch: 1, choice: "yes", key: randomUUID() }),
    ),
  );
  await hears(watching, "poll:tally", ({ cast }) => cast === 7);
  const tallies = watching.heard.filter(({ name }) => name === "poll:tally").map(({ body }) => body);
  const seqs = tallies.map(({ seq }) => Number(seq));
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => one - other));
  for (const tally of tallies) {
    expect(Object.keys(tally).sort()).toEqual(["cast", "entitled", "epoch", "meetingId", "poll", "seq", "v"]);
  }
  await Promise.all(others.map((device) => hears(device, "poll:mine")));
  // why: the device that voted has its answer; only the person's other devices are told, and nobody else's.
  for (const device of [...devices, watching]) {
    expect(device.heard.filter(({ name }) => name === "poll:mine")).toEqual([]);
  }
  expect(others.flatMap(({ heard }) => heard.filter(({ name }) => name === "poll:mine"))).toHaveLength(7);
});

test("the called item decides: no vote opens on another one", async () => {
  const scene = await openScene();
  const chair = await memberDevice(scene, scene.session.chair);
  const other = { agendaItemId: scene.session.nonPublicItem, question: "Und hier?" };
  expect(await ask(chair, "poll:open", other)).toMatchObject({ code: "REFUSED", reason: "item-not-called" });
  await call(scene.session.nonPublicItem);
  expect(await ask(chair, "poll:open", other)).toMatchObject({ code: "REFUSED", reason: "another-poll-open" });
});
