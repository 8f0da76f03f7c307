// Devices of voters: each holds a line to the application and one to the echo. Many in one process.
import { randomUUID } from "node:crypto";
import { io as connectTo, type Socket } from "socket.io-client";
import { pauseBefore } from "#app/features/voting/ballot-key.ts";
import { PROTOCOL_VERSION } from "#app/features/voting/live/protocol.ts";
import { answerParent, instant } from "./child.ts";
import type { Commit } from "./vote-server.ts";

/** Where somebody watches: a member who votes, the chair, the hall. */
export type Watching = { meetingId: string; as: "member" | "chair" | "hall"; cookie: string; key?: string };
/** Instants of the first message and the last answer, and how long each device waited, all in milliseconds. */
export type Burst = { first: number; last: number; waits: number[] };
export type VoteBurst = Burst & { acknowledged: number; refused: Record<string, number> };

type Answer = { ok: true; value?: unknown } | { ok: false; code: string; retry: boolean };
type Heard = { epoch: number; seq: number; at: number };

const AT_ONCE = 250;
const ANSWER_LIMIT_MS = 60_000;
const CHOICES = ["yes", "no", "abstain"] as const;

const voters: Socket[] = [];
const echoes: Socket[] = [];
/** What each screen has heard of how many have voted; the opening of a vote counts as its first number. */
const screens: Heard[][] = [];
let chair: Socket | null = null;
let disturbed: string | null = null;

answerParent({ open, openEcho, echo, vote, lead, hear, delays });

/** Connects the given devices and lets them watch; those of members vote later, in this order. */
async function open({ url, watching }: { url: string; watching: Watching[] }): Promise<void> {
  await inTurns(watching, async ({ cookie, ...place }) => {
    const socket = await connect(url, cookie);
    const heard: Heard[] = [];
    const note = (epoch: number, seq: number) => heard.push({ epoch, seq, at: instant() });
    socket.on("poll:tally", ({ epoch, seq }: Heard) => note(epoch, seq));
    socket.on("poll:opened", ({ poll }: { poll: Heard }) => note(poll.epoch, poll.seq));
    screens.push(heard);
    const joined = await ask(socket, "meeting:join", { v: PROTOCOL_VERSION, ...place });
    if (!joined.ok) throw new Error(`a device may not watch: ${joined.code}`);
    if (place.as === "member") voters.push(socket);
    if (place.as === "chair") chair = socket;
  });
}

async function openEcho({ url }: { url: string }): Promise<void> {
  await inTurns(voters, async () => void echoes.push(await connect(url)));
}

/** All devices at once send what a vote would be to the echo. */
async function echo({ at, pollId }: { at: number; pollId: string }): Promise<Burst> {
  const { first, last, waits } = await burst(at, echoes, "echo", { pollId, epoch: 1 });
  return { first, last, waits };
}

/** All devices vote at once. */
async function vote({ at, pollId, epoch }: { at: number; pollId: string; epoch: number }): Promise<VoteBurst> {
  const { first, last, waits, answers } = await burst(at, voters, "poll:cast", { pollId, epoch });
  const refused: Record<string, number> = {};
  for (const answer of answers) if (!answer.ok) refused[answer.code] = (refused[answer.code] ?? 0) + 1;
  return { first, last, waits, acknowledged: answers.filter(({ ok }) => ok).length, refused };
}

async function burst(at: number, sockets: Socket[], name: string, target: { pollId: string; epoch: number }) {
  const payloads = sockets.map((_socket, number) => {
    return { v: PROTOCOL_VERSION, ...target, choice: CHOICES[number % 3], key: randomUUID() };
  });
  await until(at);
  const first = instant();
  let last = first;
  const waits: number[] = [];
  const answers = await Promise.all(
    sockets.map(async (socket, number) => {
      const start = instant();
      let answer = await ask(socket, name, payloads[number] ?? {});
      for (let tries = 1; answer.ok === false && answer.retry; tries++) {
        await until(instant() + pauseBefore(tries));
        answer = await ask(socket, name, payloads[number] ?? {});
      }
      last = instant();
      waits.push(last - start);
      return answer;
    }),
  );
  if (disturbed) throw new Error(disturbed);
  return { first, last, waits, answers };
}

/** The chair's device does what opens, repeats or closes a vote. */
async function lead({ name, payload }: { name: string; payload: object }): Promise<unknown> {
  if (!chair) throw new Error("no chair is watching");
  const answer = await ask(chair, name, { v: PROTOCOL_VERSION, ...payload });
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Waits until every screen shows the poll at this number or a later one. */
async function hear({ epoch, seq }: { epoch: number; seq: number }): Promise<void> {
  const end = instant() + ANSWER_LIMIT_MS;
  const isThere = (heard: Heard[]) => heard.some((news) => news.epoch === epoch && news.seq >= seq);
  while (!screens.every(isThere)) {
    if (instant() > end) throw new Error(`a screen never heard of ${epoch}/${seq}`);
    await until(instant() + 10);
  }
}

/** For each commit and each screen: from the commit until the screen knew of it or of a later one. */
function delays({ commits }: { commits: Commit[] }): number[] {
  const found = screens.flatMap((heard) =>
    commits.map(({ epoch, seq, at }) => {
      const news = heard.find((one) => one.epoch === epoch && one.seq >= seq);
      return news ? news.at - at : Number.POSITIVE_INFINITY;
    }),
  );
  for (const heard of screens) heard.length = 0;
  return found;
}

async function connect(url: string, cookie?: string): Promise<Socket> {
  const options = { transports: ["websocket"], forceNew: true, reconnection: false, timeout: ANSWER_LIMIT_MS };
  const socket = connectTo(url, cookie ? { ...options, extraHeaders: { cookie } } : options);
  await new Promise<void>((connected, failed) => {
    socket.once("connect", connected);
    socket.once("connect_error", failed);
  });
  socket.on("disconnect", (reason) => {
    disturbed ??= `a device lost its line: ${reason}`;
  });
  return socket;
}

function ask(socket: Socket, name: string, payload: object): Promise<Answer> {
  return socket.timeout(ANSWER_LIMIT_MS).emitWithAck(name, payload);
}

/** As many at once as a browser crowd would be after a short jitter; the order of the list is kept in starting. */
async function inTurns<Item>(items: readonly Item[], deed: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await deed(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function until(at: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, at - instant())));
}
