import { PassThrough, Readable, Writable } from "node:stream";
import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { fromBuffer, fromRandomAccessReader, RandomAccessReader, type ZipFile } from "yauzl";
import { pieceOf, streamOfBytes } from "#app/platform/files/joined-stream.server.ts";
import { storedZip, type ZipEntry } from "./stored-zip.server.ts";

const modifiedAt = new Date("2026-11-24T10:20:30Z");

describe("storedZip", () => {
  it("gives an archive that another program reads, with names, times and contents as they were", async () => {
    const zip = storedZip([entry("Ö 01 – Straße.pdf", "eins"), entry("leer.txt", ""), entry("N 2.pdf", "zwei")]);
    const bytes = await all(zip);
    expect(bytes.byteLength).toBe(zip.byteSize);
    const read = await readZip(await opened(bytes));
    expect(read).toEqual([
      { name: "Ö 01 – Straße.pdf", text: "eins", at: modifiedAt.toISOString(), crc: crc32("eins") },
      { name: "leer.txt", text: "", at: modifiedAt.toISOString(), crc: 0 },
      { name: "N 2.pdf", text: "zwei", at: modifiedAt.toISOString(), crc: crc32("zwei") },
    ]);
  });

  it("gives an empty archive that another program reads", async () => {
    expect(await readZip(await opened(await all(storedZip([]))))).toEqual([]);
  });

  it("gives any part as the same bytes as the whole has there", async () => {
    const zip = storedZip([entry("a", "0123456789"), entry("b", "xyz")]);
    const whole = await all(zip);
    for (let start = 0; start < whole.byteLength; start += 7) {
      for (const end of [start, Math.min(start + 13, whole.byteLength - 1), whole.byteLength - 1]) {
        const part = await bytesOf(await zip.open({ start, end }));
        expect(part.equals(whole.subarray(start, end + 1))).toBe(true);
      }
    }
  });

  it("opens no content before the reader comes to it", async () => {
    const opened: string[] = [];
    const watched = (name: string): ZipEntry => {
      const one = entry(name, "content");
      return {
        ...one,
        open: (range) => {
          opened.push(name);
          return one.open(range);
        },
      };
    };
    const zip = storedZip([watched("a"), watched("b"), watched("c")]);
    await bytesOf(await zip.open({ start: zip.byteSize - 30, end: zip.byteSize - 1 }));
    expect(opened).toEqual([]);
  });

  it("names files and places beyond 4 GiB by ZIP64", async () => {
    const zeros = async ({ start, end }: { start: number; end: number }) =>
      streamOfBytes(Buffer.alloc(end - start + 1));
    const large = { ...entry("groß.bin", ""), byteSize: 5 * 2 ** 30, crc32: 7, open: zeros };
    const zip = storedZip([large, entry("dahinter.txt", "Ende")]);
    const read = await readZip(await openedAt(zip), (name) => name === "dahinter.txt");
    expect(read.map(({ name, text }) => [name, text])).toEqual([
      ["groß.bin", null],
      ["dahinter.txt", "Ende"],
    ]);
  });

  it("takes more files than the old format can count", async () => {
    const names = Array.from({ length: 65_536 }, (_, index) => `${index}`);
    const file = await openedAt(storedZip(names.map((name) => entry(name, ""))));
    expect(file.entryCount).toBe(65_536);
  });
});

function entry(name: string, text: string): ZipEntry {
  const bytes = Buffer.from(text);
  return { ...pieceOf(bytes), name, crc32: crc32(bytes), modifiedAt };
}

async function all(zip: ReturnType<typeof storedZip>): Promise<Buffer> {
  return bytesOf(await zip.open({ start: 0, end: zip.byteSize - 1 }));
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((done, failed) =>
    fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? failed(error) : done(file))),
  );
}

/** Reads only the asked parts: an archive of gigabytes is never whole in memory. */
function openedAt(zip: ReturnType<typeof storedZip>): Promise<ZipFile> {
  class Parts extends RandomAccessReader {
    override _readStreamForRange(start: number, end: number): Readable {
      const through = new PassThrough();
      zip
        .open({ start, end: end - 1 })
        .then((stream) => stream.pipeTo(Writable.toWeb(through)))
        .catch((error: Error) => through.destroy(error));
      return through;
    }
  }
  return new Promise((done, failed) =>
    fromRandomAccessReader(new Parts(), zip.byteSize, { lazyEntries: true }, (error, file) =>
      error ? failed(error) : done(file),
    ),
  );
}

type Read = { name: string; text: string | null; at: string; crc: number };

async function readZip(file: ZipFile, wanted: (name: string) => boolean = () => true): Promise<Read[]> {
  const found: Read[] = [];
  return new Promise((done, failed) => {
    file.on("error", failed);
    file.on("end", () => done(found));
    file.on("entry", (one) => {
      const seen = { name: one.fileName, at: one.getLastModDate().toISOString(), crc: one.crc32 };
      if (!wanted(one.fileName)) {
        found.push({ ...seen, text: null });
        file.readEntry();
        return;
      }
      file.openReadStream(one, (error, stream) => {
        if (error) return failed(error);
        new Response(Readable.toWeb(stream) as ReadableStream).text().then((text) => {
          found.push({ ...seen, text });
          file.readEntry();
        }, failed);
      });
    });
    file.readEntry();
  });
}
