import type { Server } from "socket.io";
import { findRecordedFact } from "#app/features/events/recorded-facts.server.ts";
import { type RecordedFact, subscribe } from "#app/features/events/subscribe.server.ts";
import { now } from "#app/platform/clock.server.ts";
import { log } from "#app/platform/log.server.ts";
import { expectVotes, isVoteUnderWay, onBallotsCommitted } from "./cast-ballot.server.ts";
import type { Committed } from "./live/ballot-batch.server.ts";
import { makeCatchUp } from "./live/catch-up.server.ts";
import { openGateway } from "./live/gateway.server.ts";
import { joinNodes } from "./live/nodes.server.ts";
import { makePace } from "./live/pace.ts";
import { makeReachable, markReachable } from "./live/reachable.server.ts";
import { listOpenPolls, makeReread } from "./live/reread.server.ts";
import { meetingsHere } from "./live/rooms.server.ts";
import { makeTally } from "./live/tally.server.ts";
import { tellFact } from "./live/tell-facts.server.ts";

/** Other nodes hear of committed ballots as often as the rooms here. */
const PAUSE_MS = 150;
const SAFETY_MS = 5_000;

/**
 * Connects live voting: the gateway to the sockets, committed ballots to the tally, facts to the rooms, and this process
 * to the other ones on the same database. What another process says is only a hint to read again; what was lost on the
 * way is found by a slow safety round.
 * @returns stops timers and listeners; the sockets themselves belong to the caller
 */
export function wireVoting(io: Server): () => Promise<void> {
  // why: a device that came while the server was still starting was greeted by nobody; it comes again.
  io.local.disconnectSockets(true);
  const catchUp = makeCatchUp(tellHere);
  const reread = makeReread(io, isVoteUnderWay);
  const nodes = joinNodes(io, {
    fact: hearFact,
    committed: hearCommitted,
    reachable: (pollId) => markReachable(io, pollId),
    returned: () => void safetyRound(),
  });
  const reachable = makeReachable(io, nodes.askReachable, () => now().getTime());
  const gateway = openGateway(io, { reachable });
  const tally = makeTally(io, reachable);
  const pace = makePace(PAUSE_MS, ({ pollId, epoch, seq }: Committed) => nodes.tellCommitted(pollId, epoch, seq));

  async function tellHere(recorded: RecordedFact): Promise<void> {
    const { fact } = recorded;
    if ("pollId" in fact && fact.kind.startsWith("poll.")) void expectVotes(fact.pollId).catch(reportUnready);
    await tellFact(io, gateway, recorded);
    catchUp.note(recorded.id);
  }

  async function hearFact(id: bigint): Promise<void> {
    const recorded = catchUp.knows(id) ? null : await findRecordedFact(id);
    if (recorded) await tellHere(recorded);
  }

  async function hearCommitted(pollId: string, epoch: number, seq: number): Promise<void> {
    if (io.of("/").sockets.size > 0 && !reread.knows(pollId, { epoch, seq })) await tellCounters(pollId);
  }

  async function tellCounters(pollId: string): Promise<void> {
    const read = await reread.read(pollId);
    if (read?.countersKnown) tally.tellOwners(read);
    else if (read) tally.committed(read);
  }

  async function safetyRound(): Promise<void> {
    try {
      await catchUp.round();
      for (const pollId of await listOpenPolls(meetingsHere(io))) await tellCounters(pollId);
    } catch (error) {
      log.warn({ code: "voting-safety-round", message: error instanceof Error ? error.message : String(error) });
    }
  }

  const stopListening = onBallotsCommitted("voting.live", (committed) => {
    tally.committed(reread.note(committed));
    pace.push(committed.pollId, committed);
  });
  subscribe({
    name: "voting.live",
    async receive(recorded) {
      nodes.tellFact(recorded.id);
      await tellHere(recorded);
    },
  });
  const timer = setInterval(() => void safetyRound(), SAFETY_MS);
  timer.unref();
  void safetyRound();
  return async () => {
    clearInterval(timer);
    stopListening();
    pace.stop();
    tally.stop();
    gateway.stop();
    await nodes.stop();
  };
}

function reportUnready(error: unknown): void {
  log.warn({ code: "voting-unready", message: error instanceof Error ? error.message : String(error) });
}
