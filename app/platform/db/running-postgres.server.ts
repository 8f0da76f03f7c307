import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { CLUSTER_USER } from "./cluster.server.ts";
import { type Programs, runProgram } from "./postgres-programs.server.ts";
import { serverFailure } from "./server-failure.server.ts";

export const LOOPBACK = "127.0.0.1";

/** The address of one of the cluster's databases. */
export function addressOf(port: number, password: string, database: string): string {
  return `postgresql://${CLUSTER_USER}:${encodeURIComponent(password)}@${LOOPBACK}:${port}/${database}`;
}

/** The port of a server that already runs on this cluster; clears away what a dead or foreign process left. */
export async function portOfRunningServer(
  programs: Programs,
  cluster: string,
  password: string,
): Promise<number | null> {
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

/** Whether the process that is noted as the server's owner lives and is not this one. */
export async function isAnotherLivingProcess(ownerFile: string): Promise<boolean> {
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

/** Ends the server; running transactions are rolled back, what is committed is kept. */
export async function stopServer(programs: Programs, cluster: string): Promise<void> {
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
