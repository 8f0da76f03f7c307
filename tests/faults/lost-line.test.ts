import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { io as connectTo } from "socket.io-client";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { comeAgain } from "#app/features/voting/come-again.ts";
import { LINE_OPTIONS } from "#app/features/voting/live-connection.ts";
import { resetDatabase } from "../setup/database.ts";
import { lineToDatabase } from "../setup/line-to-database.ts";
import { createRunningSession, type Participant } from "../setup/town-session.ts";
import { ask, type Device, startLiveServer } from "../sockets/live-server.ts";

beforeEach(resetDatabase);

const LIMIT = { timeout: 10_000 };

/** A device that goes on as the pages' own connection does. */
function lastingDevice(url: string, who: Participant): Device {
  const options = { transports: ["websocket"], forceNew: true, extraHeaders: { cookie: who.cookie } };
  const device: Device = Object.assign(connectTo(url, options), { heard: [] });
  const stop = comeAgain(device, 50);
  onTestFinished(() => {
    stop();
    device.disconnect();
  });
  return device;
}

test("a device that comes while the database is away is there again once it is back", async () => {
  const session = await createRunningSession();
  const line = await lineToDatabase();
  const server = await startLiveServer();
  line.cut({ refuse: true });
  const device = lastingDevice(server.url, session.chair);
  const refused = await new Promise<Error>((resolve) => device.once("connect_error", resolve));
  expect(refused.message).toBe("unavailable");
  line.mend();
  await vi.waitUntil(() => device.connected, LIMIT);
  const joined = await ask(device, "meeting:join", { meetingId: session.meetingId, as: "member" });
  expect(joined).toMatchObject({ ok: true });
});

test("a device that the server has sent away comes again and learns whether it may still watch", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = lastingDevice(server.url, session.chair);
  await vi.waitUntil(() => device.connected, LIMIT);
  const left = new Promise<string>((resolve) => device.once("disconnect", resolve));
  server.io.disconnectSockets(true);
  await left;
  await vi.waitUntil(() => device.connected, LIMIT);
});

test("a device that went by itself stays away", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const device = lastingDevice(server.url, session.chair);
  await vi.waitUntil(() => device.connected, LIMIT);
  device.disconnect();
  const other = await server.connect(session.chair);
  await ask(other, "line:check");
  expect([device.connected, device.active]).toEqual([false, false]);
});

test("an attempt that nobody answers is given up within seconds, so that a line that is back is used", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const target = Number(new URL(server.url).port);
  const lines: Socket[] = [];
  let isDead = true;
  // A wall socket that takes every call and, while it is dead, says nothing; afterwards it passes calls on.
  const between = createServer((line) => {
    lines.push(line);
    line.on("error", () => undefined);
    if (isDead) return;
    const onward = connect(target, "127.0.0.1");
    lines.push(onward);
    onward.on("error", () => undefined);
    line.pipe(onward).pipe(line);
  });
  await new Promise<void>((listening) => between.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    for (const line of lines) line.destroy();
    between.close();
  });
  const { port } = between.address() as AddressInfo;
  const device = connectTo(`http://127.0.0.1:${port}`, {
    ...LINE_OPTIONS,
    forceNew: true,
    extraHeaders: { cookie: session.chair.cookie },
  });
  onTestFinished(() => void device.disconnect());
  const given = await new Promise<Error>((up) => device.once("connect_error", up));
  expect(given.message).toBe("timeout");
  isDead = false;
  await vi.waitUntil(() => device.connected, LIMIT);
}, 30_000);
