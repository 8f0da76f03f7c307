import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import { type ByteRange, ContentDamaged, ContentMissing, type FileStore, isContentName } from "./file-store.ts";
import { receiveIncoming, removeIncomingOlderThan } from "./incoming.server.ts";
import { isMissing } from "./missing.server.ts";
import { streamOfFile } from "./stream-of-file.server.ts";

const INCOMING = "incoming";

/**
 * The store on a local disk: folder/ab/cd/abcd…. Content is written under folder/incoming, synced, and renamed into
 * place, so that a name always stands for whole content.
 * @param folder absolute; made when it is missing
 */
export function diskFileStore(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    receive: (content, { maxBytes }) =>
      receiveIncoming(join(folder, INCOMING), content, maxBytes, (path, { sha256, byteSize }) =>
        moveIntoPlace(path, pathOf(sha256), byteSize),
      ),
    open: async (sha256, range) => streamOfFile(pathOf(sha256), await checkedRange(pathOf(sha256), sha256, range)),
    size: async (sha256) => (isContentName(sha256) ? sizeOf(pathOf(sha256)) : null),
    remove: async (sha256) => {
      if (isContentName(sha256)) await rm(pathOf(sha256), { force: true });
    },
    listOlderThan: (instant) => listOlderThan(folder, instant),
  };
}

/** The second writer of the same bytes renews the age of what is there, so that tidying up does not take it away. */
async function moveIntoPlace(incoming: string, place: string, byteSize: number): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  if ((await sizeOf(place)) === byteSize) {
    await utimes(place, now(), now());
    await rm(incoming, { force: true });
    return;
  }
  await utimes(incoming, now(), now());
  await rename(incoming, place);
  await syncFolder(dirname(place));
  await syncFolder(dirname(dirname(place)));
}

async function syncFolder(path: string): Promise<void> {
  // why: Windows cannot open folders; there the rename itself is journaled.
  if (process.platform === "win32") return;
  await using handle = await open(path, "r");
  await handle.sync();
}

async function checkedRange(path: string, sha256: string, range?: ByteRange): Promise<ByteRange> {
  if (!isContentName(sha256)) throw new ContentDamaged(sha256);
  const size = await sizeOf(path);
  if (size === null) throw new ContentMissing(sha256);
  const { start, end } = range ?? { start: 0, end: size - 1 };
  if (start < 0 || end >= size || (range && start > end)) throw new ContentDamaged(sha256);
  return { start, end };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function listOlderThan(folder: string, instant: Date): Promise<string[]> {
  await removeIncomingOlderThan(join(folder, INCOMING), instant);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const seen = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (!seen || seen.mtime >= instant) continue;
    if (isContentName(entry.name)) found.push(entry.name);
  }
  return found.sort();
}
