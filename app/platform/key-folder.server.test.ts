import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { destroyKey, findKey, keepKey, listKeys } from "./key-folder.server.ts";

const folder = join(process.env.DATA_DIR ?? "", "keys");

test("a key is kept for its owner alone, is found, is not overwritten, and is gone after it was destroyed", async () => {
  expect(await findKey("trial-none")).toBeNull();
  expect(await keepKey("trial-one", Buffer.from("secret"))).toBe(true);
  expect(await keepKey("trial-one", Buffer.from("other"))).toBe(false);
  expect(await findKey("trial-one")).toEqual(Buffer.from("secret"));
  expect((await stat(join(folder, "trial-one"))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await keepKey("other-one", Buffer.from("secret"));
  expect((await listKeys("trial-")).map(({ name }) => name)).toEqual(["trial-one"]);
  await destroyKey("trial-one");
  await destroyKey("trial-one");
  expect(await findKey("trial-one")).toBeNull();
  expect(await listKeys("trial-")).toEqual([]);
  await destroyKey("other-one");
});

test("a destroyed key is overwritten before it is deleted", async () => {
  await keepKey("trial-two", Buffer.from("a secret of some length"));
  const held = await open(join(folder, "trial-two"), "r");
  await destroyKey("trial-two");
  const { buffer, bytesRead } = await held.read({ position: 0 });
  await held.close();
  expect(bytesRead).toBe(23);
  expect(Buffer.from(buffer).includes("secret")).toBe(false);
});

test("a name never leaves the folder", async () => {
  for (const name of ["../box", "a/b", "", "A"]) await expect(keepKey(name, Buffer.of(1))).rejects.toThrow(RangeError);
  expect((await readdir(folder)).filter((name) => !/^[a-z0-9-]+$/.test(name))).toEqual([]);
  await expect(readFile(join(folder, "..", "box"))).rejects.toThrow();
});
