/** A finished answer that several visitors may get. */
export type SharedPage = {
  status: number;
  headers: [name: string, value: string][];
  body: string;
  /** The nonce written into the body, to be replaced for each visitor. */
  nonce: string;
};

export type SharedPages = {
  /** The page under this key while it still holds; null when it must be made anew. */
  find: (key: string) => SharedPage | null;
  /** Which state of the data a page that is made from now on shows. */
  edition: () => number;
  /** Keeps a page, unless something changed since its edition began. */
  keep: (key: string, edition: number, page: SharedPage) => void;
  /** Something changed: every page must be made anew. */
  forget: () => void;
};

/**
 * Keeps answers in memory until something changes. The oldest make room when there are too many or they are too large.
 * @param limits entries, sum of the bodies in characters, and how long a page may hold in milliseconds although no
 *   change was heard of, because some pages tell the time
 * @param clock the present time in milliseconds
 */
export function sharedPages(
  limits: { entries: number; characters: number; holdsMs: number },
  clock: () => number,
): SharedPages {
  const pages = new Map<string, { page: SharedPage; until: number }>();
  let characters = 0;
  let edition = 0;

  function drop(key: string): void {
    characters -= pages.get(key)?.page.body.length ?? 0;
    pages.delete(key);
  }

  return {
    find(key) {
      const kept = pages.get(key);
      if (!kept) return null;
      if (clock() < kept.until) return kept.page;
      drop(key);
      return null;
    },
    edition: () => edition,
    keep(key, madeIn, page) {
      if (madeIn !== edition || page.body.length > limits.characters) return;
      drop(key);
      pages.set(key, { page, until: clock() + limits.holdsMs });
      characters += page.body.length;
      for (const oldest of pages.keys()) {
        if (pages.size <= limits.entries && characters <= limits.characters) return;
        drop(oldest);
      }
    },
    forget() {
      edition += 1;
      characters = 0;
      pages.clear();
    },
  };
}
