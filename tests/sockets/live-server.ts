import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connectTo, type Socket } from "socket.io-client";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { startDispatcher } from "#app/features/events/dispatch.server.ts";
import { PROTOCOL_VERSION } from "#app/features/voting/live/protocol.ts";
import { wireVoting } from "#app/features/voting/wire-voting.server.ts";
import { type NodeProcess, startNode } from "../setup/node-process.ts";
import type { Participant } from "../setup/town-session.ts";

const ANSWER_LIMIT_MS = 10_000;

/** What a client has heard, in order. */
export type Heard = { name: string; body: Record<string, unknown> };
export type Device = Socket & { heard: Heard[] };

export type LiveServer = Awaited<ReturnType<typeof startLiveServer>>;

/** A real socket server on a free port, with facts being handed out; ends with the test. */
export async function startLiveServer() {
  const http = createServer();
  const io = new Server(http, { transports: ["websocket"], serveClient: false, maxHttpBufferSize: 64 * 1024 });
  const stopVoting = wireVoting(io);
  const dispatcher = startDispatcher();
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    await stopVoting();
    await dispatcher.stop();
    await io.close();
  });
  return { io, url, connect: (who: Participant | null, options?: DeviceOptions) => connectDevice(url, who, options) };
}

let wantedNodes = 0;
let nodes: Promise<NodeProcess[]> | null = null;

/** From now on `startServers` of this file gives as many nodes, each a process of its own. */
export function splitOverNodes(count: number): void {
  wantedNodes = count;
  // why: two processes take their time to start, which must not count against the first test.
  beforeAll(() => startNodes(), 120_000);
  afterAll(async () => {
    for (const node of (await nodes) ?? []) await node.stop();
  });
}

/** Where devices connect to: a server in this process, or in turn to the nodes of `splitOverNodes`. */
export async function startServers(): Promise<{ connect: LiveServer["connect"] }> {
  if (wantedNodes === 0) return startLiveServer();
  const urls = (await startNodes()).map(({ url }) => url);
  let turn = 0;
  return {
    connect: (who, options) => connectDevice(urls[turn++ % urls.length] ?? "", who, options),
  };
}

/** The nodes of this file; they are started once and end with it. */
export function startNodes(): Promise<NodeProcess[]> {
  nodes ??= Promise.all(Array.from({ length: wantedNodes }, () => startNode(process.env.DATABASE_URL ?? "")));
  return nodes;
}

export type DeviceOptions = { reconnection?: boolean; auth?: object };

/** Connects a device to a server; without a participant it is a citizen's. It is disconnected with the test. */
export async function connectDevice(
  url: string,
  who: Participant | null,
  options: DeviceOptions = {},
): Promise<Device> {
  const socket = connectTo(url, {
    transports: ["websocket"],
    forceNew: true,
    reconnection: options.reconnection ?? false,
    auth: { ...options.auth },
    extraHeaders: who ? { cookie: who.cookie } : {},
  });
  const device: Device = Object.assign(socket, { heard: [] as Heard[] });
  device.onAny((name: string, body: Record<string, unknown>) => device.heard.push({ name, body }));
  onTestFinished(() => void device.disconnect());
  await new Promise<void>((connected, failed) => {
    device.once("connect", () => connected());
    device.once("connect_error", failed);
  });
  return device;
}

/** Sends a message of this protocol's version and waits for its answer. */
export async function ask(device: Device, name: string, payload: object = {}): Promise<Record<string, unknown>> {
  return device.timeout(ANSWER_LIMIT_MS).emitWithAck(name, { v: PROTOCOL_VERSION, ...payload });
}

/** Waits until the device has heard the message, also when it came before; fails after ten seconds. */
export async function hears(
  device: Device,
  name: string,
  isIt: (body: Record<string, unknown>) => boolean = () => true,
): Promise<Record<string, unknown>> {
  const known = device.heard.find((one) => one.name === name && isIt(one.body));
  if (known) return known.body;
  return new Promise((found, failed) => {
    const limit = setTimeout(() => failed(new Error(`${name} was not heard`)), ANSWER_LIMIT_MS);
    const listener = (heard: string, body: Record<string, unknown>) => {
      if (heard !== name || !isIt(body)) return;
      clearTimeout(limit);
      device.offAny(listener);
      found(body);
    };
    device.onAny(listener);
  });
}
