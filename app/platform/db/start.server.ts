import pg from "pg";
import { env } from "#app/platform/env.server.ts";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { connectTo, disconnect } from "./clients.server.ts";
import { startEmbedded } from "./embedded.server.ts";
import { migrate } from "./migrate.server.ts";

const CONNECT_TIMEOUT_MS = 8_000;
const OLDEST_VERSION = 150_000;

export interface StartedDatabase {
  /** the full role's address; spawned programs get it as DATABASE_URL */
  url: string;
  embedded: boolean;
  /** migrations applied by this start, in order */
  applied: string[];
  /** Closes this process's connections and ends the embedded server. */
  stop(): Promise<void>;
}

/**
 * Makes the database ready: the one of DATABASE_URL, or else the embedded server under DATA_DIR; then migrates it and
 * points `database()`, `publicDatabase()` and `pool()` at it. Throws what `findFailureSentence` can put into words.
 * @param signal gives up a start that is no longer wanted, by an OperatorFailure; nothing is left running then
 */
export async function startDatabase(signal?: AbortSignal): Promise<StartedDatabase> {
  try {
    return await start(signal);
  } catch (error) {
    if (signal?.aborted) {
      throw new OperatorFailure("Der Start wurde abgebrochen. / The start was interrupted.", { cause: error });
    }
    throw error;
  }
}

async function start(signal?: AbortSignal): Promise<StartedDatabase> {
  const { DATABASE_URL, DATA_DIR } = env();
  const server = DATABASE_URL
    ? { url: DATABASE_URL, stop: async () => undefined }
    : await startEmbedded(DATA_DIR, { signal });
  try {
    await checkConnection(server.url);
    signal?.throwIfAborted();
    const applied = await migrate(server.url);
    connectTo(DATABASE_URL ? null : server.url);
    return { url: server.url, embedded: !DATABASE_URL, applied, stop: () => stopAll(server.stop) };
  } catch (error) {
    await stopAll(server.stop);
    throw error;
  }
}

async function stopAll(stopServer: () => Promise<void>): Promise<void> {
  await disconnect();
  connectTo(null);
  await stopServer();
}

/** Connects once by itself, because only the plain driver tells what is wrong in a way that has words. */
async function checkConnection(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    if (Number(rows[0]?.version) < OLDEST_VERSION) {
      throw new OperatorFailure(
        "Die Datenbank ist zu alt; nötig ist PostgreSQL 15 oder neuer. / The database is too old; PostgreSQL 15 or newer is needed.",
      );
    }
  } catch (error) {
    // why: the driver's own time limit comes without a code.
    if (error instanceof Error && error.message === "timeout expired") {
      throw Object.assign(error, { code: "ETIMEDOUT" });
    }
    throw error;
  } finally {
    await client.end();
  }
}
