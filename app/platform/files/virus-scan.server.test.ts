import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readEnvironment } from "#app/platform/env.server.ts";
import { eicar, startClamd } from "#tests/setup/clamd-server.ts";
import { scanForViruses, scannerOf } from "./virus-scan.server.ts";

const LARGE = Buffer.alloc(3_000_000, "Niederschrift ");

it.each([
  ["clean", LARGE],
  ["clean", Buffer.alloc(0)],
  ["infected", eicar()],
  ["infected", Buffer.concat([LARGE, eicar()])],
] as const)("hears that content is %s", async (result, bytes) => {
  const scanner = await start();
  expect(await scanForViruses(content(bytes), scanner)).toBe(result);
});

it("speaks over a socket of this machine", async () => {
  const folder = await mkdtemp(join(tmpdir(), "clamd-"));
  const path = join(folder, "s");
  const clamd = await startClamd({ path });
  onTestFinished(async () => {
    await clamd.close();
    await rm(folder, { recursive: true });
  });
  expect(await scanForViruses(content(eicar()), { path })).toBe("infected");
});

it("says that content is beyond the scanner's own limit", async () => {
  expect(await scanForViruses(content(LARGE), await start({ mostBytes: 1_000_000 }))).toBe("too-large");
});

it.each(["", "stream: OK but", "stream: lstat() failed ERROR", "OK"])(
  "takes %j for no answer that lets content pass",
  async (says) => {
    expect(await scanForViruses(content(LARGE), await start({ says }))).toBe("unreachable");
  },
);

it("lets nothing pass when the scanner is silent, breaks off or is not there", async () => {
  expect(await scanForViruses(content(LARGE), await start({ silent: true }), 100)).toBe("unreachable");
  const rude = createServer((socket) => socket.destroy());
  await new Promise<void>((listening) => rude.listen(0, "127.0.0.1", listening));
  const address = rude.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await scanForViruses(content(LARGE), { host: "127.0.0.1", port })).toBe("unreachable");
  await new Promise((closed) => rude.close(closed));
  expect(await scanForViruses(content(LARGE), { host: "127.0.0.1", port })).toBe("unreachable");
});

it("asks whom the settings name, and nobody where they name none", async () => {
  expect(scannerOf(readEnvironment({ CLAMAV_SOCKET: "/run/clamd.ctl", CLAMAV_HOST: "x" }))).toEqual({
    path: "/run/clamd.ctl",
  });
  expect(scannerOf(readEnvironment({ CLAMAV_HOST: "scan.test" }))).toEqual({ host: "scan.test", port: 3310 });
  expect(await scanForViruses(content(eicar()), scannerOf(readEnvironment({})))).toBe("clean");
});

async function start(given: Parameters<typeof startClamd>[0] = {}) {
  const clamd = await startClamd(given);
  onTestFinished(clamd.close);
  return { host: "127.0.0.1", port: clamd.port };
}

function content(bytes: Buffer): () => ReadableStream<Uint8Array> {
  return () => new Blob([new Uint8Array(bytes)]).stream();
}
