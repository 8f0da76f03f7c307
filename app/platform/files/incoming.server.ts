import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { ContentTooLarge, HEAD_BYTES, type ReceivedContent, type StoredContent } from "./file-store.ts";
import { isMissing } from "./missing.server.ts";
import { streamOfFile } from "./stream-of-file.server.ts";

/**
 * Writes content that comes in to a file of its own, synced to the disk; every store receives through it.
 * @param folder of half-received content; made when it is missing
 * @param moveIntoPlace makes the whole file part of the store; the file may be moved away
 */
export async function receiveIncoming(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
  moveIntoPlace: (path: string, content: StoredContent) => Promise<void>,
): Promise<ReceivedContent> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const discard = () => rm(path, { force: true });
  try {
    const { sha256, byteSize, head } = await write(path, content, maxBytes);
    return {
      ...{ sha256, byteSize, head, discard },
      read: () => streamOfFile(path, { start: 0, end: byteSize - 1 }),
      keep: async () => {
        await moveIntoPlace(path, { sha256, byteSize });
        return { sha256, byteSize };
      },
    };
  } catch (error) {
    await discard();
    throw error;
  }
}

/** Removes half-received content that nobody has written to since the instant. */
export async function removeIncomingOlderThan(folder: string, instant: Date): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  for (const name of names) {
    const path = join(folder, name);
    const seen = await stat(path).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    });
    if (seen && seen.mtime < instant) await rm(path, { force: true });
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
    await writeWhole(handle, chunk, null);
    byteSize += chunk.byteLength;
  }
  await handle.sync();
  return { sha256: hash.digest("hex"), byteSize, head: Buffer.concat(head) };
}

/**
 * Writes all bytes of a piece, however many the system takes at once.
 * @param position in the file; null for where the last piece ended
 */
export async function writeWhole(handle: FileHandle, piece: Uint8Array, position: number | null): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const at = position === null ? null : position + done;
    const { bytesWritten } = await handle.write(piece, done, piece.byteLength - done, at);
    done += bytesWritten;
  }
}
