import type { Choice } from "#app/domain/voting/ballot.ts";

/**
 * A vote that was clicked and has no final answer yet. Of a secret vote only the sealed envelope, which not even this
 * device can open again.
 */
export type PendingBallot = {
  pollId: string;
  epoch: number;
  key: string;
  replaces: string | undefined;
} & ({ choice: Choice } | { envelope: string });

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/** How long to wait before the next try: twice as long each time, spread so that a hall does not knock all at once. */
export function pauseBefore(attempt: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);
  const [chance = 0] = crypto.getRandomValues(new Uint8Array(1));
  return longest / 2 + (longest / 2) * (chance / 255);
}

/** Keeps the clicked vote over a reload of the page until it has its final answer. */
export function keepPending(pending: PendingBallot): void {
  sessionStorage.setItem(nameOf(pending), JSON.stringify(pending));
}

/** The vote that still waits for its answer, or null. */
export function findPending(poll: { id: string; epoch: number }): PendingBallot | null {
  const kept = sessionStorage.getItem(nameOf({ pollId: poll.id, epoch: poll.epoch }));
  return kept ? (JSON.parse(kept) as PendingBallot) : null;
}

/** The vote has its final answer. */
export function dropPending(pending: { pollId: string; epoch: number }): void {
  sessionStorage.removeItem(nameOf(pending));
}

function nameOf({ pollId, epoch }: { pollId: string; epoch: number }): string {
  return `ballot:${pollId}:${epoch}`;
}
