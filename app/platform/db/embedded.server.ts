import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { OperatorFailure } from "#app/platform/failure.server.ts";
import { keptSecret } from "#app/platform/secret.server.ts";
import { findPrograms, type Programs, reachableFolder, runProgram } from "./postgres-programs.server.ts";

const USER = "ratswerk";
const DATABASE = "ratswerk";
const HOST = "127.0.0.1";
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
 */
export async function startEmbedded(dataDir: string, options: { durable?: boolean } = {}): Promise<EmbeddedServer> {
  await mkdir(dataDir, { recursive: true });
  const programs = await findPrograms();
  const cluster = await reachableFolder(join(dataDir, "postgres"), programs.runner);
  await ensureCluster(programs, dataDir, cluster);
  const password = await keptSecret(dataDir, "postgres");
  const ownerFile = join(dataDir, "postgres-owner.pid");

  let port = await portOfRunningServer(programs, cluster, password);
  const guest = port !== null && (await isAnotherLivingProcess(ownerFile));
  port ??= await launch(programs, cluster, options.durable ?? true);
  if (!guest) {
    await writeFile(ownerFile, String(process.pid));
  }
  await ensureDatabase(port, password);
  return {
    url: addressOf(port, password, DATABASE),
    async stop() {
      if (!guest) {
        await stopServer(programs, cluster);
        await rm(ownerFile, { force: true });
      }
    },
  };
}

function addressOf(port: number, password: string, database: string): string {
  return `postgresql://${USER}:${encodeURIComponent(password)}@${HOST}:${port}/${database}`;
}

async function ensureCluster(programs: Programs, dataDir: string, cluster: string): Promise<void> {
  if (existsSync(join(cluster, "PG_VERSION"))) {
    await checkCluster(programs, dataDir, cluster);
    return;
  }
  // why: a start that was interrupted half way must not leave a folder that looks finished.
  const half = `${cluster}.new`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.password`;
  try {
    await writeFile(passwordFile, `${await keptSecret(dataDir, "postgres")}\n`, { mode: 0o600 });
    if (programs.runner) {
      await chown(half, programs.runner.uid, programs.runner.gid);
      await chown(passwordFile, programs.runner.uid, programs.runner.gid);
    }
    await initialise(programs, half, passwordFile);
    await rename(half, cluster);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(half, { recursive: true, force: true });
  }
}

async function initialise(programs: Programs, folder: string, passwordFile: string): Promise<void> {
  await chmod(folder, 0o700);
  const { code, said } = await runProgram(
    programs.initdb,
    [
      `--pgdata=${folder}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // why: the server's own provider is the same on every machine, whatever locales are installed.
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
      "--no-sync",
    ],
    programs.runner,
  );
  if (code !== 0) {
    throw serverFailure(said);
  }
}

async function checkCluster(programs: Programs, dataDir: string, cluster: string): Promise<void> {
  if (!existsSync(join(dataDir, "secrets", "postgres"))) {
    throw new OperatorFailure(
      `Das Kennwort der Datenbank fehlt (${join(dataDir, "secrets", "postgres")}); bitte aus der Sicherung zurückholen. / The database's password is missing (${join(dataDir, "secrets", "postgres")}); restore it from the backup.`,
    );
  }
  const made = (await readFile(join(cluster, "PG_VERSION"), "utf8")).trim();
  const { said } = await runProgram(programs.postgres, ["--version"], programs.runner);
  const have = /(\d+)(\.|devel|beta|rc)/.exec(said)?.[1];
  if (made !== have) {
    throw new OperatorFailure(
      `Die Daten stammen von PostgreSQL ${made}, mitgeliefert ist ${have}; bitte mit der alten Fassung sichern und hier einspielen. / The data was made by PostgreSQL ${made}, this version brings ${have}; dump it with the old version and restore it here.`,
    );
  }
}

/** The port of a server that already runs on this cluster; clears away what a dead or foreign process left. */
async function portOfRunningServer(programs: Programs, cluster: string, password: string): Promise<number | null> {
  const pidFile = join(cluster, "postmaster.pid");
  if (!existsSync(pidFile)) {
    return null;
  }
  const [pid, , , port] = (await readFile(pidFile, "utf8")).split("\n");
  if (!(await isPostgres(Number(pid)))) {
    // why: after a crash or in a new container the number may belong to any other program.
    await rm(pidFile, { force: true });
    return null;
  }
  if (port && (await answersFor(cluster, Number(port), password))) {
    return Number(port);
  }
  await stopServer(programs, cluster);
  return null;
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) {
    return false;
  }
  if (existsSync("/proc/self/comm")) {
    return (await readFile(`/proc/${pid}/comm`, "utf8").catch(() => "")).startsWith("postgres");
  }
  const { said } = await runProgram("/bin/ps", ["-p", String(pid), "-o", "comm="], null);
  return said.includes("postgres");
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) {
    return false;
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function isAnotherLivingProcess(ownerFile: string): Promise<boolean> {
  const owner = Number(await readFile(ownerFile, "utf8").catch(() => "0"));
  return owner !== process.pid && isAlive(owner);
}

async function answersFor(cluster: string, port: number, password: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: addressOf(port, password, "postgres"),
    connectionTimeoutMillis: 5_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === cluster;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function launch(programs: Programs, cluster: string, durable: boolean): Promise<number> {
  const logFile = join(cluster, "server.log");
  let said = "";
  for (let attempt = 0; attempt < START_ATTEMPTS; attempt++) {
    await shortenLog(logFile);
    const port = await freePort();
    const settings = {
      port,
      listen_addresses: HOST,
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

async function stopServer(programs: Programs, cluster: string): Promise<void> {
  if (!existsSync(join(cluster, "postmaster.pid"))) {
    return;
  }
  const { code, said } = await runProgram(
    programs.pgCtl,
    ["stop", "-D", cluster, "-m", "fast", "-w", "-t", "60", "-s"],
    programs.runner,
  );
  if (code !== 0 && existsSync(join(cluster, "postmaster.pid"))) {
    throw serverFailure(said);
  }
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
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

function serverFailure(said: string): Error {
  const cause = /no space left|disk quota/i.test(said)
    ? Object.assign(new Error(said), { code: "ENOSPC" })
    : /permission denied/i.test(said)
      ? Object.assign(new Error(said), { code: "EACCES", path: /"([^"]+)"/.exec(said)?.[1] ?? "postgres" })
      : null;
  return (
    cause ??
    new OperatorFailure(`PostgreSQL startet nicht: ${lastLine(said)} / PostgreSQL does not start: ${lastLine(said)}`)
  );
}

function lastLine(said: string): string {
  const lines = said
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.findLast((line) => /FATAL|PANIC|error|could not/i.test(line)) ?? lines.at(-1) ?? "";
}
