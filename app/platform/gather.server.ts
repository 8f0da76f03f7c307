type Asker<Value> = { found: (value: Value | null) => void; failed: (error: unknown) => void };

/** More keys than one query is asked for at once. */
const MOST = 500;
/** A second round may begin while one is under way, so that one slow answer does not hold up everybody. */
const ROUNDS_AT_ONCE = 2;

/**
 * Turns many questions into few queries: what is asked while a query runs is asked together in the next one, equal
 * questions once. There is no timer, and no answer is older than its question. When a query fails, it fails for all
 * who asked in it.
 * @param load reads the values of up to 500 different keys; a key that is missing in its answer has none
 * @returns asks for one key; null when it has no value
 */
export function gather<Value>(load: (keys: string[]) => Promise<Map<string, Value>>) {
  const waiting = new Map<string, Asker<Value>[]>();
  let rounds = 0;

  async function work(): Promise<void> {
    rounds += 1;
    // why: questions of the same turn of the event loop share the first query.
    await Promise.resolve();
    while (waiting.size > 0) await answer(take());
    rounds -= 1;
  }

  function take(): [string, Asker<Value>[]][] {
    const taken: [string, Asker<Value>[]][] = [];
    for (const one of waiting) {
      if (taken.length === MOST) break;
      taken.push(one);
    }
    for (const [key] of taken) waiting.delete(key);
    return taken;
  }

  async function answer(asked: [string, Asker<Value>[]][]): Promise<void> {
    try {
      const values = await load(asked.map(([key]) => key));
      for (const [key, askers] of asked) for (const { found } of askers) found(values.get(key) ?? null);
    } catch (error) {
      for (const [, askers] of asked) for (const { failed } of askers) failed(error);
    }
  }

  return (key: string): Promise<Value | null> =>
    new Promise((found, failed) => {
      const askers = waiting.get(key);
      if (askers) askers.push({ found, failed });
      else waiting.set(key, [{ found, failed }]);
      if (rounds < ROUNDS_AT_ONCE) void work();
    });
}
