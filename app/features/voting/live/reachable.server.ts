import type { Server } from "socket.io";
import { pool } from "#app/platform/db/clients.server.ts";
import { isWatched, roomOfPerson } from "./rooms.server.ts";

/** For how long the other nodes' answers may be used again; the chair's list is told several times a second. */
const FRESH_MS = 1_000;

/** Says of a poll's voters who is connected, on any node. */
export type Reachable = (pollId: string) => Promise<(personId: string) => boolean>;

type Voters = { epoch: number; people: string[] };

// why: everybody counts the same frozen list in the same order, so that places stand for people between nodes.
const VOTERS = `
  SELECT p.epoch, v.person_id FROM poll p JOIN poll_voter v ON v.poll_id = p.id AND v.epoch = p.epoch AND v.entitled
  WHERE p.id = $1 ORDER BY v.person_id`;

/** Who of the poll's voters is connected to this node, as marks: epoch, length of the list, one bit for each place. */
export async function markReachable(io: Server, pollId: string): Promise<string> {
  const { epoch, people } = await listVoters(pollId);
  const bits = Buffer.alloc(Math.ceil(people.length / 8));
  for (const [place, personId] of people.entries()) {
    if (!isWatched(io, roomOfPerson(personId))) continue;
    bits.writeUInt8(bits.readUInt8(place >> 3) | (1 << (place & 7)), place >> 3);
  }
  return `${epoch}.${people.length}.${bits.toString("base64url")}`;
}

/**
 * Asks all nodes together.
 * @param ask gets the other nodes' marks
 * @param clock milliseconds
 */
export function makeReachable(io: Server, ask: (pollId: string) => Promise<string[]>, clock: () => number): Reachable {
  let last: { pollId: string; at: number; elsewhere: Promise<ReadonlySet<string>> } | null = null;

  async function askOthers(pollId: string): Promise<ReadonlySet<string>> {
    const answers = await ask(pollId);
    return answers.length === 0 ? new Set<string>() : readMarks(answers, await listVoters(pollId));
  }

  return async (pollId) => {
    if (last?.pollId !== pollId || clock() - last.at >= FRESH_MS) {
      last = { pollId, at: clock(), elsewhere: askOthers(pollId) };
    }
    const elsewhere = await last.elsewhere.catch(() => new Set<string>());
    return (personId) => isWatched(io, roomOfPerson(personId)) || elsewhere.has(personId);
  };
}

/** The people marked in any answer; an answer about another list is of no use. */
export function readMarks(answers: readonly string[], { epoch, people }: Voters): ReadonlySet<string> {
  const marked = new Set<string>();
  for (const answer of answers) {
    const [theirEpoch, length, bits = ""] = answer.split(".");
    if (Number(theirEpoch) !== epoch || Number(length) !== people.length) continue;
    const marks = Buffer.from(bits, "base64url");
    for (const [place, personId] of people.entries()) {
      if (((marks[place >> 3] ?? 0) >> (place & 7)) & 1) marked.add(personId);
    }
  }
  return marked;
}

async function listVoters(pollId: string): Promise<Voters> {
  const { rows } = await pool().query<{ epoch: number; person_id: string }>(VOTERS, [pollId]);
  return { epoch: rows[0]?.epoch ?? 0, people: rows.map(({ person_id }) => person_id) };
}
