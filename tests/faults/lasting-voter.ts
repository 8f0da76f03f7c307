import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { io as connectTo, type Socket } from "socket.io-client";
import type { CastAnswer } from "#app/features/voting/ballot-answer.ts";
import { comeAgain } from "#app/features/voting/come-again.ts";
import { PROTOCOL_VERSION } from "#app/features/voting/live/protocol.ts";
import type { Chance } from "../cast/chance.ts";
import type { Participant } from "../setup/town-session.ts";

const ANSWER_LIMIT_MS = 1_500;
const GIVE_UP_MS = 120_000;
const CHOICES = ["yes", "no", "abstain"] as const;

type Ballot = { choice: (typeof CHOICES)[number]; key: string };

/** What became of a member's vote, as the member's device knows it at the end. */
export type Voted = {
  personId: string;
  /** The vote that was acknowledged last; null when every one was refused. */
  stands: Ballot | null;
  /** Why the last one was refused. */
  refused: string | null;
  attempts: number;
};

export type Voter = { vote: (pollId: string, epoch: number) => Promise<Voted>; leave: () => void };

/** A member whose device keeps a vote's key until it has a final answer, over lost lines, servers and databases. */
export function lastingVoter(url: string, who: Participant, chance: Chance): Voter {
  const socket = connectTo(url, {
    transports: ["websocket"],
    forceNew: true,
    timeout: ANSWER_LIMIT_MS,
    reconnectionDelay: 50,
    reconnectionDelayMax: 300,
    extraHeaders: { cookie: who.cookie },
  });
  const stayAway = comeAgain(socket, 50);
  let attempts = 0;

  async function castUntilAnswered(vote: object): Promise<CastAnswer> {
    const end = Date.now() + GIVE_UP_MS;
    while (Date.now() < end) {
      attempts += 1;
      const answer = await tryOnce(socket, vote);
      if (answer && (answer.ok || !answer.retry)) return answer;
      await wait(chance.between(20, 150));
    }
    throw new Error(`${who.personId} never got a final answer`);
  }

  return {
    async vote(pollId, epoch) {
      attempts = 0;
      await wait(chance.between(0, 600));
      const first: Ballot = { choice: chance.pick(CHOICES), key: randomUUID() };
      const answer = await castUntilAnswered({ pollId, epoch, ...first });
      const { personId } = who;
      if (!answer.ok) return { personId, stands: null, refused: answer.code, attempts };
      if (!chance.percent(30)) return { personId, stands: first, refused: null, attempts };
      const second: Ballot = { choice: chance.pick(CHOICES), key: randomUUID() };
      const changed = await castUntilAnswered({ pollId, epoch, ...second, replaces: first.key });
      if (changed.ok) return { personId, stands: second, refused: null, attempts };
      return { personId, stands: first, refused: changed.code, attempts };
    },
    leave() {
      stayAway();
      socket.disconnect();
    },
  };
}

/** The answer, or null when none came: then nobody knows whether the vote arrived. */
async function tryOnce(socket: Socket, vote: object): Promise<CastAnswer | null> {
  if (!socket.connected) return null;
  return socket
    .timeout(ANSWER_LIMIT_MS)
    .emitWithAck("poll:cast", { v: PROTOCOL_VERSION, ...vote })
    .catch(() => null);
}
