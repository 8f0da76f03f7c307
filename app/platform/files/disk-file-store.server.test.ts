import { mkdtemp, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { diskFileStore } from "./disk-file-store.server.ts";

test("a download breaks off when content became shorter on the disk, instead of ending as if whole", async () => {
  const folder = await mkdtemp(join(tmpdir(), "file-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const store = diskFileStore(folder);
  const content = async function* () {
    yield new Uint8Array(200_000).fill(7);
  };
  const { sha256 } = await (await store.receive(content(), { maxBytes: 1e9 })).keep();
  const stream = await store.open(sha256);
  await truncate(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 100_000);
  await expect(new Response(stream).arrayBuffer()).rejects.toThrow("ended early");
});
