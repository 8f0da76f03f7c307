/** Between two attempts, in milliseconds; the last one repeats. A browser that hears of the network asks at once. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000] as const;
/** Somebody in front of the server says that it is away for a moment, as while it starts anew. */
const AWAY = new Set([502, 503, 504]);

type Fetch = typeof fetch;
type Options = {
  /** Waits before the next attempt; returns early when the network comes back or the signal ends the load. */
  pause: (milliseconds: number, signal: AbortSignal | null) => Promise<void>;
};

/**
 * A `fetch` with which pages read their data in a hall with bad Wi-Fi: a load that finds no network, that breaks off in
 * the middle, or that meets a server which is starting, is tried again until it comes or is not wanted any more. A page
 * that follows a session so stays as it is, with everything typed into it, instead of giving way to an error. All other
 * requests pass as they are: whoever sends something decides alone what is to happen when it fails.
 * @param once the browser's own fetch
 */
export function makePatientFetch(once: Fetch, { pause }: Options): Fetch {
  return async (input, init) => {
    if (!isPageLoad(input, init)) return once(input, init);
    const signal = init?.signal ?? null;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await load(once, input, init);
      if (answer) return answer;
      await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0, signal);
      signal?.throwIfAborted();
    }
  };
}

/** Waits in a browser. */
export function pauseForNetwork(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
    signal?.addEventListener("abort", done);
  });
}

/** The whole answer; null when the network failed, also on the way. Throws what ended a load that is not wanted any more. */
async function load(once: Fetch, input: Parameters<Fetch>[0], init: RequestInit | undefined): Promise<Response | null> {
  try {
    const answer = await once(input, init);
    if (AWAY.has(answer.status)) return null;
    const { status, statusText, headers } = answer;
    if (!answer.body) return answer;
    // why: an answer that breaks off in the middle would otherwise be found out only while it is being read.
    return new Response(await answer.arrayBuffer(), { status, statusText, headers });
  } catch (error) {
    // why: fetch throws TypeError when the network fails, and the signal's own reason when the load was given up.
    if (error instanceof TypeError && !init?.signal?.aborted) return null;
    throw error;
  }
}

/** Whether a page asks for its data: the framework reads them from the page's address with `.data`. */
function isPageLoad(input: Parameters<Fetch>[0], init: RequestInit | undefined): boolean {
  if (input instanceof Request || (init?.method ?? "GET") !== "GET") return false;
  return new URL(input, globalThis.location?.href).pathname.endsWith(".data");
}
