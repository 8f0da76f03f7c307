import type { Choice } from "#app/domain/voting/ballot.ts";
import type { OwnBallot } from "#app/features/voting/ballot-answer.ts";
import type { Counted, Standing } from "./settle-batch.server.ts";

/** More votes than run at once in one house. */
const MAX_KNOWN = 20;

type Stored = { personId: string; choice: Choice; key: string };

/**
 * What was read of polls before their votes came in, so that a batch need not read first. Nothing is believed because
 * it stands here: every change of a poll, its list or its ballots makes another version of the poll's row, and a batch
 * is stored only if the row is still the version that stands here.
 */
export type KnownStandings = {
  /** Reads the poll anew; of two readings the one that began later counts. Null forgets it. */
  learn: (pollId: string, read: () => Promise<Standing<OwnBallot> | null>) => Promise<void>;
  find: (pollId: string) => Standing<OwnBallot> | null;
  /** These ballots turned that version of the poll into the counted one. */
  advance: (pollId: string, from: string, counted: Counted, stored: readonly Stored[]) => void;
  forget: (pollId: string) => void;
};

export function makeKnownStandings(): KnownStandings {
  const known = new Map<string, Standing<OwnBallot>>();
  const readings = new Map<string, symbol>();

  return {
    async learn(pollId, read) {
      const reading = Symbol();
      readings.set(pollId, reading);
      known.delete(pollId);
      try {
        const standing = await read();
        if (readings.get(pollId) !== reading || !standing) return;
        const [oldest] = known.keys();
        if (oldest !== undefined && known.size >= MAX_KNOWN) known.delete(oldest);
        known.set(pollId, standing);
      } finally {
        if (readings.get(pollId) === reading) readings.delete(pollId);
      }
    },
    find: (pollId) => known.get(pollId) ?? null,
    advance(pollId, from, { seq, version }, stored) {
      const standing = known.get(pollId);
      if (standing?.poll.version !== from) return;
      Object.assign(standing.poll, { seq, version });
      for (const { personId, choice, key } of stored) {
        const voter = standing.voters.get(personId);
        if (voter) voter.own = { choice, key };
      }
    },
    forget: (pollId) => known.delete(pollId),
  };
}
