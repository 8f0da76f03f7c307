import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { mayTravel } from "#app/features/voting/live/carrier-messages.ts";
import { asPublicReader } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, type RunningSession } from "../setup/town-session.ts";
import { ask, connectDevice, type Device, hears, splitOverNodes, startLiveServer, startNodes } from "./live-server.ts";

const CHANNEL = "ratswerk_nodes#/";
const CHOICES = ["yes", "no", "abstain"] as const;
/** Long enough for the nodes' signs of life, which come every five seconds, on a busy machine. */
const PATIENCE = { timeout: 20_000 };

splitOverNodes(2);
beforeEach(resetDatabase);

/** Somebody with nothing but the citizens' role, who listens on every channel there is. */
async function eavesdrop() {
  const client = new pg.Client({ connectionString: asPublicReader(process.env.DATABASE_URL ?? "") });
  await client.connect();
  onTestFinished(() => client.end());
  const overheard: { channel: string; payload: string }[] = [];
  client.on("notification", ({ channel, payload = "" }) => overheard.push({ channel, payload }));
  await client.query(`LISTEN "${CHANNEL}"`);
  await client.query("LISTEN ratswerk_event");
  const say = (message: object) => client.query("SELECT pg_notify($1, $2)", [CHANNEL, JSON.stringify(message)]);
  return { overheard, say };
}

/** A whole vote with devices on both nodes: opened, cast, corrected, closed, announced. @returns every key */
async function wholeVote(session: RunningSession, devices: Device[], chair: Device): Promise<string[]> {
  const opened = await ask(chair, "poll:open", { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  const { pollId } = opened.value as { pollId: string };
  const votes = devices.map((_device, number) => ({
    ...{ pollId, epoch: 1, choice: CHOICES[number % 3], key: randomUUID() },
  }));
  await Promise.all(devices.map((device, number) => ask(device, "poll:cast", votes[number] ?? {})));
  const changed = { pollId, epoch: 1, choice: "no", key: randomUUID(), replaces: votes[0]?.key };
  await ask(devices[0] as Device, "poll:cast", changed);
  for (const device of devices) await hears(device, "poll:tally", ({ cast }) => cast === devices.length);
  await ask(chair, "poll:sync", { meetingId: session.meetingId });
  await ask(chair, "poll:close", { pollId, epoch: 1 });
  await ask(chair, "poll:announce", { pollId, epoch: 1, announced: "ADOPTED", reason: "Probe" });
  for (const device of devices) await hears(device, "poll:published");
  return [...votes.map(({ key }) => key), changed.key];
}

test("whoever listens between the nodes during a whole vote hears ids and steps, no choice, key, name, person or cookie", async () => {
  const session = await createRunningSession();
  const nodes = await startNodes();
  const { overheard } = await eavesdrop();
  const messages = () => overheard.filter(({ channel }) => channel === CHANNEL).map(({ payload }) => payload);
  // A node that knows of no other one asks nobody who is reachable.
  const senders = () => new Set(messages().map((payload) => /"uid":"([^"]+)"/.exec(payload)?.[1]));
  await vi.waitUntil(() => senders().size >= nodes.length, PATIENCE);
  const seats = session.members.map(async (member, number) => {
    const device = await connectDevice(nodes[number % 2]?.url ?? "", member);
    await ask(device, "meeting:join", { meetingId: session.meetingId, as: number === 0 ? "chair" : "member" });
    return device;
  });
  const [chair, ...devices] = await Promise.all(seats);
  if (!chair) throw new Error("nobody leads");
  const keys = await wholeVote(session, devices, chair);

  for (const name of ["voting:fact", "voting:committed", "voting:reachable"]) {
    await vi.waitUntil(() => messages().some((payload) => payload.includes(name)), PATIENCE);
  }
  expect(messages().filter((payload) => !mayTravel(payload))).toEqual([]);
  const told = overheard.map(({ payload }) => payload).join("\n");
  const everybody = [...session.members, session.office, session.stranger, session.advisory];
  const secrets = [
    ...keys,
    ...everybody.flatMap(({ personId, accountId, cookie }) => [personId, accountId, cookie.split("=")[1] ?? ""]),
    ...['"yes"', '"no"', '"abstain"', "yes", "abstain", "Mitglied", "Kesselhut", "cookie", "person:", "zugestimmt"],
  ];
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
}, 60_000);

test("whoever writes between the nodes can neither spread a result, nor read sessions, nor send anybody away", async () => {
  const session = await createRunningSession();
  const [node] = await startNodes();
  const { overheard, say } = await eavesdrop();
  const device = await connectDevice(node?.url ?? "", session.members[1] ?? null);
  await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
  const from = { uid: "0123456789abcdef", nsp: "/" };
  const opts = { rooms: [], except: [], flags: {} };
  const forged = { type: 2, nsp: "/", data: ["poll:published", { v: 1, poll: { state: "published" } }] };
  await say({ ...from, type: 3, data: { packet: forged, opts } });
  await say({ ...from, type: 12, data: { packet: forged, opts, requestId: "a" } });
  await say({ ...from, type: 6, data: { opts, close: true } });
  await say({ ...from, type: 4, data: { opts, rooms: ["meeting:x:chair"] } });
  await say({ ...from, type: 7, data: { opts, requestId: "b" } });
  await say({ ...from, type: 9, data: { packet: ["connection", {}] } });
  await say({ ...from, type: 9, data: { packet: ["voting:fact", "1; DROP TABLE poll"] } });
  await say({ ...from, type: 9, attachmentId: 1 });
  await say({ ...from, type: 9, data: { packet: ["voting:fact", "999999999999"] } });
  await say({ ...from, type: 9, data: { packet: ["voting:committed", randomUUID(), 1, 1] } });
  // What is allowed is answered; after it everything before it has been looked at.
  await say({ ...from, type: 9, data: { packet: ["voting:reachable", randomUUID()], requestId: "c" } });
  await vi.waitUntil(
    () => overheard.some(({ payload }) => payload.includes('"requestId":"c"') && payload.includes('"type":10')),
    PATIENCE,
  );
  await ask(device, "line:check");
  expect(device.connected).toBe(true);
  expect(device.heard.filter(({ name }) => name === "poll:published")).toEqual([]);
  expect(overheard.filter(({ payload }) => /handshake|ratswerk_session/.test(payload))).toEqual([]);
});

test("a message that somebody forgets to keep on its node does not leave it", async () => {
  await createRunningSession();
  const { overheard } = await eavesdrop();
  const server = await startLiveServer();
  const device = await server.connect(null);
  server.io.to(device.id ?? "").emit("poll:mine", { choice: "yes", key: "k" });
  await hears(device, "poll:mine");
  server.io.serverSideEmit("voting:fact", "77");
  await vi.waitUntil(() => overheard.some(({ payload }) => payload.includes('"77"')), PATIENCE);
  expect(overheard.filter(({ payload }) => payload.includes("poll:mine"))).toEqual([]);
});
