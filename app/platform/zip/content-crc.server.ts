import { stat } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { fileStore } from "#app/platform/files/files.server.ts";
import { streamOfFile } from "#app/platform/files/stream-of-file.server.ts";
import { once } from "#app/platform/once.server.ts";

/** Some hundred bytes each; the oldest are computed again when they are wanted. */
const MOST_KEPT = 20_000;

/**
 * The CRC-32 of a stored content, read once for each content and process. Throws ContentMissing.
 * @param sha256 the content's name
 */
export function contentCrc(sha256: string): Promise<number> {
  const kept = once("zip.crcs", () => new Map<string, Promise<number>>());
  const known = kept.get(sha256);
  if (known) return known;
  const made = compute(sha256);
  kept.set(sha256, made);
  made.catch(() => kept.delete(sha256));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return made;
}

/** The CRC-32 of a file. */
export async function fileCrc(path: string): Promise<number> {
  const { size } = await stat(path);
  return crcOf(streamOfFile(path, { start: 0, end: size - 1 }));
}

async function compute(sha256: string): Promise<number> {
  return crcOf(await fileStore().open(sha256));
}

async function crcOf(stream: ReadableStream<Uint8Array>): Promise<number> {
  let crc = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return crc;
    crc = crc32(value, crc);
  }
}
