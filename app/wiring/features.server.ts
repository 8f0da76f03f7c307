import type { Server } from "socket.io";
import { wireVoting } from "#app/features/voting/wire-voting.server.ts";

/**
 * Wires features together: sockets to gateways, facts to subscribers. The only place where they meet.
 * @param io the socket server
 * @returns stops what was started
 */
export function wireFeatures(io: Server): () => Promise<void> {
  const stopVoting = wireVoting(io);
  return async () => {
    await stopVoting();
    await io.close();
  };
}
