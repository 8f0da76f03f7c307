import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connectTo, type Socket } from "socket.io-client";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import { openGateway } from "#app/features/voting/live/gateway.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";

beforeEach(resetDatabase);

/** A gateway that takes three devices of one network whose people are not signed in. */
async function smallHouse() {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], serveClient: false });
  const gateway = openGateway(io, { mostOfNetwork: 3 });
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const devices: Socket[] = [];
  onTestFinished(async () => {
    for (const device of devices) device.disconnect();
    gateway.stop();
    await io.close();
  });
  /** "in", or why not. */
  async function knock(
    headers: Record<string, string> = {},
    auth: Record<string, unknown> = {},
  ): Promise<{ answer: string; device: Socket }> {
    const device = connectTo(url, { transports: ["websocket"], forceNew: true, extraHeaders: headers, auth });
    devices.push(device);
    const answer = await new Promise<string>((resolve) => {
      device.once("connect", () => resolve("in"));
      device.once("connect_error", ({ message }) => resolve(message));
    });
    return { answer, device };
  }
  return { io, knock };
}

test("one network of strangers opens only so many lines, all at once or one after the other, and others still come in", async () => {
  const session = await createRunningSession();
  const { io, knock } = await smallHouse();
  const burst = await Promise.all(Array.from({ length: 8 }, () => knock()));
  expect(burst.filter(({ answer }) => answer === "in")).toHaveLength(3);
  expect((await knock()).answer).toBe("too-many");
  for (const member of session.members) expect((await knock({ cookie: member.cookie })).answer).toBe("in");
  expect((await knock({ "x-forwarded-for": "203.0.113.7" })).answer).toBe("in");
  expect((await knock({ "x-forwarded-for": "198.51.100.1, 203.0.113.7" })).answer).toBe("in");

  const before = io.engine.clientsCount;
  burst.find(({ answer }) => answer === "in")?.device.disconnect();
  await vi.waitUntil(() => io.engine.clientsCount < before, { timeout: 10_000 });
  expect((await knock()).answer).toBe("in");
});

test("a hall's display with its key comes in however full the network is, with any other key it does not", async () => {
  const session = await createRunningSession();
  const { knock } = await smallHouse();
  const { meetingId } = session;
  const { key } = await openHallDisplay(await viewerFor(session.chair), meetingId);
  for (let number = 0; number < 3; number++) expect((await knock()).answer).toBe("in");
  expect((await knock({}, { meetingId, key })).answer).toBe("in");
  for (const wrong of [`${key}x`, "", null, { length: 32 }, ["x"]]) {
    expect((await knock({}, { meetingId, key: wrong })).answer).toBe("too-many");
  }
  expect((await knock({}, { meetingId: "no meeting", key })).answer).toBe("too-many");
});
