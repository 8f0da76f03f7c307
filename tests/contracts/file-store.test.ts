import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import {
  ContentDamaged,
  ContentMissing,
  ContentTooLarge,
  type FileStore,
  StoreUnreachable,
} from "#app/platform/files/file-store.ts";
import type { S3Place } from "#app/platform/files/s3-client.server.ts";
import { s3FileStore } from "#app/platform/files/s3-file-store.server.ts";
import { type S3Server, startS3Server } from "#tests/setup/s3-server.ts";

/** A place where an adapter keeps its content, with a look behind the port. */
type Place = { open: () => FileStore; countStored: () => Promise<number> };

const folders: string[] = [];
const servers: S3Server[] = [];

async function makeBucket() {
  const folder = await mkdtemp(join(tmpdir(), "file-store-"));
  folders.push(folder);
  const server = await startS3Server();
  servers.push(server);
  const open = (changes: Partial<S3Place> = {}) => s3FileStore({ ...server.place, ...changes }, folder);
  return { server, open, folder };
}

const adapters: Record<string, () => Promise<Place>> = {
  disk: async () => {
    const folder = await mkdtemp(join(tmpdir(), "file-store-"));
    folders.push(folder);
    const countStored = async () =>
      (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
    return { open: () => diskFileStore(folder), countStored };
  },
  s3: async () => {
    const { server, open, folder } = await makeBucket();
    const countStored = async () => {
      const received = await readdir(join(folder, "incoming")).catch(() => []);
      return server.objects.size + server.multiparts.size + received.length;
    };
    return { open, countStored };
  },
};

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  await Promise.all(servers.map((server) => server.close()));
});

describe.each(Object.entries(adapters))("a file store (%s)", (_name, makePlace) => {
  it("gives back what it kept, under the SHA-256 of the bytes, also after a restart", async () => {
    const place = await makePlace();
    const bytes = randomBytes(300_001);
    const kept = await keep(place.open(), bytes);
    expect(kept).toEqual({ sha256: createHash("sha256").update(bytes).digest("hex"), byteSize: 300_001 });
    const reopened = place.open();
    expect((await read(await reopened.open(kept.sha256))).equals(bytes)).toBe(true);
    expect(await reopened.size(kept.sha256)).toBe(300_001);
  });

  it("keeps empty content", async () => {
    const store = (await makePlace()).open();
    const kept = await keep(store, Buffer.alloc(0));
    expect(kept.byteSize).toBe(0);
    expect((await read(await store.open(kept.sha256))).equals(Buffer.alloc(0))).toBe(true);
  });

  it("stores the same bytes once, also when two arrive at the same time", async () => {
    const place = await makePlace();
    const store = place.open();
    const bytes = randomBytes(80_000);
    const both = await Promise.all([keep(store, bytes), keep(store, bytes)]);
    await keep(store, bytes);
    expect(both[0]).toEqual(both[1]);
    expect(await place.countStored()).toBe(1);
  });

  it.each([
    [0, 0],
    [0, 69_999],
    [65_535, 65_536],
    [69_999, 69_999],
  ])("opens the part from %i to %i", async (start, end) => {
    const store = (await makePlace()).open();
    const bytes = randomBytes(70_000);
    const { sha256 } = await keep(store, bytes);
    expect((await read(await store.open(sha256, { start, end }))).equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  it("refuses a part that lies outside", async () => {
    const store = (await makePlace()).open();
    const { sha256 } = await keep(store, randomBytes(10));
    await expect(store.open(sha256, { start: 5, end: 10 })).rejects.toThrow(ContentDamaged);
  });

  it("stops a stream that never ends at the limit and leaves nothing", async () => {
    const place = await makePlace();
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1000;
        yield Buffer.alloc(1000);
      }
    }
    await expect(place.open().receive(endless(), { maxBytes: 10_500 })).rejects.toThrow(ContentTooLarge);
    expect(given).toBe(11_000);
    expect(await place.countStored()).toBe(0);
  });

  it("takes content of exactly the limit", async () => {
    const store = (await makePlace()).open();
    const received = await store.receive(chunks(randomBytes(1000)), { maxBytes: 1000 });
    expect((await received.keep()).byteSize).toBe(1000);
  });

  it("leaves nothing when the sender breaks off", async () => {
    const place = await makePlace();
    async function* broken() {
      yield Buffer.alloc(5000);
      throw new Error("line lost");
    }
    await expect(place.open().receive(broken(), { maxBytes: 1e6 })).rejects.toThrow("line lost");
    expect(await place.countStored()).toBe(0);
  });

  it("shows nothing before keep and leaves nothing after discard", async () => {
    const place = await makePlace();
    const store = place.open();
    const received = await store.receive(chunks(randomBytes(5000)), { maxBytes: 1e6 });
    expect(await store.size(received.sha256)).toBeNull();
    await received.discard();
    expect(await place.countStored()).toBe(0);
  });

  it("reads what was received once more before it is kept", async () => {
    const store = (await makePlace()).open();
    const bytes = randomBytes(200_000);
    const received = await store.receive(chunks(bytes), { maxBytes: 1e6 });
    expect((await read(received.read())).equals(bytes)).toBe(true);
    await received.discard();
  });

  it("lists each name once however many there are", async () => {
    const store = (await makePlace()).open();
    const kept = await Promise.all([1, 2, 3, 4, 5].map((length) => keep(store, randomBytes(length))));
    expect(await store.listOlderThan(new Date(Date.now() + 60_000))).toEqual(kept.map((one) => one.sha256).sort());
  });

  it("gives the first bytes for telling the kind", async () => {
    const store = (await makePlace()).open();
    const bytes = randomBytes(400_000);
    const received = await store.receive(chunks(bytes), { maxBytes: 1e6 });
    expect(bytes.subarray(0, 256 * 1024).equals(received.head)).toBe(true);
    await received.discard();
  });

  it("names missing content, and removing it is no error", async () => {
    const store = (await makePlace()).open();
    const { sha256 } = await keep(store, randomBytes(10));
    await store.remove(sha256);
    await store.remove(sha256);
    expect(await store.size(sha256)).toBeNull();
    await expect(store.open(sha256)).rejects.toThrow(ContentMissing);
  });

  it.each(["", "..", "../../etc/passwd", "A".repeat(64), `${"a".repeat(63)}/`])(
    "never looks behind a name that is no hash: %j",
    async (name) => {
      const store = (await makePlace()).open();
      await expect(store.open(name)).rejects.toThrow(ContentDamaged);
      expect(await store.size(name)).toBeNull();
      await expect(store.remove(name)).resolves.toBeUndefined();
    },
  );

  it("lists what was kept before an instant, and keeping it again makes it young", async () => {
    const store = (await makePlace()).open();
    const { sha256 } = await keep(store, randomBytes(10));
    const later = new Date(Date.now() + 60_000);
    expect(await store.listOlderThan(later)).toEqual([sha256]);
    expect(await store.listOlderThan(new Date(Date.now() - 60_000))).toEqual([]);
  });

  it("removes half-received leftovers of that age while listing", async () => {
    const place = await makePlace();
    const store = place.open();
    await store.receive(chunks(randomBytes(10)), { maxBytes: 100 });
    expect(await place.countStored()).toBe(1);
    expect(await store.listOlderThan(new Date(Date.now() + 60_000))).toEqual([]);
    expect(await place.countStored()).toBe(0);
  });

  it("lists nothing where nothing was ever kept", async () => {
    expect(await (await makePlace()).open().listOlderThan(new Date())).toEqual([]);
  });
});

describe("the service behind the store", () => {
  it("takes large content in parts and small content at once", async () => {
    const { server, open } = await makeBucket();
    const large = randomBytes(17 * 1024 * 1024 + 5);
    const { sha256 } = await keep(open(), large);
    expect((await read(await open().open(sha256))).equals(large)).toBe(true);
    const [start, end] = [8 * 1024 * 1024 - 1, 8 * 1024 * 1024];
    expect([...(await read(await open().open(sha256, { start, end })))]).toEqual([...large.subarray(start, end + 1)]);
    expect(server.asked.filter((one) => one.includes("partNumber"))).toHaveLength(3);
    await keep(open(), randomBytes(9));
    expect(server.asked.filter((one) => one.startsWith("POST"))).toHaveLength(2);
  });

  it("sends the same bytes once", async () => {
    const { server, open } = await makeBucket();
    await keep(open(), randomBytes(9_000_000));
    const before = server.asked.length;
    await keep(open(), randomBytes(9_000_000));
    expect(server.asked.slice(before).map((one) => one.split(" ")[0])).toEqual(["HEAD", "PUT"]);
  });

  it.each([500, 503, 429, "cut"] as const)("tries again after %s", async (fault) => {
    const { server, open } = await makeBucket();
    server.faults.push(fault, fault);
    const { sha256 } = await keep(open(), randomBytes(10));
    server.faults.push(fault);
    expect((await read(await open().open(sha256))).byteLength).toBe(10);
  });

  it("says that it can not be reached, after a last try, and keeps nothing by half", async () => {
    const { server, open } = await makeBucket();
    const received = await open({ retries: 1 }).receive(chunks(randomBytes(9_000_000)), { maxBytes: 1e9 });
    server.faults.push("none", "none", 500, 500);
    await expect(received.keep()).rejects.toThrow(StoreUnreachable);
    expect([server.objects.size, server.multiparts.size]).toEqual([0, 0]);
  });

  it("waits for an answer for as long as it is told", async () => {
    const { server, open } = await makeBucket();
    server.faults.push("silent", "silent");
    await expect(open({ retries: 1, timeoutMs: 50 }).size("a".repeat(64))).rejects.toThrow(/no answer in time/);
  });

  it("does not try again where the key is wrong", async () => {
    const { server, open } = await makeBucket();
    await expect(open({ secretAccessKey: "wrong" }).size("a".repeat(64))).rejects.toThrow(StoreUnreachable);
    expect(server.asked).toHaveLength(1);
  });

  it("forgets parts of contents that were never finished", async () => {
    const { server, open } = await makeBucket();
    server.multiparts.set("left", { key: "a".repeat(64), initiated: new Date(), parts: new Map() });
    await open().listOlderThan(new Date(Date.now() - 60_000));
    expect(server.multiparts.size).toBe(1);
    await open().listOlderThan(new Date(Date.now() + 60_000));
    expect(server.multiparts.size).toBe(0);
  });

  it("passes over what others keep in the bucket", async () => {
    const { server, open } = await makeBucket();
    server.objects.set("backup.tar", { bytes: Buffer.alloc(1), written: new Date(0) });
    expect(await open().listOlderThan(new Date())).toEqual([]);
  });

  it("breaks the download off when the line breaks, instead of ending it as if whole", async () => {
    const { server, open } = await makeBucket();
    const { sha256 } = await keep(open(), randomBytes(5_000_000));
    server.faults.push("half");
    await expect(read(await open().open(sha256))).rejects.toThrow();
  });
});

async function keep(store: FileStore, bytes: Buffer) {
  return (await store.receive(chunks(bytes), { maxBytes: 1e9 })).keep();
}

async function* chunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 7001) yield bytes.subarray(at, at + 7001);
}

async function read(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer());
}

/** Reproducible bytes that do not repeat every chunk. */
function randomBytes(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0, state = 1; at < length; at++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[at] = state & 0xff;
  }
  return bytes;
}
