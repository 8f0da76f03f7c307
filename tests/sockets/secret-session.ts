import { randomUUID } from "node:crypto";
import { onTestFinished, vi } from "vitest";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { fromText, sealEnvelope, toText } from "#app/features/voting/seal-envelope.ts";
import { findKey, listKeys } from "#app/platform/key-folder.server.ts";
import { enterRule } from "../setup/procedure-rules.ts";
import { type RunningProgram, runProgram } from "../setup/running-server.ts";
import { createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, connectDevice, type Device, hears } from "./live-server.ts";
import { type Choice, type Evidence, readEveryRow } from "./secret-evidence.ts";

/** What came of a secret vote, with everything that could have been gathered about it. */
export type HeldVote = {
  session: RunningSession;
  pollId: string;
  evidence: Evidence;
  /** What points at a voter: ids, keys and receipts, to the voter's number. */
  marks: Map<string, number>;
  trackers: string[];
  envelopes: Uint8Array[];
  /** What must be nowhere: the box's private key, and the randomness inside the envelopes. */
  secrets: Uint8Array[];
  answers: Record<string, unknown>[];
};

type Turn = { voter: number; choice: Choice };

/**
 * Holds a secret vote over real sockets against a server of its own: everybody joins, the turns vote in their order, ten
 * at a time, some a second time; the chair closes and announces. Then everything is gathered.
 */
export async function holdSecretVote(voters: number, turns: readonly Turn[]): Promise<HeldVote> {
  const session = await createRunningSession({ members: voters });
  await enterRule(session.bodyId, "secretVote", "provided");
  await enterRule(session.bodyId, "secretCasting", "devices");
  const node = await startTalkativeNode();
  const chair = await connectDevice(node.url, session.chair);
  await ask(chair, "meeting:join", { meetingId: session.meetingId, as: "chair" });
  const devices: Device[] = [];
  for (const member of session.members) {
    const device = await connectDevice(node.url, member);
    await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
    devices.push(device);
  }
  const citizen = await connectDevice(node.url, null);
  await ask(citizen, "meeting:join", { meetingId: session.meetingId, as: "public" });

  const leads = await viewerFor(session.chair);
  const asked = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", kind: "secret" } as const;
  const opened = await openPoll(leads, asked);
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId } = opened.value;
  const told = await hears(chair, "poll:opened");
  const boxKey = fromText((told.poll as { boxKey: string }).boxKey);
  const secrets = await takeBoxSecrets();
  const random = tapRandomness((drawn) => secrets.push(drawn));
  const marks = new Map(
    session.members.flatMap(({ personId, accountId }, voter) => [
      [personId, voter],
      [accountId, voter],
    ]),
  );
  const held = { session, pollId, marks, trackers: [] as string[], envelopes: [] as Uint8Array[], secrets };
  const answers: Record<string, unknown>[] = [];
  const keys = new Map<number, string>();

  async function vote({ voter, choice }: Turn): Promise<void> {
    const { personId = "" } = session.members[voter] ?? {};
    const key = randomUUID();
    const replaces = keys.get(voter);
    const envelope = sealEnvelope(boxKey, choice, { pollId, epoch: 1, personId });
    held.envelopes[voter] = envelope;
    const sent = { pollId, epoch: 1, envelope: toText(envelope), key, replaces };
    const device = devices[voter];
    if (!device) throw new Error(`no device ${voter}`);
    const answer = await ask(device, "poll:cast", sent);
    keys.set(voter, key);
    marks.set(key, voter);
    marks.set(String(answer.receipt), voter);
    held.trackers[voter] = String(answer.receipt);
    answers.push({ ...answer, sentLength: JSON.stringify({ ...sent, replaces: null }).length });
  }

  for (let first = 0; first < turns.length; first += 10) {
    await Promise.all(turns.slice(first, first + 10).map(vote));
    if (first === 0) await hears(chair, "poll:missing", ({ missing }) => (missing as unknown[]).length > 0);
  }
  random.mockRestore();
  await hears(chair, "poll:missing", ({ missing }) => (missing as unknown[]).length === 0);
  const closed = await ask(chair, "poll:close", { pollId, epoch: 1 });
  if (!closed.ok) throw new Error(JSON.stringify(closed));
  await Promise.all([chair, ...devices].map((device) => hears(device, "poll:closed")));
  await announcePoll(leads, { pollId, epoch: 1, announced: (closed.value as { outcome: "ADOPTED" }).outcome });
  await Promise.all([chair, citizen, ...devices].map((device) => hears(device, "poll:published")));
  await vi.waitUntil(async () => (await listKeys("box-")).length === 0, { timeout: 10_000 });

  const others = [chair, citizen, ...devices].map((device, index) => ({
    device: index === 0 ? "the chair" : index === 1 ? "a citizen" : `member ${index - 2}`,
    heard: device.heard.filter(({ name }) => name !== "poll:mine"),
  }));
  await node.stop();
  const logLines = node
    .said()
    .split("\n")
    .filter((line) => !line.startsWith("live node:"));
  return { ...held, answers, evidence: { rows: await readEveryRow(), logLines, frames: others } };
}

/** A server that logs everything it can. */
async function startTalkativeNode(): Promise<RunningProgram & { url: string }> {
  const node = runProgram("tests/setup/live-node.ts", [], {
    DATABASE_URL: process.env.DATABASE_URL,
    NODE_ENV: "test",
    PORT: "0",
    LOG_LEVEL: "trace",
  });
  onTestFinished(async () => void (await node.stop()));
  const [, url = ""] = await node.until(/live node: (http:\S+)/);
  return { ...node, url };
}

/** Listens in on the randomness of the sealing: one-time keys and padding, copied before anybody overwrites them. */
function tapRandomness(hear: (drawn: Uint8Array) => void) {
  const draw = crypto.getRandomValues.bind(crypto);
  return vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => {
    const drawn = draw(array);
    if (drawn instanceof Uint8Array && drawn.length >= 32) hear(Uint8Array.from(drawn));
    return drawn;
  });
}

/** The private halves that lie in the folder now, as bytes and as texts. */
async function takeBoxSecrets(): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const { name } of await listKeys("box-")) {
    const key = await findKey(name);
    if (key) found.push(key, Buffer.from(key.toString("hex")), Buffer.from(key.toString("base64url")));
  }
  return found;
}
