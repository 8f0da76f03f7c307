import pg from "pg";
import { connectionString } from "#app/platform/db/clients.server.ts";
import { log } from "#app/platform/log.server.ts";
import { mayTravel } from "./carrier-messages.ts";

const CONNECT_LIMIT_MS = 5_000;
const QUERY_LIMIT_MS = 5_000;

export type CarrierLines = {
  /** What the adapter takes for its pool. */
  pool: pg.Pool;
  stop: () => Promise<void>;
};

/**
 * The connections on which nodes hear of each other: one that listens, one that speaks, so that notices keep their
 * order. Both bear a database that is away; the adapter asks for a new listener by itself.
 * @param onReturned called when a new listener stands in for a lost one: something may have been missed
 */
export function openCarrierLines(onReturned: () => void): CarrierLines {
  const speaker = new pg.Pool({
    connectionString: connectionString(),
    max: 1,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    query_timeout: QUERY_LIMIT_MS,
  });
  speaker.on("error", report);
  speaker.on("connect", (client) => client.on("error", report));
  const underway = new Set<Promise<unknown>>();
  let listener: pg.Client | null = null;
  let known = false;
  let stopped = false;

  async function connect(): Promise<unknown> {
    const client = new pg.Client({
      connectionString: connectionString(),
      connectionTimeoutMillis: CONNECT_LIMIT_MS,
      keepAlive: true,
    });
    client.on("error", report);
    try {
      if (!stopped) await client.connect();
    } catch (error) {
      await client.end();
      if (!stopped) throw error;
    }
    // why: the adapter takes an error for a reason to try again, also after it was closed.
    if (stopped) return client.end().then(() => new Promise(() => undefined));
    // why: the adapter sometimes asks twice for one lost listener; only one may stay.
    giveUp(listener);
    listener = client;
    if (known) onReturned();
    known = true;
    return heardThrough(client);
  }

  async function query(text: string, values: unknown[] = []): Promise<unknown> {
    const payload = values[1];
    if (stopped || typeof payload !== "string") return undefined;
    if (!mayTravel(payload)) throw new Error("a message that must not leave this node was held back");
    const sent = speaker.query(text, values);
    underway.add(sent);
    return sent.finally(() => underway.delete(sent));
  }

  return {
    pool: { connect, query } as unknown as pg.Pool,
    async stop() {
      stopped = true;
      await Promise.allSettled(underway);
      giveUp(listener);
      await speaker.end();
    },
  };
}

/** The listener as the adapter sees it: it hears only what nodes may say to each other. */
function heardThrough(client: pg.Client) {
  return {
    query: (text: string) => client.query(text),
    on(event: "notification" | "end", heard: (message?: pg.Notification) => void) {
      if (event === "end") client.on("end", () => heard());
      else client.on("notification", (message) => mayTravel(message.payload ?? "") && heard(message));
    },
    removeAllListeners: (event: string) => client.removeAllListeners(event),
    release: () => giveUp(client),
  };
}

function giveUp(client: pg.Client | null): void {
  client?.removeAllListeners("end");
  client?.end().catch(report);
}

function report(error: Error): void {
  log.warn({ code: "node-carrier", message: error.message });
}
