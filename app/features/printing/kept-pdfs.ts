/** Finished documents by the hash of all that went into them. */
export type KeptPdfs = {
  find: (key: string) => Uint8Array | null;
  keep: (key: string, bytes: Uint8Array) => void;
};

/**
 * Keeps documents in memory until there are too many bytes; what was asked for longest ago makes room first.
 * @param mostBytes of all together
 */
export function keptPdfs(mostBytes: number): KeptPdfs {
  const kept = new Map<string, Uint8Array>();
  let held = 0;

  function drop(key: string): void {
    held -= kept.get(key)?.byteLength ?? 0;
    kept.delete(key);
  }

  return {
    find(key) {
      const bytes = kept.get(key);
      if (!bytes) return null;
      kept.delete(key);
      kept.set(key, bytes);
      return bytes;
    },
    keep(key, bytes) {
      if (bytes.byteLength > mostBytes) return;
      drop(key);
      kept.set(key, bytes);
      held += bytes.byteLength;
      for (const oldest of kept.keys()) {
        if (held <= mostBytes) return;
        drop(oldest);
      }
    },
  };
}
