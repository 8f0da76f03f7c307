import type { ByteRange } from "#app/platform/files/file-store.ts";
import { joinedStream, type Piece, pieceOf } from "#app/platform/files/joined-stream.server.ts";

/** One file of an archive. */
export type ZipEntry = Piece & {
  /** safe and unique within the archive */
  name: string;
  /** of the content, as zlib computes it */
  crc32: number;
  modifiedAt: Date;
};

export type StoredZip = {
  byteSize: number;
  open: (range: ByteRange) => Promise<ReadableStream<Uint8Array>>;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** Names are UTF-8 (general purpose bit 11). */
const UTF8 = 0x0800;
const VERSION = 20;
const VERSION_64 = 45;
const UNIX = 3 << 8;
const PLAIN_FILE = 0o100644;
const MOST_32 = 0xffffffff;
const MOST_16 = 0xffff;
/** The earliest day that an archive can name. */
const DOS_EPOCH = 1980;

/**
 * An archive of files as they are (method "stored"), after APPNOTE.TXT 6.3.10 with ZIP64 where sizes, places or counts
 * ask for it. Only heads and the list at the end are made; the contents are read where they lie, so that the length is
 * known before, any part can be asked for again, and nothing is kept.
 */
export function storedZip(entries: readonly ZipEntry[]): StoredZip {
  const pieces: Piece[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const head = localHead(entry);
    list.push(centralHead(entry, at));
    pieces.push(pieceOf(head), entry);
    at += head.byteLength + entry.byteSize;
  }
  const heads = Buffer.concat(list);
  const tail = Buffer.concat([heads, endOf(entries.length, heads.byteLength, at)]);
  pieces.push(pieceOf(tail));
  return { byteSize: at + tail.byteLength, open: async (range) => joinedStream(pieces, range) };
}

function localHead(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const isLarge = entry.byteSize >= MOST_32;
  const extra = Buffer.concat([
    isLarge ? extra64([entry.byteSize, entry.byteSize]) : Buffer.alloc(0),
    timeExtra(entry),
  ]);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(LOCAL, 0);
  head.writeUInt16LE(isLarge ? VERSION_64 : VERSION, 4);
  writeFacts(head, 6, entry, isLarge);
  head.writeUInt16LE(name.byteLength, 26);
  head.writeUInt16LE(extra.byteLength, 28);
  return Buffer.concat([head, name, extra]);
}

function centralHead(entry: ZipEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const isLarge = entry.byteSize >= MOST_32;
  const isFar = offset >= MOST_32;
  const numbers = [...(isLarge ? [entry.byteSize, entry.byteSize] : []), ...(isFar ? [offset] : [])];
  const extra = Buffer.concat([numbers.length > 0 ? extra64(numbers) : Buffer.alloc(0), timeExtra(entry)]);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(CENTRAL, 0);
  head.writeUInt16LE(UNIX | VERSION_64, 4);
  head.writeUInt16LE(isLarge || isFar ? VERSION_64 : VERSION, 6);
  writeFacts(head, 8, entry, isLarge);
  head.writeUInt16LE(name.byteLength, 28);
  head.writeUInt16LE(extra.byteLength, 30);
  head.writeUInt32LE((PLAIN_FILE << 16) >>> 0, 38);
  head.writeUInt32LE(isFar ? MOST_32 : offset, 42);
  return Buffer.concat([head, name, extra]);
}

/** Flags, method, time, checksum and sizes, which both heads share. */
function writeFacts(head: Buffer, at: number, { byteSize, crc32, modifiedAt }: ZipEntry, isLarge: boolean): void {
  const year = Math.max(DOS_EPOCH, modifiedAt.getUTCFullYear());
  const time = (modifiedAt.getUTCHours() << 11) | (modifiedAt.getUTCMinutes() << 5) | (modifiedAt.getUTCSeconds() >> 1);
  const day = ((year - DOS_EPOCH) << 9) | ((modifiedAt.getUTCMonth() + 1) << 5) | modifiedAt.getUTCDate();
  head.writeUInt16LE(UTF8, at);
  head.writeUInt16LE(0, at + 2);
  head.writeUInt16LE(time, at + 4);
  head.writeUInt16LE(day, at + 6);
  head.writeUInt32LE(crc32, at + 8);
  head.writeUInt32LE(isLarge ? MOST_32 : byteSize, at + 12);
  head.writeUInt32LE(isLarge ? MOST_32 : byteSize, at + 16);
}

function extra64(numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  return extra;
}

/** The instant of the last change; the older field beside it knows no time zone. */
function timeExtra({ modifiedAt }: ZipEntry): Buffer {
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(5, 2);
  extra.writeUInt8(1, 4);
  extra.writeInt32LE(Math.min(Math.floor(modifiedAt.getTime() / 1000), 0x7fffffff), 5);
  return extra;
}

function endOf(count: number, listBytes: number, listAt: number): Buffer {
  const isLarge = count >= MOST_16 || listBytes >= MOST_32 || listAt >= MOST_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(Math.min(count, MOST_16), 8);
  end.writeUInt16LE(Math.min(count, MOST_16), 10);
  end.writeUInt32LE(Math.min(listBytes, MOST_32), 12);
  end.writeUInt32LE(Math.min(listAt, MOST_32), 16);
  if (!isLarge) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(END_64, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(UNIX | VERSION_64, 12);
  end64.writeUInt16LE(VERSION_64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(listBytes), 40);
  end64.writeBigUInt64LE(BigInt(listAt), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(LOCATOR_64, 0);
  locator.writeBigUInt64LE(BigInt(listAt + listBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
