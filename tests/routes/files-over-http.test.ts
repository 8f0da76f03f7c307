import { createServer, get as httpGet, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { storeFile } from "#app/features/documents/store-file.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { env } from "#app/platform/env.server.ts";
import { diskFileStore } from "#app/platform/files/disk-file-store.server.ts";
import { setFileStore } from "#app/platform/files/files.server.ts";
import * as route from "#app/routes/files+/$fileId.($fileName).ts";
import { guard, loadContext } from "#app/wiring/request.server.ts";
import { createDocumentsTown, createItem, pdf } from "#tests/setup/documents-town.ts";

const MEGABYTE = 1024 * 1024;
let server: Server;
let address = "";
let fileId = "";
let bytesRead = 0;

beforeAll(async () => {
  const town = await createDocumentsTown();
  const content = Buffer.concat([pdf("groß"), Buffer.alloc(40 * MEGABYTE, 7)]);
  const made = await storeFile(town.office, { name: "Plan", public: true, fileName: "Plan.pdf", content });
  if (!made.ok) throw new Error(made.refused);
  ({ fileId } = made.value);
  const agendaItemId = await createItem(town, { published: true });
  await database().agendaItemFile.create({ data: { agendaItemId, fileId } });
  countReading();
  server = createServer(application()).listen(0, "127.0.0.1");
  await new Promise((listening) => server.on("listening", listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/files/${fileId}/Plan.pdf`;
});

afterAll(() => {
  setFileStore(null);
  server.closeAllConnections();
  server.close();
});

it("sends each header once, its own policy instead of the pages', and never compresses", async () => {
  const answer = await fetch(address, { headers: { Range: "bytes=0-7", "Accept-Encoding": "gzip" } });
  expect([answer.status, await answer.text()]).toEqual([206, "%PDF-1.7"]);
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(answer.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none';.*sandbox allow-downloads$/);
  expect(answer.headers.get("Content-Encoding")).toBeNull();
});

it("sends the whole, byte for byte as long as it says", async () => {
  const answer = await fetch(address);
  const body = await answer.arrayBuffer();
  expect(String(body.byteLength)).toBe(answer.headers.get("Content-Length"));
});

it("answers HEAD with the length and no body", async () => {
  const answer = await fetch(address, { method: "HEAD" });
  expect([answer.status, Number(answer.headers.get("Content-Length")) > 40 * MEGABYTE]).toEqual([200, true]);
});

it("reads on no faster than the visitor takes it, and stops when the visitor goes", async () => {
  bytesRead = 0;
  const answer = await new Promise<IncomingMessage>((resolve) => httpGet(address, resolve));
  answer.pause();
  await vi.waitFor(() => expect(bytesRead).toBeGreaterThan(0), { timeout: 10_000 });
  const held = await settled(() => bytesRead);
  expect(held).toBeLessThan(20 * MEGABYTE);
  answer.destroy();
  expect(await settled(() => bytesRead)).toBeLessThan(held + MEGABYTE);
});

it("says 404 in words where there is nothing", async () => {
  const answer = await fetch(address.replace(fileId, "nonsense"), { headers: { "Accept-Language": "de" } });
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
  expect(await answer.text()).toContain("Dieses Dokument gibt es hier nicht");
});

/** The value once it has stayed the same over five looks. */
async function settled(read: () => number): Promise<number> {
  let last = -1;
  let same = 0;
  await vi.waitFor(
    () => {
      same = read() === last ? same + 1 : 0;
      last = read();
      expect(same).toBeGreaterThanOrEqual(5);
    },
    { timeout: 10_000, interval: 50 },
  );
  return last;
}

/** The real store, with an eye on how much is read from it. */
function countReading(): void {
  const store = diskFileStore(`${env().DATA_DIR}/files`);
  setFileStore({
    ...store,
    open: async (sha256, range) => {
      const counter = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          bytesRead += chunk.byteLength;
          controller.enqueue(chunk);
        },
      });
      return (await store.open(sha256, range)).pipeThrough(counter);
    },
  });
}

/** The server's own way from request to answer, with this one route. */
function application(): express.Express {
  const routes = {
    root: { id: "root", path: "", module: { default: () => null } },
    files: { id: "files", parentId: "root", path: "files/:fileId/:fileName?", module: route },
  };
  const build = {
    ...{ entry: { module: { default: () => new Response() } }, routes, publicPath: "/", assetsBuildDirectory: "" },
    ...{ assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "" }, isSpaMode: false },
    ...{ future: { v3_singleFetch: true }, mode: "test", basename: "/" },
  };
  const app = express();
  app.use(compression());
  app.use(guard);
  app.all("*", createRequestHandler({ build: build as unknown as ServerBuild, getLoadContext: loadContext }));
  return app;
}
