import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { startEmbedded } from "#app/platform/db/embedded.server.ts";
import { openLine } from "../setup/line.ts";

const START_LIMIT_MS = 60_000;
const GONE_LIMIT_MS = 10_000;
const PAUSE_MS = 50;

export type KillableDatabase = {
  /** Stays the same over every restart. */
  url: string;
  /** `kill -9` of the postmaster and all its processes; whoever is connected loses the line. */
  kill: () => Promise<void>;
  /** Starts it again on what the killed one left on the disk. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A PostgreSQL server of its own, with the settings of a real one: every commit is on the disk before its answer. */
export async function startKillableDatabase(): Promise<KillableDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "ratswerk-faults-"));
  await chmod(folder, 0o755);
  const line = await openLine();
  let server = await startEmbedded(folder);
  aim();

  function aim(): void {
    line.aim(Number(new URL(server.url).port));
  }

  async function restart(): Promise<void> {
    server = await untilDone(() => startEmbedded(folder), START_LIMIT_MS);
    aim();
  }

  const address = new URL(server.url);
  address.port = String(line.port);
  return {
    url: address.href,
    restart,
    async kill() {
      line.aim(null);
      const pidFile = join(folder, "postgres", "postmaster.pid");
      const postmaster = Number((await readFile(pidFile, "utf8")).split("\n")[0]);
      const children = await childrenOf(postmaster);
      for (const pid of [postmaster, ...children]) killNow(pid);
      await untilDone(async () => {
        if ([postmaster, ...children].some(isRunning)) throw new Error("PostgreSQL does not die");
      }, GONE_LIMIT_MS);
    },
    async stop() {
      await server.stop();
      await line.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Tries until it works; throws the last failure when the time is over. */
export async function untilDone<Value>(work: () => Promise<Value>, limitMs: number): Promise<Value> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await wait(PAUSE_MS);
    }
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const known = `/proc/${pid}/task/${pid}/children`;
  if (existsSync(known)) return (await readFile(known, "utf8")).split(" ").map(Number).filter(Boolean);
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid="]);
  const pairs = stdout.split("\n").map((text) => text.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([child = 0, parent]) => (parent === pid && child > 0 ? [child] : []));
}

function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // why: it may have ended by itself a moment ago, as its own father died.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
