/**
 * Keeps one value per process under a name, also when the same module is loaded twice
 * (once by the bundle and once by Node, or again after a reload in development).
 *
 * `make` runs at the first call only; a `make` that throws leaves nothing behind.
 */
export function once<T>(name: string, make: () => T): T {
  const kept = keptValues();
  if (!kept.has(name)) {
    kept.set(name, make());
  }
  return kept.get(name) as T;
}

/** Forgets a kept value, so that the next `once` makes it anew. Returns what was kept, or undefined. */
export function forgetOnce<T>(name: string): T | undefined {
  const kept = keptValues();
  const value = kept.get(name);
  kept.delete(name);
  return value as T | undefined;
}

/** Looks at a kept value without making it. */
export function peekOnce<T>(name: string): T | undefined {
  return keptValues().get(name) as T | undefined;
}

const KEY = Symbol.for("ratswerk.once");

function keptValues(): Map<string, unknown> {
  const holder = globalThis as { [KEY]?: Map<string, unknown> };
  holder[KEY] ??= new Map();
  return holder[KEY];
}
