/** Answers that hold for a moment, and no longer than until something changes. */
export type HeldUntilChange<Value> = {
  find: (key: string) => Value | null;
  /** Which state of the data an answer shows that is worked out from now on. */
  edition: () => number;
  /** Holds an answer, unless something changed since its edition began. */
  keep: (key: string, edition: number, value: Value) => void;
  /** This answer holds no longer. */
  drop: (key: string) => void;
  /** Something changed: no answer holds any longer. */
  forget: () => void;
};

/**
 * @param limits what was kept longest ago makes room when there are too many; milliseconds an answer holds although no
 *   change was heard of
 * @param clock the present time in milliseconds
 */
export function heldUntilChange<Value>(
  limits: { entries: number; holdsMs: number },
  clock: () => number,
): HeldUntilChange<Value> {
  const held = new Map<string, { value: Value; until: number }>();
  let edition = 0;
  return {
    find(key) {
      const found = held.get(key);
      if (!found || clock() >= found.until) held.delete(key);
      else return found.value;
      return null;
    },
    edition: () => edition,
    keep(key, madeIn, value) {
      if (madeIn !== edition) return;
      held.delete(key);
      held.set(key, { value, until: clock() + limits.holdsMs });
      for (const oldest of held.keys()) {
        if (held.size <= limits.entries) return;
        held.delete(oldest);
      }
    },
    drop(key) {
      held.delete(key);
    },
    forget() {
      edition += 1;
      held.clear();
    },
  };
}
