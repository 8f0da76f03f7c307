import { createAdapter } from "@socket.io/postgres-adapter";
import type { DefaultEventsMap, Namespace, Server } from "socket.io";
import { log } from "#app/platform/log.server.ts";
import { openCarrierLines } from "./carrier-lines.server.ts";
import { isMarkedList, NODE_MESSAGES } from "./carrier-messages.ts";

const CHANNEL = "ratswerk_nodes";
/** The adapter wants to clear a table for large messages; ours are never large, and it waits as long as a timer can. */
const NEVER_MS = 2_147_483_647;
/** A node that died a moment ago answers no more; the chair's list waits no longer for it. */
const ANSWER_LIMIT_MS = 500;

/** What this node does when another one says something. */
export type Receiver = {
  fact: (id: bigint) => Promise<void>;
  committed: (pollId: string, epoch: number, seq: number) => Promise<void>;
  reachable: (pollId: string) => Promise<string>;
  /** The line to the others was away. */
  returned: () => void;
};

type NodeEvents = {
  "voting:fact": (id: string) => void;
  "voting:committed": (pollId: string, epoch: number, seq: number) => void;
  "voting:reachable": (pollId: string, answer: (marks: string) => void) => void;
};

export type Nodes = {
  tellFact: (id: bigint) => void;
  tellCommitted: (pollId: string, epoch: number, seq: number) => void;
  /** The other nodes' answers, none when this is the only one; gives up on whoever does not answer within half a second. */
  askReachable: (pollId: string) => Promise<string[]>;
  stop: () => Promise<void>;
};

/**
 * Connects this process to the others on the same database. Only ids travel: every node reads for itself and tells its
 * own devices. With a single node it costs a sign of life every five seconds.
 */
export function joinNodes(io: Server, receiver: Receiver): Nodes {
  const lines = openCarrierLines(receiver.returned);
  io.adapter(createAdapter(lines.pool, { channelPrefix: CHANNEL, cleanupInterval: NEVER_MS, errorHandler: report }));
  const nodes: Namespace<DefaultEventsMap, DefaultEventsMap, NodeEvents> = io.of("/");
  nodes.on("voting:fact", (id) => attempt(receiver.fact(BigInt(id))));
  nodes.on("voting:committed", (...news) => attempt(receiver.committed(...news)));
  nodes.on("voting:reachable", (pollId, answer) => attempt(receiver.reachable(pollId).then(answer)));
  let stopped = false;

  async function askReachable(pollId: string): Promise<string[]> {
    if (stopped || (await nodes.adapter.serverCount()) <= 1) return [];
    const answers = await within<unknown[]>(nodes.serverSideEmitWithAck("voting:reachable", pollId), ANSWER_LIMIT_MS);
    return (answers ?? []).filter(isMarkedList);
  }

  return {
    tellFact(id) {
      if (!stopped) nodes.serverSideEmit("voting:fact", String(id));
    },
    tellCommitted(...news) {
      if (!stopped) nodes.serverSideEmit("voting:committed", ...news);
    },
    askReachable,
    async stop() {
      stopped = true;
      for (const name of Object.keys(NODE_MESSAGES)) nodes.removeAllListeners(name);
      await nodes.adapter.close();
      await lines.stop();
    },
  };
}

/** The promise's value, or null when it fails or takes too long. */
async function within<Value>(promise: Promise<Value>, limitMs: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, limitMs, null);
  });
  try {
    return await Promise.race([promise.catch(() => null), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function attempt(work: Promise<unknown>): void {
  work.catch(report);
}

function report(error: unknown): void {
  log.warn({ code: "nodes", message: error instanceof Error ? error.message : String(error) });
}
