import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type ByteRange,
  ContentDamaged,
  ContentMissing,
  type FileStore,
  isContentName,
  type StoredContent,
} from "./file-store.ts";
import { receiveIncoming, removeIncomingOlderThan } from "./incoming.server.ts";
import { type AskS3, type S3Place, s3Client } from "./s3-client.server.ts";
import { abortMultipartsOlderThan, listKeysOlderThan } from "./s3-listing.server.ts";
import { putMultipart } from "./s3-multipart.server.ts";

const INCOMING = "incoming";
/** The most bytes of a content that are in memory at once; S3 takes parts from 5 MiB on. */
const PART_BYTES = 8 * 1024 * 1024;

/**
 * The store in a bucket of an S3-compatible service, each content under its hash. Content is received on the local disk
 * first, since its name is known at its end only; so nothing half-received ever reaches the bucket.
 * Every promise may also reject with StoreUnreachable.
 * @param folder for what is being received; absolute, made when it is missing
 */
export function s3FileStore(place: S3Place, folder: string): FileStore {
  const ask = s3Client(place);
  const incoming = join(folder, INCOMING);
  return {
    receive: (content, { maxBytes }) =>
      receiveIncoming(incoming, content, maxBytes, async (path, stored) => {
        await putUnlessThere(ask, place, path, stored);
        await rm(path, { force: true });
      }),
    open: (sha256, range) => openContent(ask, sha256, range),
    size: async (sha256) => (isContentName(sha256) ? sizeOf(ask, sha256) : null),
    remove: async (sha256) => {
      if (!isContentName(sha256)) return;
      await drop(await ask("remove", { method: "DELETE", key: sha256, answers: [404] }));
    },
    listOlderThan: async (instant) => {
      await removeIncomingOlderThan(incoming, instant);
      await abortMultipartsOlderThan(ask, instant);
      return (await listKeysOlderThan(ask, instant)).filter(isContentName).sort();
    },
  };
}

/**
 * The second writer of the same bytes renews the age of what is there, so that tidying up does not take it away. Two
 * who write at the same time write the same bytes under the same name.
 */
async function putUnlessThere(ask: AskS3, place: S3Place, path: string, stored: StoredContent): Promise<void> {
  const { sha256: key, byteSize } = stored;
  if ((await sizeOf(ask, key)) === byteSize) {
    const source = { "x-amz-copy-source": `/${place.bucket}/${key}`, "x-amz-metadata-directive": "REPLACE" };
    return drop(await ask("renew", { method: "PUT", key, headers: source }));
  }
  await using handle = await open(path, "r");
  const read = async (at: number): Promise<Uint8Array<ArrayBuffer>> => {
    const part = new Uint8Array(Math.min(PART_BYTES, byteSize - at));
    for (let done = 0; done < part.byteLength; ) {
      const { bytesRead } = await handle.read(part, done, part.byteLength - done, at + done);
      if (bytesRead === 0) throw new ContentDamaged(key);
      done += bytesRead;
    }
    return part;
  };
  if (byteSize > PART_BYTES) await putMultipart(ask, key, byteSize, read);
  else await drop(await ask("keep", { method: "PUT", key, body: await read(0) }));
}

async function openContent(ask: AskS3, sha256: string, range?: ByteRange): Promise<ReadableStream<Uint8Array>> {
  if (!isContentName(sha256) || (range && (range.start < 0 || range.start > range.end))) {
    throw new ContentDamaged(sha256);
  }
  const headers = range ? { range: `bytes=${range.start}-${range.end}` } : undefined;
  const answer = await ask("read", { method: "GET", key: sha256, headers, answers: [404, 416] });
  if (answer.ok && answer.body && (!range || reachesTo(answer, range.end))) return answer.body;
  await drop(answer);
  if (answer.status === 404) throw new ContentMissing(sha256);
  // why: an answer without a body is one of no bytes.
  if (answer.ok && !range) return new Blob([]).stream();
  throw new ContentDamaged(sha256);
}

/** A store shortens a range that goes beyond the end; here that means that the content is not what it should be. */
function reachesTo(answer: Response, end: number): boolean {
  const given = /^bytes \d+-(\d+)\/\d+$/.exec(answer.headers.get("Content-Range") ?? "");
  return answer.status === 206 && Number(given?.[1]) === end;
}

async function sizeOf(ask: AskS3, key: string): Promise<number | null> {
  const answer = await ask("look", { method: "HEAD", key, answers: [404] });
  await drop(answer);
  return answer.status === 404 ? null : Number(answer.headers.get("Content-Length"));
}

/** A body that nobody reads would hold its line. */
async function drop(answer: Response): Promise<void> {
  await answer.body?.cancel();
}
