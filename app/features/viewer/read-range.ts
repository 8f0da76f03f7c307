/** Between two attempts, in milliseconds; the last one repeats. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000] as const;

/** The address gives nothing (any more): the right has ended, or another version has taken its place. */
export class ReadRangeError extends Error {
  override name = "ReadRangeError";
}

export type ReadRange = {
  address: string;
  begin: number;
  /** not included */
  end: number;
  signal: AbortSignal;
  /** Told when the line is lost, and when it is back. */
  onLine: (there: boolean) => void;
};

/**
 * Reads a part of a document (RFC 9110, section 14) and waits for a lost line or a server that is just starting: what was
 * already read stays on the screen meanwhile.
 * @throws ReadRangeError, or the signal's reason once nobody wants it any more
 */
export async function readRange(given: ReadRange, { fetch: ask = fetch, pause = pauseMs } = {}): Promise<Uint8Array> {
  const { address, begin, end, signal, onLine } = given;
  for (let attempt = 0; ; attempt += 1) {
    const bytes = await attemptOf(ask, address, { begin, end, signal });
    if (bytes) {
      if (attempt > 0) onLine(true);
      return bytes;
    }
    onLine(false);
    await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0, signal);
    signal.throwIfAborted();
  }
}

/** null when it is worth to ask again. */
async function attemptOf(
  ask: typeof fetch,
  address: string,
  { begin, end, signal }: { begin: number; end: number; signal: AbortSignal },
): Promise<Uint8Array | null> {
  let answer: Response;
  try {
    answer = await ask(address, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal });
    if (answer.status === 206) {
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return bytes.byteLength === end - begin ? bytes : null;
    }
  } catch {
    // why: no line, or one that broke off; whether anybody still waits is asked before the next attempt.
    return null;
  }
  if (answer.status >= 500 || answer.status === 429) return null;
  throw new ReadRangeError(`a part of a document was answered with ${answer.status}`);
}

/** Ends early when the browser hears of the network again. */
function pauseMs(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener("online", done);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", done);
    signal.addEventListener("abort", done);
  });
}
