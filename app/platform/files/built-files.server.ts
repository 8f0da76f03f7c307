import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import { isContentName } from "./file-store.ts";

/** A finished file that may be made again at any time. */
export type BuiltFile = { path: string; byteSize: number };

export type BuiltFiles = {
  /** The file under this key, which counts as used; null when it must be made. */
  find: (key: string) => Promise<BuiltFile | null>;
  /**
   * The file under this key, made when it is not there. Whoever asks while it is being made, also in another process
   * on the same folder, waits for the same making.
   * @param make writes the file to the path and tells how far it is, from 0 to 1
   */
  build: (key: string, make: (path: string, tell: (share: number) => void) => Promise<void>) => Promise<BuiltFile>;
  /** How far the making is, from 0 to 1; null when nobody is at it. */
  progress: (key: string) => Promise<number | null>;
  /** Removes what was not used for long, and then what was used longest ago until the rest fits. */
  sweep: () => Promise<void>;
};

export type BuiltFilesLimits = {
  /** bytes of all files together */
  bytes: number;
  /** milliseconds since the last use */
  unusedMs: number;
};

/** A making that has told nothing for so long is dead. */
const DEAD_MS = 180_000;
const LOOK_MS = 300;

/**
 * Files by the hash of all that goes into them: what changes gets another key, so that nothing is ever out of date. The
 * keys are made on the server and never come from an address.
 * @param folder absolute; made when it is missing
 */
export function builtFiles(folder: string, limits: BuiltFilesLimits): BuiltFiles {
  const making = new Map<string, Promise<BuiltFile>>();
  const pathOf = (key: string) => {
    if (!isContentName(key)) throw new Error("not a key");
    return join(folder, key.slice(0, 2), key);
  };

  async function find(key: string): Promise<BuiltFile | null> {
    const path = pathOf(key);
    const found = await statOf(path);
    if (!found) return null;
    await utimes(path, now(), now()).catch(ignoreMissing);
    return { path, byteSize: found.size };
  }

  async function make(key: string, work: Parameters<BuiltFiles["build"]>[1]): Promise<BuiltFile> {
    for (;;) {
      const found = await find(key);
      if (found) return found;
      if (await takeLock(pathOf(key))) break;
      await waited(LOOK_MS);
    }
    const path = pathOf(key);
    const draft = `${path}.${randomUUID()}`;
    try {
      let last: Promise<unknown> = Promise.resolve();
      await work(draft, (share) => {
        last = last.then(() => writeFile(lockOf(path), String(share)).catch(ignoreMissing));
      });
      await last;
      await rename(draft, path);
      await utimes(path, now(), now());
    } finally {
      await rm(draft, { force: true });
      await rm(lockOf(path), { force: true });
    }
    await sweep(folder, limits);
    return (await find(key)) ?? Promise.reject(new Error("a built file is gone"));
  }

  return {
    find,
    build(key, work) {
      const known = making.get(key);
      if (known) return known;
      const made = make(key, work).finally(() => making.delete(key));
      making.set(key, made);
      return made;
    },
    async progress(key) {
      const lock = lockOf(pathOf(key));
      const found = await statOf(lock);
      if (!found || isDead(found.mtime)) return null;
      return Number(await readFile(lock, "utf8").catch(() => "0")) || 0;
    },
    sweep: () => sweep(folder, limits),
  };
}

function lockOf(path: string): string {
  return `${path}.lock`;
}

/** True for the one who may make the file; a lock that nobody renews is taken over. */
async function takeLock(path: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const lock = lockOf(path);
  const found = await statOf(lock);
  if (found && isDead(found.mtime)) await rm(lock, { force: true });
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function sweep(folder: string, limits: BuiltFilesLimits): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
  const files: { path: string; size: number; mtime: Date; finished: boolean }[] = [];
  for (const entry of entries ?? []) {
    const path = join(entry.parentPath, entry.name);
    const found = entry.isFile() ? await statOf(path) : null;
    if (found) files.push({ path, size: found.size, mtime: found.mtime, finished: isContentName(entry.name) });
  }
  files.sort((a, b) => b.mtime.getTime() - a.mtime.getTime());
  const oldest = now().getTime() - limits.unusedMs;
  let held = 0;
  for (const { path, size, mtime, finished } of files) {
    if (finished) held += size;
    const isOver = finished ? held > limits.bytes || mtime.getTime() < oldest : isDead(mtime);
    if (isOver) await rm(path, { force: true });
  }
}

function isDead(mtime: Date): boolean {
  // why: the file's time is the machine's, whatever the application's clock shows.
  return performance.timeOrigin + performance.now() - mtime.getTime() > DEAD_MS;
}

async function statOf(path: string) {
  return (await stat(path).catch(ignoreMissing)) ?? null;
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR")) return;
  throw error;
}

function waited(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
