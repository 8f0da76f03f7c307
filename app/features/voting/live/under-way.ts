/** Which vote is meant: a person's own, by the key that is kept for every retry. */
export type VoteKey = { pollId: string; personId: string; key: string };

export type UnderWay = {
  begin: (vote: VoteKey) => void;
  end: (vote: VoteKey) => void;
  has: (vote: VoteKey) => boolean;
};

/**
 * Remembers the votes that came in here and are not told yet. Between COMMIT and telling everybody can read such a vote
 * in the database already; here alone it is known that its device still waits for the answer. The same key may be under
 * way several times.
 */
export function makeUnderWay(): UnderWay {
  const times = new Map<string, number>();
  const nameOf = ({ pollId, personId, key }: VoteKey) => `${pollId} ${personId} ${key}`;

  return {
    begin(vote) {
      const name = nameOf(vote);
      times.set(name, (times.get(name) ?? 0) + 1);
    },
    end(vote) {
      const name = nameOf(vote);
      const left = (times.get(name) ?? 0) - 1;
      if (left > 0) times.set(name, left);
      else times.delete(name);
    },
    has: (vote) => times.has(nameOf(vote)),
  };
}
