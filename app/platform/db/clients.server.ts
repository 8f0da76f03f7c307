import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "#app/platform/env.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { log } from "#app/platform/log.server.ts";
import { forgetOnce, once } from "#app/platform/once.server.ts";
import { PrismaClient } from "./generated/client.ts";

const MAX_CONNECTIONS = 10;
const IDLE_MS = 30_000;
/** Far above what any page of citizens takes; a search made to be slow must not hold their few connections. */
const PUBLIC_STATEMENT_LIMIT_MS = 10_000;

/** Where the full role connects to: what `connectTo` set, else DATABASE_URL. Throws when there is neither. */
export function connectionString(): string {
  const url = connection().url ?? env().DATABASE_URL;
  if (!url) {
    throw new OperatorFailure(
      "Es ist keine Datenbank gestartet und DATABASE_URL fehlt. / No database is started and DATABASE_URL is missing.",
    );
  }
  return url;
}

/** Where citizens' reads connect to: PUBLIC_DATABASE_URL, else the full connection turned into role public_reader. */
export function publicConnectionString(): string {
  return (connection().url ? undefined : env().PUBLIC_DATABASE_URL) ?? asPublicReader(connectionString());
}

/** Sets the database of this process, for example the embedded one; null goes back to DATABASE_URL. */
export function connectTo(url: string | null): void {
  connection().url = url;
}

/** The full client: everything, for members, the office and jobs. */
export function database(): PrismaClient {
  return once("db.full", () => openClient(connectionString()));
}

/**
 * The client of anonymous reads. Every connection runs as public_reader, to whom row-level security gives
 * published public rows only. Writing with it is refused by the database.
 */
export function publicDatabase(): PrismaClient {
  return once("db.public", () =>
    openClient(publicConnectionString(), { statement_timeout: PUBLIC_STATEMENT_LIMIT_MS }),
  );
}

/** Plain connections of the full role for hot paths with prepared statements. */
export function pool(): pg.Pool {
  return once("db.pool", () => {
    const opened = new pg.Pool({
      connectionString: connectionString(),
      max: MAX_CONNECTIONS,
      idleTimeoutMillis: IDLE_MS,
      // why: on hot paths every look goes to a key. A table that grows within a minute, as that of ballots does, is still
      // small in the planner's statistics; it would read all of it for each row, foreign keys included.
      onConnect: (client) => client.query("SET enable_seqscan = off"),
    });
    // why: an idle connection that breaks emits "error"; unheard, it would end the process.
    opened.on("error", reportLostConnection);
    // why: the pool does not listen to a connection while somebody works with it, and that one breaks just as well.
    opened.on("connect", (client) => client.on("error", reportLostConnection));
    return opened;
  });
}

/** Closes all connections of this process; the next use opens new ones. */
export async function disconnect(): Promise<void> {
  await Promise.all([
    forgetOnce<PrismaClient>("db.full")?.$disconnect(),
    forgetOnce<PrismaClient>("db.public")?.$disconnect(),
    forgetOnce<pg.Pool>("db.pool")?.end(),
  ]);
}

function openClient(url: string, limits: { statement_timeout?: number } = {}): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString: url, max: MAX_CONNECTIONS, idleTimeoutMillis: IDLE_MS, ...limits },
    { onPoolError: reportLostConnection, onConnectionError: reportLostConnection },
  );
  return new PrismaClient({ adapter });
}

/** Adds the start-up option that makes every session of this address run as public_reader. */
export function asPublicReader(url: string): string {
  const address = new URL(url);
  const options = [address.searchParams.get("options"), "-c role=public_reader"].filter(Boolean).join(" ");
  address.searchParams.set("options", options);
  return address.href.replaceAll("+", "%20");
}

function reportLostConnection(error: Error): void {
  log.warn({ code: "database-connection-lost", message: error.message });
}

function connection(): { url: string | null } {
  return once("db.connection", () => ({ url: null as string | null }));
}
