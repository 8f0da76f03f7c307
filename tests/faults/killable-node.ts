import { openLine } from "../setup/line.ts";
import { type NodeProcess, startNode } from "../setup/node-process.ts";
import { untilDone } from "./killable-database.ts";

const START_LIMIT_MS = 30_000;

export type KillableNode = {
  /** Stays the same over every restart. */
  url: string;
  kill: () => Promise<void>;
  restart: () => Promise<void>;
  /** Whether the process that was started last is still there. */
  isAlive: () => boolean;
  stop: () => Promise<void>;
};

/** The server as a process of its own that can be killed and started again at the same address. */
export async function startKillableNode(databaseUrl: string): Promise<KillableNode> {
  const line = await openLine();
  let node: NodeProcess = await start();

  async function start(): Promise<NodeProcess> {
    const started = await untilDone(() => startNode(databaseUrl), START_LIMIT_MS);
    line.aim(Number(new URL(started.url).port));
    return started;
  }

  return {
    url: `http://127.0.0.1:${line.port}`,
    async kill() {
      line.aim(null);
      await node.stop("SIGKILL");
    },
    async restart() {
      node = await start();
    },
    isAlive: () => node.child.exitCode === null && node.child.signalCode === null,
    async stop() {
      await node.stop();
      await line.stop();
    },
  };
}
