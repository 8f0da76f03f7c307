import pg from "pg";
import type { Fact } from "#app/domain/events/facts.ts";
import { connectionString } from "#app/platform/db/clients.server.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { log } from "#app/platform/log.server.ts";
import { EVENT_CHANNEL } from "./record.server.ts";
import { listSubscribers, type RecordedFact, type Subscriber } from "./subscribe.server.ts";

const MAX_ATTEMPTS = 10;
const SAFETY_INTERVAL_MS = 5_000;
const RECONNECT_MS = 1_000;
/** Well within a transaction's own limit: a subscriber that hangs costs this fact a later try, and no other fact. */
const SUBSCRIBER_LIMIT_MS = 5_000;

type Row = { id: bigint; at: Date; body_id: string; kind: string; data: object };

/**
 * Starts handing facts to subscribers: at once when the database announces them, and by a slow safety round.
 * @param announced called in every process as soon as some fact was committed, and whenever one may have been missed
 * @returns stops the dispatcher after its running round
 */
export function startDispatcher(announced: () => void = () => undefined): { stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let listener: pg.Client | null = null;

  function poke(): void {
    if (!stopped) running = running.then(() => (stopped ? undefined : dispatchAll()));
  }

  async function listen(): Promise<void> {
    if (stopped) return;
    const client = new pg.Client({ connectionString: connectionString() });
    client.on("error", (error) => log.warn({ code: "event-listener", message: error.message }));
    client.on("notification", () => {
      announced();
      poke();
    });
    client.on("end", () => {
      announced();
      if (!stopped) setTimeout(() => void listen(), RECONNECT_MS).unref();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${EVENT_CHANNEL}`);
      listener = client;
      announced();
      poke();
    } catch (error) {
      log.warn({ code: "event-listener", message: error instanceof Error ? error.message : String(error) });
      await client.end();
    }
  }

  void listen();
  const timer = setInterval(poke, SAFETY_INTERVAL_MS);
  timer.unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await listener?.end();
      await running;
    },
  };
}

/** Runs every waiting fact through all subscribers; returns when the outbox is empty. */
export async function dispatchAll(): Promise<void> {
  try {
    while (await dispatchOne());
  } catch (error) {
    log.error({ code: "event-dispatch", message: error instanceof Error ? error.message : String(error) });
  }
}

/** Hands out the oldest waiting fact that nobody else has in hand; false when there is none. */
async function dispatchOne(): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT e.id, e.at, e.body_id, e.kind, e.data FROM outbox o JOIN event e ON e.id = o.event_id
      WHERE o.available_at <= now() AND o.attempts < ${MAX_ATTEMPTS}
      ORDER BY e.id LIMIT 1 FOR UPDATE OF o SKIP LOCKED`;
    if (row) await deliver(tx, row);
    return row !== undefined;
  });
}

async function deliver(tx: Tx, row: Row): Promise<void> {
  const recorded: RecordedFact = {
    id: row.id,
    at: row.at,
    fact: { kind: row.kind, bodyId: row.body_id, ...row.data } as Fact,
  };
  const answers = await Promise.allSettled(listSubscribers().map((subscriber) => receive(subscriber, recorded)));
  const failed = answers.find((answer) => answer.status === "rejected");
  if (!failed) {
    await tx.outbox.delete({ where: { eventId: row.id } });
    return;
  }
  log.error({ code: "event-subscriber", event: String(row.id), message: String(failed.reason) });
  await tx.$executeRaw`
    UPDATE outbox SET attempts = attempts + 1, available_at = clock_timestamp() + interval '1 second' * power(2, attempts)
    WHERE event_id = ${row.id}`;
}

/** Rejects when the subscriber fails or takes too long; what it does after that is of no more interest. */
async function receive({ name, receive: take }: Subscriber, recorded: RecordedFact): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} took too long`)), SUBSCRIBER_LIMIT_MS);
  });
  try {
    await Promise.race([take(recorded), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
