import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { builtFiles } from "./built-files.server.ts";

const LIMITS = { bytes: 1_000, unusedMs: 60_000 };
const [A, B, C] = ["a", "b", "c"].map((sign) => sign.repeat(64)) as [string, string, string];

it("makes a file once for all who ask meanwhile, also in another process on the same folder", async () => {
  const folder = await place();
  const [here, there] = [builtFiles(folder, LIMITS), builtFiles(folder, LIMITS)];
  let made = 0;
  const make = async (path: string) => {
    made++;
    await writeFile(path, "mappe");
  };
  const all = await Promise.all([here.build(A, make), here.build(A, make), there.build(A, make)]);
  expect(made).toBe(1);
  expect(new Set(all.map(({ path }) => path)).size).toBe(1);
  expect(await here.find(A)).toEqual({ path: all[0]?.path, byteSize: 5 });
});

it("leaves nothing behind when the making fails, and makes it again for the next", async () => {
  const folder = await place();
  const built = builtFiles(folder, LIMITS);
  const failing = built.build(A, async (path) => {
    await writeFile(path, "halb");
    throw new Error("no room");
  });
  await expect(failing).rejects.toThrow("no room");
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes(A))).toEqual([]);
  expect((await built.build(A, (path) => writeFile(path, "ganz"))).byteSize).toBe(4);
});

it("tells how far the making is while it goes on", async () => {
  const built = builtFiles(await place(), LIMITS);
  let told: number | null = null;
  await built.build(A, async (path, tell) => {
    tell(0.5);
    await expect.poll(() => built.progress(A)).toBe(0.5);
    told = await built.progress(A);
    await writeFile(path, "x");
  });
  expect([told, await built.progress(A)]).toEqual([0.5, null]);
});

it("removes what was used longest ago when there is no room, and what nobody used for long", async () => {
  const built = builtFiles(await place(), LIMITS);
  const make = (path: string) => writeFile(path, Buffer.alloc(400));
  const first = await built.build(A, make);
  await utimes(first.path, new Date(), new Date(Date.now() - 30_000));
  await built.build(B, make);
  await built.build(C, make);
  expect([await built.find(A), (await built.find(B))?.byteSize, (await built.find(C))?.byteSize]).toEqual([
    null,
    400,
    400,
  ]);
  const second = await built.find(B);
  await utimes(second?.path ?? "", new Date(), new Date(Date.now() - 120_000));
  await built.sweep();
  expect([await built.find(B), (await built.find(C))?.byteSize]).toEqual([null, 400]);
});

it.each(["", "../x", "A".repeat(64), `${"a".repeat(63)}/`])("takes no key that is none: %j", async (key) => {
  await expect(builtFiles(await place(), LIMITS).find(key)).rejects.toThrow("not a key");
});

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "built-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
