import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io as connectTo, type Socket } from "socket.io-client";
import { onTestFinished } from "vitest";
import { startDispatcher } from "#app/features/events/dispatch.server.ts";
import { PROTOCOL_VERSION } from "#app/features/voting/live/protocol.ts";
import { wireVoting } from "#app/features/voting/wire-voting.server.ts";
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
  const devices: Device[] = [];
  onTestFinished(async () => {
    for (const device of devices) device.disconnect();
    await stopVoting();
    await dispatcher.stop();
    await io.close();
  });

  /** Connects a device; without a participant it is a citizen's. */
  async function connect(who: Participant | null, options: { reconnection?: boolean } = {}): Promise<Device> {
    const socket = connectTo(url, {
      transports: ["websocket"],
      forceNew: true,
      reconnection: options.reconnection ?? false,
      extraHeaders: who ? { cookie: who.cookie } : {},
    });
    const device: Device = Object.assign(socket, { heard: [] as Heard[] });
    device.onAny((name: string, body: Record<string, unknown>) => device.heard.push({ name, body }));
    devices.push(device);
    await new Promise<void>((connected, failed) => {
      device.once("connect", () => connected());
      device.once("connect_error", failed);
    });
    return device;
  }

  return { io, url, connect };
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
