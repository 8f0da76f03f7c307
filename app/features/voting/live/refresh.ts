import type { Watcher } from "./watcher.server.ts";

/** A little at a time, so that a full hall is never asked about all at once, least of all while it votes. */
const TURN_MS = 250;
/** Within this time everybody has had a turn; short enough that a vote never has to wait for the question. */
const ROUND_MS = 6_000;

export const REFRESH = { turnMs: TURN_MS, roundMs: ROUND_MS };

/**
 * Whose right is to be asked anew in this turn: people who watch and were not asked for the length of a round, and of
 * them so many that all get a turn within the next one. Citizens and displays do not vote and can wait.
 * @param watchers everybody, those who came first first
 * @param at milliseconds
 */
export function dueNow<Device>(watchers: ReadonlyMap<Device, Watcher>, at: number): [Device, Watcher][] {
  const most = Math.ceil((watchers.size * TURN_MS) / ROUND_MS);
  const due: [Device, Watcher][] = [];
  for (const one of watchers) {
    const [, { viewer, watched, viewerReadAt }] = one;
    if (viewer.kind !== "person" || watched.size === 0 || at - viewerReadAt < ROUND_MS) continue;
    if (due.push(one) === most) break;
  }
  return due;
}
