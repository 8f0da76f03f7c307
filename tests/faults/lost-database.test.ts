import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { dispatchAll, startDispatcher } from "#app/features/events/dispatch.server.ts";
import { record } from "#app/features/events/record.server.ts";
import { subscribe } from "#app/features/events/subscribe.server.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { databaseAnswers } from "#app/platform/db/answers.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { lineToDatabase } from "../setup/line-to-database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";

beforeEach(resetDatabase);

/** A connection of its own past the line, which holds the poll's row until it is let go. */
async function hold(pollId: string): Promise<{ waiting: () => Promise<number>; letGo: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query("BEGIN");
  await client.query("SELECT 1 FROM poll WHERE id = $1 FOR UPDATE", [pollId]);
  return {
    async waiting() {
      const { rows } = await client.query("SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted");
      return rows[0].n;
    },
    letGo: async () => void (await client.query("COMMIT")),
  };
}

test("a database that dies under a batch of votes does not end the process, and every vote is stored once", async () => {
  const session = await createRunningSession();
  const line = await lineToDatabase();
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId } = opened.value;
  const held = await hold(pollId);
  const viewers = await Promise.all(session.members.map(viewerFor));
  const answers = viewers.map((viewer) => castBallot(viewer, { pollId, epoch: 1, choice: "yes", key: randomUUID() }));
  await vi.waitUntil(async () => (await held.waiting()) > 0, { timeout: 15_000 });
  line.cut();
  await held.letGo();
  expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual(viewers.map(() => true));
  const counters = { cast: viewers.length, yes: viewers.length };
  expect(await database().poll.findUnique({ where: { id: pollId } })).toMatchObject(counters);
  expect(await database().ballot.count({ where: { pollId } })).toBe(viewers.length);
});

test("facts go on being handed out after the database was away", async () => {
  const session = await createRunningSession();
  const line = await lineToDatabase();
  const heard: string[] = [];
  subscribe({ name: "test", receive: async ({ fact }) => void heard.push(fact.kind) });
  const dispatcher = startDispatcher();
  onTestFinished(dispatcher.stop);
  const { bodyId, organizationId, meetingId, office } = session;
  const tell = (kind: "meeting.started" | "meeting.ended") =>
    inTransaction((tx) => record(tx, { accountId: office.accountId }, { kind, bodyId, organizationId, meetingId }));
  await tell("meeting.started");
  await vi.waitUntil(() => heard.includes("meeting.started"), { timeout: 10_000 });
  line.cut({ refuse: true });
  await expect(tell("meeting.ended")).rejects.toThrow();
  line.mend();
  await vi.waitUntil(
    async () =>
      tell("meeting.ended").then(
        () => true,
        () => false,
      ),
    { timeout: 10_000 },
  );
  await vi.waitUntil(() => heard.includes("meeting.ended"), { timeout: 10_000 });
});

test("whoever watches over the server learns that its database is away, and that it is back", async () => {
  const line = await lineToDatabase();
  await vi.waitUntil(databaseAnswers, { timeout: 15_000 });
  line.cut({ refuse: true });
  await vi.waitUntil(async () => !(await databaseAnswers()), { timeout: 15_000 });
  line.mend();
  await vi.waitUntil(databaseAnswers, { timeout: 15_000 });
});

test("a subscriber that hangs holds up neither other facts nor the database, and its fact has a later try", async () => {
  const session = await createRunningSession();
  const { bodyId, organizationId, meetingId, office } = session;
  const heard: string[] = [];
  let hangs = true;
  subscribe({
    name: "test",
    receive: ({ fact }) => {
      heard.push(fact.kind);
      return hangs && fact.kind === "meeting.started" ? new Promise(() => undefined) : Promise.resolve();
    },
  });
  onTestFinished(() => subscribe({ name: "test", receive: async () => undefined }));
  const tell = (kind: "meeting.started" | "meeting.ended") =>
    inTransaction((tx) => record(tx, { accountId: office.accountId }, { kind, bodyId, organizationId, meetingId }));
  await tell("meeting.started");
  await tell("meeting.ended");
  await dispatchAll();
  expect(heard).toEqual(["meeting.started", "meeting.ended"]);
  const [waiting, ...others] = await database().outbox.findMany();
  expect([waiting?.attempts, others]).toEqual([1, []]);
  hangs = false;
  await vi.waitUntil(
    async () => {
      await dispatchAll();
      return (await database().outbox.count()) === 0;
    },
    { timeout: 10_000 },
  );
  expect(heard).toEqual(["meeting.started", "meeting.ended", "meeting.started"]);
}, 40_000);
