import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { makePatientFetch } from "./patient-loads.ts";

let server: Server;
let url = "";
/** What the server does with one request after the other; the last deed repeats. */
let deeds: ((answer: ServerResponse) => void)[] = [];
let asked = 0;

beforeEach(async () => {
  asked = 0;
  server = createServer((_request, answer) => deeds[Math.min(asked++, deeds.length - 1)]?.(answer));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const breakLine = (answer: ServerResponse) => answer.destroy();
const breakInside = (answer: ServerResponse) => {
  answer.writeHead(200, { "Content-Length": "100" });
  answer.write("half", () => answer.destroy());
};
const beAway = (answer: ServerResponse) => answer.writeHead(503).end("starting");
const tell = (answer: ServerResponse) => answer.writeHead(200, { "X-Kind": "page" }).end("the page");

test("a page's data are asked for until they come whole, over broken lines and a server that is starting", async () => {
  deeds = [breakLine, breakInside, beAway, tell];
  const pauses: number[] = [];
  const patient = makePatientFetch(fetch, { pause: async (milliseconds) => void pauses.push(milliseconds) });
  const answer = await patient(new URL("/meetings.data?item=1", url), { signal: new AbortController().signal });
  expect([answer.status, answer.headers.get("X-Kind"), await answer.text()]).toEqual([200, "page", "the page"]);
  expect(asked).toBe(4);
  expect(pauses).toEqual([500, 1_000, 2_000]);
});

test("a load that is not wanted any more ends at once with the signal's reason", async () => {
  deeds = [breakLine];
  const controller = new AbortController();
  const patient = makePatientFetch(fetch, { pause: async () => controller.abort(new Error("gone elsewhere")) });
  await expect(patient(`${url}/meetings.data`, { signal: controller.signal })).rejects.toThrow("gone elsewhere");
  expect(asked).toBe(1);
});

test("an error of the server is told, and nothing that is sent or that is not a page's data is ever repeated", async () => {
  const never = makePatientFetch(fetch, { pause: () => Promise.reject(new Error("waited")) });
  deeds = [(answer) => answer.writeHead(500).end("broken")];
  expect((await never(`${url}/meetings.data`)).status).toBe(500);
  deeds = [breakLine];
  await expect(never(`${url}/meetings.data`, { method: "POST", body: "text" })).rejects.toThrow(TypeError);
  await expect(never(`${url}/section`)).rejects.toThrow(TypeError);
  expect(asked).toBe(3);
});
