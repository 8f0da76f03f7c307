/** What lies in the store: named by the SHA-256 of its bytes (FIPS 180-4), 64 lower-case hex digits. */
export type StoredContent = { sha256: string; byteSize: number };

/** Both ends are counted, from 0; the end must lie inside the content. */
export type ByteRange = { start: number; end: number };

/** Content that was received but is not yet part of the store. One of `keep` and `discard` ends it. */
export type ReceivedContent = StoredContent & {
  /** The first bytes, at most HEAD_BYTES, for telling what the content is. */
  head: Uint8Array;
  /** All of it once more, for whoever looks into it before it is kept. */
  read: () => ReadableStream<Uint8Array>;
  /** Makes it part of the store; when it returns the bytes survive a power failure. */
  keep: () => Promise<StoredContent>;
  /** Forgets it; nothing is left behind. */
  discard: () => Promise<void>;
};

/**
 * A store of content under the name of its own hash. Its promises, held by tests/contracts/file-store.test.ts:
 * the same bytes are stored once; half-received content is never visible and leaves nothing behind;
 * what `keep` confirmed can be opened again, byte for byte, also after a restart.
 */
export type FileStore = {
  /** Reads the content to its end. Throws ContentTooLarge as soon as more than maxBytes came in. */
  receive: (content: AsyncIterable<Uint8Array>, options: { maxBytes: number }) => Promise<ReceivedContent>;
  /** The content or a part of it. Throws ContentMissing before the first byte when it is not there. */
  open: (sha256: string, range?: ByteRange) => Promise<ReadableStream<Uint8Array>>;
  /** The size in bytes; null when there is no such content. */
  size: (sha256: string) => Promise<number | null>;
  /** Removes it; removing what is not there is no error. */
  remove: (sha256: string) => Promise<void>;
  /** Names of content that was last kept before the instant; half-received leftovers of that age are removed. */
  listOlderThan: (instant: Date) => Promise<string[]>;
};

/** Enough for office documents, whose kind stands some entries into the archive. */
export const HEAD_BYTES = 256 * 1024;

/** There is no content under this name. */
export class ContentMissing extends Error {
  override name = "ContentMissing";
  constructor(sha256: string) {
    super(`no content ${sha256}`);
  }
}

/** More came in than may come. */
export class ContentTooLarge extends Error {
  override name = "ContentTooLarge";
  constructor(maxBytes: number) {
    super(`content exceeds ${maxBytes} bytes`);
  }
}

/** The name is no SHA-256 or the content under it has another size than it must have. */
export class ContentDamaged extends Error {
  override name = "ContentDamaged";
  constructor(sha256: string) {
    super(`content ${sha256} is damaged`);
  }
}

/** The store does not answer, or not in a way that can be trusted; what was asked may work later. */
export class StoreUnreachable extends Error {
  override name = "StoreUnreachable";
  constructor(deed: string, cause: unknown) {
    super(`the file store failed to ${deed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** True for 64 lower-case hex digits; everything else never reaches the disk. */
export function isContentName(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
