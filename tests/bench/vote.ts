// How fast the application takes votes when everybody votes at once, beside a bare Socket.IO server that acknowledges
// the same messages of the same client processes. Starts and stops all it needs; needs no build:
//   npm run -s bench:vote -- --voters 1000 [--rounds 5] [--sitting 11]
//
// The processes: a PostgreSQL in a temporary folder (fsync and synchronous_commit on), the application's server, the
// echo's server, and the clients. Every voter is a person with a seat and a sign-in; the device watches the meeting as
// a member's page does; a chair's screen and a hall display watch too. A round is one echo and one vote, in turn first;
// one round warms up. Before the first one there is a pause, longer than the server trusts an answer to "who is this":
// in a council people sit for a while before they vote, and nothing may be fast because they have only just come in.
//
// The last line is one JSON object. Each of its figures is the median of the rounds, but for the tally:
//   votesPerSecond   voters / (last acknowledgement - first message sent)
//   p50Ms … p99Ms    from sending a vote to its acknowledgement at the device, retries included
//   cpuMsPerVote     processor time of the application's server process during the vote, user and system
//   tallyP99Ms       over all screens (members, chair, hall), all commits and all rounds: from the moment the server sent
//                    COMMIT for a batch until the screen has heard a tally that includes it; all times of one clock
//   acknowledged, stored, counted   of one round: answers with ok at the devices, rows of ballot, the poll's counters
//   ratio            votesPerSecond / echo.votesPerSecond and p99Ms / echo.p99Ms
// Ends with 1 when in any round acknowledged, stored, counted and voters are not the same number, with 2 when it cannot
// begin.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connectTo, disconnect } from "#app/platform/db/clients.server.ts";
import { startEmbedded } from "#app/platform/db/embedded.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { type Child, startChild } from "./child.ts";
import { clientProcesses } from "./open-files.ts";
import { BenchFailure, readArguments, type VoteArguments } from "./vote-arguments.ts";
import { summary } from "./vote-figures.ts";
import { Hall } from "./vote-rounds.ts";
import { fillTown } from "./vote-town.ts";

const stops: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;

function stopAll(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  })();
  return stopping;
}

function start(file: string, env: Record<string, string | undefined> = {}): Child {
  const child = startChild(file, { NODE_ENV: "production", ...env });
  stops.push(child.stop);
  return child;
}

async function startDatabase(): Promise<{ folder: string; url: string }> {
  const folder = await mkdtemp(join(tmpdir(), "ratswerk-bench-"));
  stops.push(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o755);
  const database = await startEmbedded(folder);
  stops.push(database.stop);
  await migrate(database.url);
  connectTo(database.url);
  stops.push(disconnect);
  return { folder, url: database.url };
}

async function run({ voters, rounds, sittingS }: VoteArguments): Promise<void> {
  const processes = clientProcesses(voters, availableParallelism());
  say(`${voters} voters, ${rounds} rounds, client processes: ${processes}, load: ${loadavg()[0]?.toFixed(2)}`);
  const { folder, url } = await startDatabase();
  const town = await fillTown(voters);
  const server = start("vote-server.ts", { DATABASE_URL: url, DATA_DIR: folder, LOG_LEVEL: "warn", DEMO: "0" });
  const echo = start("echo-server.ts");
  const clients = Array.from({ length: processes }, () => start("vote-clients.ts"));
  const hall = new Hall({ server, echo, clients, town });
  say(`connected and watching after ${((await hall.connect()) / 1000).toFixed(1)} s`);
  await pause(sittingS * 1000);
  for (let round = 0; round <= rounds; round++) say(`${round === 0 ? "warm-up" : round}: ${await hall.round(round)}`);
  say(`load: ${loadavg()[0]?.toFixed(2)}`);
  process.stdout.write(`${JSON.stringify(summary(voters, hall.rounds.slice(1)))}\n`);
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stopAll().then(() => process.exit(1)));
}

try {
  const wanted = readArguments(process.argv.slice(2));
  await run(wanted);
} catch (error) {
  // why: what goes wrong because a signal has ended everything is no finding.
  if (!stopping) {
    say(error instanceof BenchFailure ? error.message : error instanceof Error ? String(error.stack) : String(error));
    process.exitCode = error instanceof BenchFailure ? error.code : 1;
  }
} finally {
  await stopAll();
}
