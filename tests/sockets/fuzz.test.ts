import fc from "fast-check";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { CLIENT_MESSAGES, type ClientMessage } from "#app/features/voting/live/protocol.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { chance } from "../cast/chance.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, type Device, startLiveServer } from "./live-server.ts";
import { BROKEN_FRAMES, oddPayload } from "./odd-payloads.ts";

const CODES = new Set(["INVALID", "NOT_ALLOWED", "REFUSED", "BUSY"]);
const VOTE_CODES = new Set([
  "NOT_OPEN",
  "CLOSED",
  "STALE_EPOCH",
  "NOT_ENTITLED",
  "EXCLUDED",
  "NOT_PRESENT",
  "ALREADY_VOTED",
]);
const EVERY_MESSAGE = Object.keys(CLIENT_MESSAGES) as ClientMessage[];
const PAYLOADS = 5_200;
const AT_ONCE = 100;

beforeEach(resetDatabase);

test(`of ${PAYLOADS} odd payloads spread over all messages each gets a coded answer, never a defect`, async () => {
  const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000);
  const session = await createRunningSession();
  const server = await startLiveServer();
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  const people = [session.chair, session.members[1], session.office, session.stranger, null];
  const devices = await Promise.all(people.map((who) => server.connect(who ?? null)));
  letTimeFly();

  const known = [session.meetingId, session.publicItem, session.nonPublicItem, opened.value.pollId];
  const perMessage = Math.ceil(PAYLOADS / EVERY_MESSAGE.length);
  const sent = EVERY_MESSAGE.flatMap((name) =>
    fc.sample(oddPayload(name, known), { numRuns: perMessage, seed }).map((payload) => ({ name, payload })),
  );
  expect(sent.length).toBeGreaterThanOrEqual(5_000);
  const order = chance(`fuzz ${seed}`).shuffle(sent);
  for (let from = 0; from < order.length; from += AT_ONCE) {
    const batch = order.slice(from, from + AT_ONCE).map(async ({ name, payload }, place) => {
      const device = devices[place % devices.length] as Device;
      const answer = await send(device, name, payload);
      const isCoded = answer.ok === true || CODES.has(String(answer.code)) || VOTE_CODES.has(String(answer.code));
      if (!isCoded) throw new Error(`seed ${seed}: ${name} ${shown(payload)} -> ${JSON.stringify(answer)}`);
    });
    await Promise.all(batch);
  }
  expect(devices.map(({ connected }) => connected)).toEqual(devices.map(() => true));
  await expectHonestCounters();
}, 120_000);

test("a text that no database can keep is refused, not a defect", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const chair = await server.connect(session.chair);
  for (const question of ["a\u0000b", "half \ud800"]) {
    const answer = await ask(chair, "poll:open", { agendaItemId: session.publicItem, question });
    expect(answer).toMatchObject({ ok: false, code: "INVALID" });
  }
});

test("names that are no messages, payloads in odd places and missing acknowledgements harm nobody", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = await server.connect(session.members[1] ?? null);
  letTimeFly();
  const odd = fc.sample(fc.anything({ maxDepth: 1, withBigInt: false }), { numRuns: 40, seed: 7 });
  for (const name of [...EVERY_MESSAGE, "no:such", "__proto__", "toString", "constructor", "", "poll:"]) {
    for (const [number, value] of odd.entries()) {
      const ack = () => undefined;
      if (number % 4 === 0) device.emit(name, value);
      else if (number % 4 === 1) device.emit(name, ack, value);
      else if (number % 4 === 2) device.emit(name, value, ack, value);
      else device.emit(name, value, value, value, ack);
    }
  }
  const unknown = ["no:such", "__proto__", "toString", "constructor", "", "poll:"];
  const answers = await Promise.all(unknown.map((name) => send(device, name, { v: 1 })));
  expect(answers.map(({ code }) => code)).toEqual(unknown.map(() => "INVALID"));
  expect(await ask(device, "line:check")).toMatchObject({ ok: true });
  await expectHonestCounters();
});

test("broken frames and messages over the limit end their own line and no other", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const bystander = await server.connect(session.members[2] ?? null);
  const frames: (string | Buffer)[] = [...BROKEN_FRAMES, Buffer.alloc(10), Buffer.alloc(70_000), "x".repeat(70_000)];
  await Promise.all(
    frames.map(async (frame) => {
      const line = await openRawLine(server.url);
      line.send(frame);
      // A line that still stands is closed by a second greeting; one whose seat was given up is greeted anew.
      line.send("40");
      await line.greetedAnewOrClosed();
      line.close();
    }),
  );
  const tooLarge = EVERY_MESSAGE.map(async (name) => {
    const device = await server.connect(session.members[1] ?? null);
    const ended = new Promise((resolve) => device.once("disconnect", resolve));
    device.emit(name, { v: 1, reason: "x".repeat(64 * 1024) });
    await ended;
  });
  await Promise.all(tooLarge);
  expect(await ask(bystander, "line:check")).toMatchObject({ ok: true });
}, 60_000);

test("a device that floods is told BUSY and may try again later", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = await server.connect(session.members[1] ?? null);
  const answers = await Promise.all(
    Array.from({ length: 120 }, () => ask(device, "meeting:leave", { meetingId: session.meetingId })),
  );
  const busy = answers.filter(({ code }) => code === "BUSY");
  expect(busy.length).toBeGreaterThan(0);
  expect(busy.every(({ retry }) => retry === true)).toBe(true);
  const other = await server.connect(session.members[2] ?? null);
  const joined = await ask(other, "meeting:join", { meetingId: session.meetingId, as: "member" });
  expect(joined).toMatchObject({ ok: true });
});

/** Each look at the clock finds a second gone, so that no budget is used up here. */
function letTimeFly(): void {
  let at = Date.now();
  setClock(() => {
    at += 1_000;
    return new Date(at);
  });
  onTestFinished(() => setClock(null));
}

async function send(device: Device, name: string, payload: unknown): Promise<{ ok?: unknown; code?: unknown }> {
  return device.timeout(10_000).emitWithAck(name, payload);
}

/** Whatever was opened, cast and closed meanwhile: every counter equals its ballots. */
async function expectHonestCounters(): Promise<void> {
  const polls = await database().poll.findMany({ where: { state: "open", kind: "open" } });
  for (const { id, epoch, cast, yes, no, abstain } of polls) {
    const ballots = await database().ballot.findMany({ where: { pollId: id, epoch }, select: { choice: true } });
    const of = (choice: string) => ballots.filter((ballot) => ballot.choice === choice).length;
    expect({ cast, yes, no, abstain }).toEqual({
      ...{ cast: ballots.length, yes: of("yes"), no: of("no"), abstain: of("abstain") },
    });
  }
}

/** A line that speaks no Socket.IO of its own: text and bytes go out as they are. */
async function openRawLine(url: string) {
  const line = new WebSocket(`${url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`);
  const heard: string[] = [];
  const looks = new Set<() => void>();
  const look = () => {
    for (const one of looks) one();
  };
  line.addEventListener("message", ({ data }) => {
    heard.push(String(data));
    look();
  });
  line.addEventListener("close", look);
  line.addEventListener("error", look);
  const until = (isIt: () => boolean) =>
    new Promise<void>((done) => {
      const one = () => {
        if (!isIt()) return;
        looks.delete(one);
        done();
      };
      looks.add(one);
      one();
    });
  const isShut = () => line.readyState >= WebSocket.CLOSING;
  await until(() => isShut() || heard.some((text) => text.startsWith("0")));
  line.send("40");
  await until(() => isShut() || heard.some((text) => text.startsWith("40")));
  return {
    send: (frame: string | Buffer) => line.send(typeof frame === "string" ? frame : new Uint8Array(frame)),
    greetedAnewOrClosed: () => until(() => isShut() || heard.filter((text) => text.startsWith("40")).length > 1),
    close: () => line.close(),
  };
}

function shown(payload: unknown): string {
  return (JSON.stringify(payload) ?? String(payload)).slice(0, 500);
}
