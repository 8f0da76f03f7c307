// Kills the server and PostgreSQL with kill -9 at random moments while members vote and try again, and counts what is
// lost or counted twice. Starts and stops all it needs. Progress and the seed come first; the last line is one JSON
// object: {"rounds", "acknowledged", "lost", "doubled"}. Ends with 1 unless nothing is lost and nothing doubled.
//   npm run -s faults:vote -- --rounds 20 [--voters 50] [--seed TEXT]
import "./quiet.ts";
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { connectTo, disconnect } from "#app/platform/db/clients.server.ts";
import { migrate } from "#app/platform/db/migrate.server.ts";
import { chance } from "../cast/chance.ts";
import { createRunningSession } from "../setup/town-session.ts";
import { startKillableDatabase } from "./killable-database.ts";
import { startKillableNode } from "./killable-node.ts";
import { lastingVoter } from "./lasting-voter.ts";
import { type Scene, voteUnderFire } from "./vote-round.ts";

const stops: (() => Promise<void>)[] = [];

async function stopAll(): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop();
}

async function prepare(members: number, seed: string): Promise<Scene> {
  const database = await startKillableDatabase();
  stops.push(database.stop);
  await migrate(database.url);
  connectTo(database.url);
  stops.push(disconnect);
  const session = await createRunningSession({ members });
  const node = await startKillableNode(database.url);
  stops.push(node.stop);
  const voters = session.members.map((who, number) => lastingVoter(node.url, who, chance(`${seed} voter ${number}`)));
  stops.push(async () => {
    for (const voter of voters) voter.leave();
  });
  return { session, database, node, voters };
}

async function run(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      rounds: { type: "string", default: "20" },
      voters: { type: "string", default: "50" },
      seed: { type: "string", default: randomUUID().slice(0, 8) },
    },
  });
  const [rounds, voters] = [Number(values.rounds), Number(values.voters)];
  if (!(Number.isInteger(rounds) && rounds > 0 && Number.isInteger(voters) && voters > 0)) {
    throw new Error("--rounds and --voters take a whole number from 1");
  }
  process.stdout.write(`seed ${values.seed}: ${rounds} rounds, ${voters} voters\n`);
  const scene = await prepare(voters, values.seed);
  const sums = { rounds: 0, acknowledged: 0, lost: 0, doubled: 0 };
  for (let number = 1; number <= rounds; number++) {
    const start = Date.now();
    const round = await voteUnderFire(scene, number, chance(`${values.seed} round ${number}`));
    sums.rounds += 1;
    for (const key of ["acknowledged", "lost", "doubled"] as const) sums[key] += round[key];
    const { killed, closedEarly, attempts, acknowledged, refused, lost, doubled } = round;
    process.stdout.write(
      `round ${number}: killed ${killed.join(", ")}${closedEarly ? ", closed early" : ""}; ${attempts} attempts, ` +
        `${acknowledged} acknowledged, ${refused} refused, ${lost} lost, ${doubled} doubled; ${Date.now() - start} ms\n`,
    );
  }
  await stopAll();
  process.stdout.write(`${JSON.stringify(sums)}\n`);
  return sums.lost === 0 && sums.doubled === 0;
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void stopAll().finally(() => process.exit(1)));
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  await stopAll();
  // why: whatever failed while it was being started may hold the process, and a run that failed has to end.
  process.exit(1);
}
