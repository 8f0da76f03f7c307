import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { CLIENT_MESSAGES } from "#app/features/voting/live/protocol.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, type Device, startLiveServer } from "./live-server.ts";

const CODES = new Set(["INVALID", "NOT_ALLOWED", "REFUSED", "BUSY", "NOT_ENTITLED"]);
const EVERY_MESSAGE = Object.keys(CLIENT_MESSAGES);

beforeEach(resetDatabase);

test("whatever is sent gets a coded refusal, and the server goes on", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  const device = await server.connect(session.members[1] ?? null);
  letTimeFly();

  const anything = fc.oneof(
    fc.anything({ maxDepth: 2, withBigInt: false }).map(asSent),
    fc.record(
      {
        v: fc.constantFrom(1, 2, "1", null),
        meetingId: fc.oneof(fc.uuid(), fc.string(), fc.constant(null)),
        pollId: fc.oneof(fc.uuid(), fc.constant(opened.value.pollId), fc.integer()),
        epoch: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant({})),
        as: fc.constantFrom("member", "chair", "hall", "public", "root", ""),
        choice: fc.constantFrom("YES", "ja", "", 1, null),
        key: fc.oneof(fc.string(), fc.uuid()),
        reason: fc.string({ maxLength: 2_000 }),
        present: fc.constantFrom("true", 1, null),
        __proto__: fc.constant(null),
      },
      { requiredKeys: [] },
    ),
  );
  const names = fc.oneof(fc.constantFrom(...EVERY_MESSAGE), fc.constantFrom("__proto__", "toString", "poll:", "x"));
  await fc.assert(
    fc.asyncProperty(names, anything, async (name, payload) => {
      const answer = await send(device, name, payload);
      const harmless = answer.ok === true && ["meeting:leave", "line:check", "vote:running"].includes(name);
      expect(harmless || (answer.ok === false && CODES.has(String(answer.code)))).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(await database().ballot.count()).toBe(0);
  const vote = { pollId: opened.value.pollId, epoch: 1, choice: "yes", key: randomUUID() };
  expect(await ask(device, "poll:cast", vote)).toMatchObject({ ok: true, status: "recorded" });
}, 60_000);

test("an unknown message, no payload and no acknowledgement harm nobody", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = await server.connect(session.members[1] ?? null);
  for (const name of [...EVERY_MESSAGE, "no:such"]) {
    device.emit(name);
    device.emit(name, null, 1, "two");
  }
  expect(await device.timeout(5_000).emitWithAck("no:such", {})).toMatchObject({ ok: false, code: "INVALID" });
  expect(await device.timeout(5_000).emitWithAck("poll:cast")).toMatchObject({ ok: false, code: "INVALID" });
});

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

/** What of a value travels over the wire. */
function asSent(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}
