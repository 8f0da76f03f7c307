import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { now } from "#app/platform/clock.server.ts";
import {
  type ByteRange,
  ContentDamaged,
  ContentMissing,
  ContentTooLarge,
  type FileStore,
  HEAD_BYTES,
  isContentName,
  type ReceivedContent,
} from "./file-store.ts";
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
    receive: (content, { maxBytes }) => receive(folder, pathOf, content, maxBytes),
    open: async (sha256, range) => streamOfFile(pathOf(sha256), await checkedRange(pathOf(sha256), sha256, range)),
    size: async (sha256) => (isContentName(sha256) ? sizeOf(pathOf(sha256)) : null),
    remove: async (sha256) => {
      if (isContentName(sha256)) await rm(pathOf(sha256), { force: true });
    },
    listOlderThan: (instant) => listOlderThan(folder, instant),
  };
}

async function receive(
  folder: string,
  pathOf: (sha256: string) => string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<ReceivedContent> {
  await mkdir(join(folder, INCOMING), { recursive: true });
  const incoming = join(folder, INCOMING, randomUUID());
  const discard = () => rm(incoming, { force: true });
  try {
    const { sha256, byteSize, head } = await write(incoming, content, maxBytes);
    const keep = async () => {
      await moveIntoPlace(incoming, pathOf(sha256), byteSize);
      return { sha256, byteSize };
    };
    return { sha256, byteSize, head, keep, discard };
  } catch (error) {
    await discard();
    throw error;
  }
}

async function write(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number) {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let byteSize = 0;
  await using handle = await open(path, "wx", 0o600);
  for await (const chunk of content) {
    if (byteSize + chunk.byteLength > maxBytes) throw new ContentTooLarge(maxBytes);
    // why: copied, because the giver of the chunk may use its memory again.
    if (byteSize < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - byteSize));
    hash.update(chunk);
    await writeWhole(handle, chunk);
    byteSize += chunk.byteLength;
  }
  await handle.sync();
  return { sha256: hash.digest("hex"), byteSize, head: Buffer.concat(head) };
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let done = 0; done < chunk.byteLength; ) {
    const { bytesWritten } = await handle.write(chunk, done, chunk.byteLength - done);
    done += bytesWritten;
  }
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
    else if (entry.parentPath === join(folder, INCOMING)) await rm(path, { force: true });
  }
  return found.sort();
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
