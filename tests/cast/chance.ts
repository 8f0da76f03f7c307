/** Repeatable chance: the same seed gives the same town on every machine. */
export type Chance = {
  /** Integer from `min` to `max`, both included. */
  readonly between: (min: number, max: number) => number;
  /** True in `percent` of 100 cases. */
  readonly percent: (percent: number) => boolean;
  /** One of the list. Throws RangeError when it is empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order; the list itself stays. */
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/** A generator for one purpose, named by its seed text (FNV-1a hash, then mulberry32). */
export function chance(seed: string): Chance {
  let state = hashOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    percent: (percent) => next() * 100 < percent,
    pick: (list) => {
      const index = between(0, list.length - 1);
      if (index >= list.length || list.length === 0) throw new RangeError("Nothing to pick from");
      return list[index] as (typeof list)[number];
    },
    shuffle: (list) => {
      const rest = [...list];
      return list.flatMap(() => rest.splice(between(0, rest.length - 1), 1));
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
