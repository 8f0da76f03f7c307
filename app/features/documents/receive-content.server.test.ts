import { createHash } from "node:crypto";
import { expect, it, onTestFinished } from "vitest";
import { env } from "#app/platform/env.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { eicar, startClamd } from "#tests/setup/clamd-server.ts";
import { pdf } from "#tests/setup/documents-town.ts";
import { receiveContent } from "./receive-content.server.ts";

it("stores nothing of a file in which the scanner finds a virus, and keeps the clean one", async () => {
  const clamd = await scannedBy();
  const infected = pdf(eicar().toString("latin1"));
  expect(await receive(infected)).toEqual({ ok: false, refused: "file-infected" });
  expect(await kept(infected)).toBe(false);
  const clean = pdf("geprüft");
  expect(await receive(clean)).toMatchObject({ ok: true, value: { fileName: "Plan.pdf" } });
  expect(await kept(clean)).toBe(true);
  expect(clamd.streams).toBe(2);
});

it("stores nothing that the scanner could not look through", async () => {
  await scannedBy({ mostBytes: 10 });
  expect(await receive(pdf("zu lang"))).toEqual({ ok: false, refused: "scan-too-large" });
  expect(await kept(pdf("zu lang"))).toBe(false);
});

it("stores nothing while the scanner is away, and takes the same file when it is back", async () => {
  const clamd = await scannedBy();
  await clamd.close();
  expect(await receive(pdf("später"))).toEqual({ ok: false, refused: "scan-unreachable" });
  expect(await kept(pdf("später"))).toBe(false);
  await scannedBy();
  expect(await receive(pdf("später"))).toMatchObject({ ok: true });
});

it("shows the scanner nothing of a kind that is not taken anyway", async () => {
  const clamd = await scannedBy();
  expect(await receive(Buffer.from("MZ program"))).toEqual({ ok: false, refused: "file-kind-not-allowed" });
  expect(clamd.streams).toBe(0);
});

/** A scanner that the settings name until the test ends. */
async function scannedBy(given: Parameters<typeof startClamd>[0] = {}) {
  const clamd = await startClamd(given);
  const before = { CLAMAV_HOST: env().CLAMAV_HOST, CLAMAV_PORT: env().CLAMAV_PORT };
  Object.assign(env(), { CLAMAV_HOST: "127.0.0.1", CLAMAV_PORT: clamd.port });
  onTestFinished(async () => {
    Object.assign(env(), before);
    await clamd.close();
  });
  return clamd;
}

function receive(content: Buffer) {
  return receiveContent({ fileName: "Plan.pdf", content });
}

async function kept(content: Buffer): Promise<boolean> {
  return (await fileStore().size(createHash("sha256").update(content).digest("hex"))) !== null;
}
