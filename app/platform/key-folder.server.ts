import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import { env } from "./env.server.ts";

const NAME = /^[a-z0-9-]{1,100}$/;

/** A key's file: its name and since when it lies there. */
export type KeyFile = { name: string; since: Date };

/**
 * Keeps a small secret outside the database: a file in KEY_DIR that its owner alone may read, on the disk before this
 * returns. Several processes on one database share the folder.
 * @param name small letters, digits and hyphens
 * @returns false when there is one of this name already; it is left as it is
 */
export async function keepKey(name: string, key: Uint8Array): Promise<boolean> {
  const folder = keyFolder();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(pathOf(name), "wx", 0o600);
    try {
      await file.writeFile(key);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
  return true;
}

/** The secret; null when there is none of this name. */
export async function findKey(name: string): Promise<Buffer | null> {
  try {
    return await readFile(pathOf(name));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

/**
 * Destroys a secret: overwritten, then deleted. Harmless when there is none. A disk that keeps old blocks may still hold
 * it; on a file system in memory (tmpfs) nothing is left.
 */
export async function destroyKey(name: string): Promise<void> {
  try {
    const file = await open(pathOf(name), "r+");
    try {
      const { size } = await file.stat();
      await file.write(randomBytes(size), 0, size, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(pathOf(name));
  } catch (error) {
    // why: two processes may destroy the same key; one of them finds it gone.
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** The secrets whose names begin so. */
export async function listKeys(start: string): Promise<KeyFile[]> {
  const found: KeyFile[] = [];
  for (const name of await namesInFolder()) {
    if (!name.startsWith(start) || !NAME.test(name)) continue;
    const about = await stat(pathOf(name)).catch((error) =>
      codeOf(error) === "ENOENT" ? null : Promise.reject(error),
    );
    if (about) found.push({ name, since: about.mtime });
  }
  return found;
}

async function namesInFolder(): Promise<string[]> {
  try {
    return await readdir(keyFolder());
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

function pathOf(name: string): string {
  if (!NAME.test(name)) throw new RangeError("a key's name has small letters, digits and hyphens only");
  return join(keyFolder(), name);
}

function keyFolder(): string {
  const { KEY_DIR, DATA_DIR } = env();
  return KEY_DIR ?? join(DATA_DIR, "keys");
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code;
}
