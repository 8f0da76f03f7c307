import type { Server } from "socket.io";
import { subscribe } from "#app/features/events/subscribe.server.ts";
import { onBallotsCommitted } from "./cast-ballot.server.ts";
import { openGateway } from "./live/gateway.server.ts";
import { makeTally } from "./live/tally.server.ts";
import { tellFact } from "./live/tell-facts.server.ts";

/**
 * Connects live voting: the gateway to the sockets, committed ballots to the tally, facts to the rooms.
 * @returns stops timers and listeners; the sockets themselves belong to the caller
 */
export function wireVoting(io: Server): () => Promise<void> {
  // why: a device that came while the server was still starting was greeted by nobody; it comes again.
  io.disconnectSockets(true);
  const gateway = openGateway(io);
  const tally = makeTally(io);
  const stopListening = onBallotsCommitted("voting.tally", tally.committed);
  subscribe({ name: "voting.live", receive: (recorded) => tellFact(io, gateway, recorded) });
  return async () => {
    stopListening();
    tally.stop();
    gateway.stop();
  };
}
