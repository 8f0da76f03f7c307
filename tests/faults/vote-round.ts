import { setTimeout as wait } from "node:timers/promises";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Chance } from "../cast/chance.ts";
import { type RunningSession, viewerFor } from "../setup/town-session.ts";
import { type KillableDatabase, untilDone } from "./killable-database.ts";
import type { KillableNode } from "./killable-node.ts";
import type { Voted, Voter } from "./lasting-voter.ts";

const RECOVERY_LIMIT_MS = 60_000;
const TARGETS = [["server"], ["database"], ["server", "database"]] as const;

export type Scene = {
  session: RunningSession;
  database: KillableDatabase;
  node: KillableNode;
  voters: Voter[];
};

export type Round = {
  killed: string[];
  closedEarly: boolean;
  attempts: number;
  acknowledged: number;
  refused: number;
  lost: number;
  doubled: number;
};

/** One vote of everybody while servers are killed and come back; ends with the announcement. */
export async function voteUnderFire(scene: Scene, number: number, chance: Chance): Promise<Round> {
  const { session, voters } = scene;
  const pollId = await open(session, number);
  const targets = TARGETS[number % TARGETS.length] ?? TARGETS[0];
  const closedEarly = chance.percent(30);
  const killed: string[] = [];

  async function fire(): Promise<void> {
    for (let shots = chance.between(1, 2); shots > 0; shots--) {
      await wait(chance.between(0, 500));
      const all = chance.shuffle(targets);
      for (const target of all) {
        await scene[target === "server" ? "node" : "database"].kill();
        killed.push(target);
        await wait(chance.between(0, 100));
      }
      await wait(chance.between(0, 300));
      for (const target of chance.shuffle(all)) await scene[target === "server" ? "node" : "database"].restart();
    }
  }

  async function closeEarly(): Promise<void> {
    if (!closedEarly) return;
    await wait(chance.between(200, 900));
    await close(session, pollId);
  }

  const [voted] = await Promise.all([Promise.all(voters.map((voter) => voter.vote(pollId, 1))), fire(), closeEarly()]);
  if (!scene.node.isAlive()) throw new Error("the server ended, though only its database was killed");
  await close(session, pollId);
  const found = await compare(pollId, voted);
  await announce(session, pollId);
  return {
    killed,
    closedEarly,
    attempts: voted.reduce((sum, { attempts }) => sum + attempts, 0),
    acknowledged: voted.filter(({ stands }) => stands !== null).length,
    refused: voted.filter(({ refused }) => refused !== null).length,
    ...found,
  };
}

/**
 * What is in the database beside what devices were told. Lost: acknowledged, but not stored as it stood, or not in the
 * counters. Doubled: counted more often than stored, or stored though it was refused.
 */
async function compare(pollId: string, voted: readonly Voted[]): Promise<{ lost: number; doubled: number }> {
  const poll = await database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { cast: true, yes: true, no: true, abstain: true },
  });
  const ballots = await database().ballot.findMany({ where: { pollId, epoch: 1 } });
  let lost = 0;
  let doubled = 0;
  for (const { personId, stands } of voted) {
    const stored = ballots.find((ballot) => ballot.personId === personId);
    if (stands && (stored?.key !== stands.key || stored.choice !== stands.choice)) lost += 1;
    if (!stands && stored) doubled += 1;
  }
  for (const choice of ["yes", "no", "abstain"] as const) {
    const stored = ballots.filter((ballot) => ballot.choice === choice).length;
    lost += Math.max(0, stored - poll[choice]);
    doubled += Math.max(0, poll[choice] - stored);
  }
  if (poll.cast !== poll.yes + poll.no + poll.abstain) doubled += Math.abs(poll.cast - ballots.length);
  return { lost, doubled };
}

async function open(session: RunningSession, number: number): Promise<string> {
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, {
    agendaItemId: session.publicItem,
    question: `Wird Nr. ${number} zugestimmt?`,
  });
  if (!opened.ok) throw new Error(opened.refused);
  return opened.value.pollId;
}

/** Closes, over a database that may be away; that it is closed already is an answer too. */
async function close(session: RunningSession, pollId: string): Promise<void> {
  const closed = await untilDone(
    async () => closePoll(await viewerFor(session.chair), { pollId, epoch: 1 }),
    RECOVERY_LIMIT_MS,
  );
  if (!closed.ok && closed.refused !== "poll-closed") throw new Error(closed.refused);
}

async function announce(session: RunningSession, pollId: string): Promise<void> {
  const { result, cast } = await database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { result: true, cast: true },
  });
  if (result !== "ADOPTED" && result !== "REJECTED") throw new Error(`the result is ${result}`);
  const chair = await viewerFor(session.chair);
  const announced = await announcePoll(chair, { pollId, epoch: 1, announced: result });
  if (!announced.ok) throw new Error(announced.refused);
  const kept = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { state: true, cast: true } });
  if (kept.state !== "published" || kept.cast !== cast) throw new Error("the announcement changed the count");
}
