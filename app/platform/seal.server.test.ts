import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { forgetOnce } from "./once.server.ts";
import { keyedFingerprint, openSealed, sealBytes } from "./seal.server.ts";

const OWN = { purpose: "test", owner: "one" };
const plain = new TextEncoder().encode("zwanzig Bytes lang..");
const before = { DATA_DIR: process.env.DATA_DIR, SECRET_KEY: process.env.SECRET_KEY };
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ratswerk-seal-"));
  useKey(undefined);
});

afterAll(async () => {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  forgetOnce("env");
  forgetOnce("seal.root");
  await rm(folder, { recursive: true });
});

function useKey(key: string | undefined): void {
  process.env.DATA_DIR = folder;
  if (key === undefined) delete process.env.SECRET_KEY;
  else process.env.SECRET_KEY = key;
  forgetOnce("env");
  forgetOnce("seal.root");
}

test("opens what it sealed, and two seals of the same value differ", async () => {
  const sealed = await sealBytes(OWN, plain);
  expect(await openSealed(OWN, sealed)).toEqual(Buffer.from(plain));
  expect(Buffer.from(sealed).includes(Buffer.from(plain))).toBe(false);
  expect(await sealBytes(OWN, plain)).not.toEqual(sealed);
});

test("does not open for another owner, another purpose or another key, nor when a bit was turned", async () => {
  const sealed = await sealBytes(OWN, plain);
  expect(await openSealed({ ...OWN, owner: "two" }, sealed)).toBeNull();
  expect(await openSealed({ ...OWN, purpose: "other" }, sealed)).toBeNull();
  for (const place of [0, 1, 14, sealed.length - 1]) {
    const turned = Uint8Array.from(sealed);
    turned[place] = (turned[place] ?? 0) ^ 1;
    expect(await openSealed(OWN, turned)).toBeNull();
  }
  expect(await openSealed(OWN, new Uint8Array(5))).toBeNull();
  useKey("another key of at least thirty-two signs");
  expect(await openSealed(OWN, sealed)).toBeNull();
  useKey(undefined);
  expect(await openSealed(OWN, sealed)).toEqual(Buffer.from(plain));
});

test("makes its key once, readable by the owner only", async () => {
  await sealBytes(OWN, plain);
  expect((await stat(join(folder, "secrets/app.key"))).mode & 0o777).toBe(0o600);
});

test("fingerprints are the same for the same value and differ by owner and purpose", async () => {
  const print = await keyedFingerprint(OWN, "k7m4");
  expect(await keyedFingerprint(OWN, "k7m4")).toEqual(print);
  expect(await keyedFingerprint({ ...OWN, owner: "two" }, "k7m4")).not.toEqual(print);
  expect(await keyedFingerprint({ ...OWN, purpose: "other" }, "k7m4")).not.toEqual(print);
});
