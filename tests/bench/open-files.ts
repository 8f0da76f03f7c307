import { execFileSync } from "node:child_process";
import { BenchFailure } from "./vote-arguments.ts";

/** What a process needs beside its sockets: modules, pipes, database connections. */
const RESERVE = 100;

/** How many files a process of this user may have open; Node raises its own limit up to this at its start. */
export function mostOpenFiles(): number {
  if (process.platform === "win32") return Number.POSITIVE_INFINITY;
  const told = execFileSync("sh", ["-c", "ulimit -Hn"], { encoding: "utf8" }).trim();
  return told === "unlimited" ? Number.POSITIVE_INFINITY : Number(told);
}

/**
 * How many client processes a run takes: one for two processors, more where one could not hold its sockets open (two
 * for each voter: one to the application, one to the echo).
 * @throws BenchFailure when a server, which is one process, could not take all voters
 */
export function clientProcesses(voters: number, processors: number, limit = mostOpenFiles()): number {
  const left = limit - RESERVE;
  if (left < voters) {
    throw new BenchFailure(
      `${voters} voters need ${voters + RESERVE} open files in one process, but at most ${limit} are allowed here ` +
        `("ulimit -Hn"). Raise the limit (in a container: --ulimit nofile=${2 * (voters + RESERVE)}), or take --voters ${Math.max(1, left)}.`,
    );
  }
  const wanted = Math.max(1, Math.floor(processors / 2), Math.ceil((2 * voters) / left));
  return Math.min(wanted, voters);
}
