import type { Socket } from "socket.io-client";
import { comeAgain } from "./come-again.ts";
import { type ClientMessage, PROTOCOL_VERSION } from "./live/protocol.ts";

const ANSWER_LIMIT_MS = 2_000;
const CONNECT_LIMIT_MS = 5_000;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 3_000;

/** How a page's line connects and comes again. */
export const LINE_OPTIONS = {
  transports: ["websocket"],
  // why: an attempt begun while the line was dead must not keep the device waiting once it is back.
  timeout: CONNECT_LIMIT_MS,
  reconnectionDelay: FIRST_PAUSE_MS,
  reconnectionDelayMax: LONGEST_PAUSE_MS,
  randomizationFactor: 0.5,
};

let opening: Promise<Socket> | null = null;
let users = 0;
let stayAway: () => void = () => undefined;

/**
 * The page's one connection; the library is fetched only where somebody wants it.
 * @param display a hall's display shows its key with the first words, so that it is let in before strangers
 */
export async function openConnection(display?: { meetingId: string; key: string }): Promise<Socket> {
  users += 1;
  opening ??= import("socket.io-client").then(({ io }) => {
    const socket = io({
      transports: ["websocket"],
      auth: { ...display },
      // why: an attempt begun while the line was dead must not keep the device waiting once it is back.
      timeout: CONNECT_LIMIT_MS,
      reconnectionDelay: FIRST_PAUSE_MS,
      reconnectionDelayMax: LONGEST_PAUSE_MS,
      randomizationFactor: 0.5,
    });
    stayAway = comeAgain(socket, LONGEST_PAUSE_MS / 2);
    return socket;
  });
  return opening;
}

/** Gives the connection back; the last one closes it. */
export function closeConnection(socket: Socket): void {
  users -= 1;
  if (users > 0) return;
  opening = null;
  stayAway();
  socket.disconnect();
}

/**
 * Sends a message and waits for its answer, two seconds at most. Rejects when none came: then nobody knows whether the
 * message arrived, and sending it again must be harmless.
 */
export async function askServer<Reply>(
  socket: Socket,
  name: ClientMessage,
  payload: object,
  limitMs = ANSWER_LIMIT_MS,
): Promise<Reply> {
  return socket.timeout(limitMs).emitWithAck(name, { v: PROTOCOL_VERSION, ...payload });
}
