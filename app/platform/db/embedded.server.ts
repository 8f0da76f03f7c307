import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { keptSecret } from "#app/platform/secret.server.ts";
import { ensureCluster } from "./cluster.server.ts";
import { findPrograms, type Programs, reachableFolder, runProgram } from "./postgres-programs.server.ts";
import {
  addressOf,
  isAnotherLivingProcess,
  LOOPBACK,
  portOfRunningServer,
  stopServer,
} from "./running-postgres.server.ts";
import { serverFailure } from "./server-failure.server.ts";

const DATABASE = "ratswerk";
const START_ATTEMPTS = 3;
const MAX_LOG_BYTES = 5_000_000;

export interface EmbeddedServer {
  /** postgresql://… of the application's database, full role, loopback only */
  url: string;
  /** Ends the server after its running transactions are settled; a server that belongs to another process stays. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server of the npm package under `dataDir`/postgres and waits until it takes connections.
 * The first start makes the cluster (UTF-8, ICU-free C.UTF-8 ordering, random password in `dataDir`/secrets).
 * A server that outlived its process is taken over; one that belongs to a living process is used and left running.
 *
 * @param dataDir absolute path
 * @param options.durable false only for tests: commits are not forced to the disk
 * @param options.signal gives up a start that is no longer wanted; nothing is left running then
 */
export async function startEmbedded(
  dataDir: string,
  options: { durable?: boolean; signal?: AbortSignal } = {},
): Promise<EmbeddedServer> {
  await mkdir(dataDir, { recursive: true });
  const programs = await findPrograms();
  const cluster = await reachableFolder(join(dataDir, "postgres"), programs.runner);
  await ensureCluster(programs, dataDir, cluster, options.signal);
  options.signal?.throwIfAborted();
  const password = await keptSecret(dataDir, "postgres");
  const ownerFile = join(dataDir, "postgres-owner.pid");

  let port = await portOfRunningServer(programs, cluster, password);
  const guest = port !== null && (await isAnotherLivingProcess(ownerFile));
  port ??= await launch(programs, cluster, options.durable ?? true);
  if (!guest) {
    await writeFile(ownerFile, String(process.pid));
  }
  async function stop(): Promise<void> {
    if (!guest) {
      await stopServer(programs, cluster);
      await rm(ownerFile, { force: true });
    }
  }
  try {
    options.signal?.throwIfAborted();
    await ensureDatabase(port, password);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: addressOf(port, password, DATABASE), stop };
}

async function launch(programs: Programs, cluster: string, durable: boolean): Promise<number> {
  const logFile = join(cluster, "server.log");
  let said = "";
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    await shortenLog(logFile);
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: LOOPBACK,
      unix_socket_directories: "",
      max_connections: 200,
      shared_buffers: "128MB",
      // why: the server's log must not repeat rows or statements, they can hold what is not public.
      log_min_error_statement: "panic",
      log_error_verbosity: "terse",
      fsync: durable ? "on" : "off",
      full_page_writes: durable ? "on" : "off",
      synchronous_commit: durable ? "on" : "off",
    };
    const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value === "" ? "''" : value}`);
    const started = await runProgram(
      programs.pgCtl,
      ["start", "-D", cluster, "-l", logFile, "-w", "-t", "60", "-s", "-o", flags.join(" ")],
      programs.runner,
    );
    if (started.code === 0) {
      return port;
    }
    said = started.said + (await readFile(logFile, "utf8").catch(() => "")).slice(-2_000);
    if (!said.includes("Address already in use")) {
      break;
    }
  }
  throw serverFailure(said);
}

async function ensureDatabase(port: number, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf(port, password, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (rowCount === 0) {
      await client.query(`CREATE DATABASE ${DATABASE}`);
    }
  } finally {
    await client.end();
  }
}

async function shortenLog(path: string): Promise<void> {
  if (existsSync(path) && (await stat(path)).size > MAX_LOG_BYTES) {
    await rename(path, `${path}.old`);
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, LOOPBACK, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
