import { open, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { destroyKey, findKey, keepKey, listKeys } from "./key-folder.server.ts";

const folder = join(process.env.DATA_DIR ?? "", "keys");

test("a key is kept for its owner alone, is found, is not overwritten, and is gone after it was destroyed", async () => {
  expect(await findKey("box-none")).toBeNull();
  expect(await keepKey("box-one", Buffer.from("secret"))).toBe(true);
  expect(await keepKey("box-one", Buffer.from("other"))).toBe(false);
  expect(await findKey("box-one")).toEqual(Buffer.from("secret"));
  expect((await stat(join(folder, "box-one"))).mode & 0o777).toBe(0o600);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  await keepKey("other-one", Buffer.from("secret"));
  expect((await listKeys("box-")).map(({ name }) => name)).toEqual(["box-one"]);
  await destroyKey("box-one");
  await destroyKey("box-one");
  expect(await findKey("box-one")).toBeNull();
  expect(await listKeys("box-")).toEqual([]);
  await destroyKey("other-one");
});

test("a destroyed key is overwritten before it is deleted", async () => {
  await keepKey("box-two", Buffer.from("a secret of some length"));
  const held = await open(join(folder, "box-two"), "r");
  await destroyKey("box-two");
  const { buffer, bytesRead } = await held.read({ position: 0 });
  await held.close();
  expect(bytesRead).toBe(23);
  expect(Buffer.from(buffer).includes("secret")).toBe(false);
});

test("a name never leaves the folder", async () => {
  for (const name of ["../box", "a/b", "", "A"]) await expect(keepKey(name, Buffer.of(1))).rejects.toThrow(RangeError);
  expect(await readdir(folder)).toEqual([]);
  await expect(readFile(join(folder, "..", "box"))).rejects.toThrow();
});
