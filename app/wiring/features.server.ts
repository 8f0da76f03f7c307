import type { Server } from "socket.io";

/**
 * Wires features together: sockets to gateways, facts to subscribers. The only place where they meet.
 * @param io the socket server
 * @returns stops what was started
 */
export function wireFeatures(io: Server): () => Promise<void> {
  return async () => {
    await io.close();
  };
}
