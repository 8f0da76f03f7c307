import type { Socket } from "socket.io";
import { networkOf } from "#app/platform/http/network.ts";

/**
 * Counts the open lines of each network, so that one stranger cannot fill the house.
 * @returns whether the device may come in; its place is free again when its line closes
 */
export function makeNewcomers(mostOfNetwork: number): (socket: Socket) => boolean {
  const counts = new Map<string, number>();
  return (socket) => {
    const network = networkOf(addressOf(socket));
    const count = counts.get(network) ?? 0;
    // why: a line that is closed already closes no second time, and its place would never be free again.
    if (count >= mostOfNetwork || socket.conn.readyState !== "open") return false;
    counts.set(network, count + 1);
    socket.conn.once("close", () => {
      const left = (counts.get(network) ?? 1) - 1;
      if (left === 0) counts.delete(network);
      else counts.set(network, left);
    });
    return true;
  };
}

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/** Where the device is; a proxy on this machine says so, any other's word is not taken. */
function addressOf({ handshake }: Socket): string {
  const { address, headers } = handshake;
  if (!LOOPBACK.test(address)) return address;
  const told = String(headers["x-forwarded-for"] ?? "").split(",");
  return told.at(-1)?.trim() || address;
}
