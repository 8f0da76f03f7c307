/** Between two attempts, in milliseconds; the last one repeats. */
const PAUSES_MS = [500, 1_000, 2_000, 4_000] as const;

/** The address gives nothing (any more): the right has ended, or another version has taken its place. */
export class ReadRangeError extends Error {
  override name = "ReadRangeError";
}

export type ReadRange = {
  address: string;
  begin: number;
  /** not included; beyond the end means up to the end */
  end: number;
  /** The content that the part must belong to; null for the first part, which tells it. */
  etag: string | null;
  signal: AbortSignal;
  /** Told when the line is lost, and when it is back. */
  onLine: (there: boolean) => void;
};

/** total: the length of the whole content that was answered, in bytes */
export type ReadPart = { bytes: Uint8Array; total: number; etag: string | null };

/**
 * Reads a part of a document (RFC 9110, section 14) and waits for a lost line or a server that is just starting: what was
 * already read stays on the screen meanwhile.
 * @throws ReadRangeError, or the signal's reason once nobody wants it any more
 */
export async function readRange(given: ReadRange, { fetch: ask = fetch, pause = pauseMs } = {}): Promise<ReadPart> {
  const { signal, onLine } = given;
  for (let attempt = 0; ; attempt += 1) {
    const part = await attemptOf(ask, given);
    if (part) {
      if (attempt > 0) onLine(true);
      return part;
    }
    signal.throwIfAborted();
    onLine(false);
    await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0, signal);
    signal.throwIfAborted();
  }
}

/** null when it is worth to ask again. */
async function attemptOf(
  ask: typeof fetch,
  { address, begin, end, etag, signal }: ReadRange,
): Promise<ReadPart | null> {
  const headers = { Range: `bytes=${begin}-${end - 1}`, ...(etag ? { "If-Range": etag } : {}) };
  let answer: Response;
  try {
    answer = await ask(address, { headers, signal });
    if (answer.status === 206) return await partOf(answer, begin, end);
  } catch {
    // why: no line, or one that broke off; whether anybody still waits is asked before the next attempt.
    return null;
  }
  if (answer.status >= 500 || answer.status === 429) return null;
  // why: the whole content instead of a part means that it is another one by now; nobody needs its bytes.
  await answer.body?.cancel();
  throw new ReadRangeError(`a part of a document was answered with ${answer.status}`);
}

/** null when it broke off on the way. */
async function partOf(answer: Response, begin: number, end: number): Promise<ReadPart | null> {
  const total = Number(/^bytes \d+-\d+\/(\d+)$/.exec(answer.headers.get("Content-Range") ?? "")?.[1]);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (bytes.byteLength !== Math.min(end, total) - begin) return null;
  return { bytes, total, etag: answer.headers.get("ETag") };
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
