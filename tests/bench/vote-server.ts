// The application without its pages: the same start as server.ts (database, subscribers, gateway), so that a run needs
// no build. Every vote goes the real way: handshake with cookie, who asks, shape, right, batch, COMMIT, answer, tally.
import { onBallotsCommitted } from "#app/features/voting/cast-ballot.server.ts";
import { pool } from "#app/platform/db/clients.server.ts";
import { prepare, stop } from "#app/wiring/process.server.ts";
import { answerParent, instant } from "./child.ts";
import { listen } from "./socket-server.ts";

/** A batch of votes: the poll's number after it, and when what stores and commits it was sent (earlier than done). */
export type Commit = { epoch: number; seq: number; at: number };

let commits: Commit[] = [];
let cpu = process.cpuUsage();
let commitSentAt = 0;

const { url } = await listen(prepare);

// why: a busy process notices a commit late; from the moment it was asked for nothing is left out.
pool().on("connect", (client) => {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    if (isStoring(given[0])) commitSentAt = instant();
    return query(...given);
  }) as typeof client.query;
});
function isStoring(query: unknown): boolean {
  return typeof query === "object" && query !== null && "name" in query && query.name === "ballot-store";
}
onBallotsCommitted("bench", ({ epoch, seq }) => commits.push({ epoch, seq, at: commitSentAt }));

answerParent(
  {
    url: () => url,
    begin: () => {
      commits = [];
      cpu = process.cpuUsage();
    },
    end: () => {
      const { user, system } = process.cpuUsage(cpu);
      return { commits, cpuMs: (user + system) / 1000 };
    },
  },
  stop,
);
