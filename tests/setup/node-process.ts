import { type RunningProgram, runProgram } from "./running-server.ts";

export type NodeProcess = RunningProgram & { url: string };

/**
 * Starts a live node as a child process, on the given database, and waits until it listens. It shares nothing with this
 * process but the database.
 * @param port a free one, if none is given
 */
export async function startNode(databaseUrl: string, port = 0): Promise<NodeProcess> {
  const program = runProgram("tests/setup/live-node.ts", [], {
    DATABASE_URL: databaseUrl,
    NODE_ENV: "test",
    PORT: String(port),
  });
  const [, url = ""] = await program.until(/live node: (http:\S+)/);
  return { ...program, url };
}
