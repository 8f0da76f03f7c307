import { setTimeout as wait } from "node:timers/promises";
import { database } from "./clients.server.ts";
import type { Prisma } from "./generated/client.ts";

/** A running transaction: the Prisma client without the calls that open or close something. */
export type Tx = Prisma.TransactionClient;

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 5;
const TIMEOUT_MS = 15_000;
const MAX_WAIT_MS = 5_000;

/**
 * Runs `work` in one transaction and returns its answer after COMMIT. When PostgreSQL ends the transaction because of
 * a serialization failure (40001) or a deadlock (40P01), it is run again, up to five times with growing random pauses;
 * so `work` must do nothing outside the transaction. Any other error rolls back and is thrown as it is.
 */
export async function inTransaction<T>(
  work: (tx: Tx) => Promise<T>,
  options: { isolation?: "ReadCommitted" | "RepeatableRead" | "Serializable" } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database().$transaction(work, {
        isolationLevel: options.isolation ?? "ReadCommitted",
        timeout: TIMEOUT_MS,
        maxWait: MAX_WAIT_MS,
      });
    } catch (error) {
      if (attempt >= ATTEMPTS || !isConflict(error)) {
        throw error;
      }
      await wait(FIRST_PAUSE_MS * 2 ** attempt * Math.random());
    }
  }
}

/** Whether PostgreSQL gave up a transaction only because another one was in its way. */
export function isConflict(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 8) {
    return false;
  }
  const { code, originalCode, cause, meta } = error as Record<string, unknown>;
  return (
    CONFLICT_CODES.has(String(code)) ||
    CONFLICT_CODES.has(String(originalCode)) ||
    isConflict(cause, depth + 1) ||
    isConflict(meta, depth + 1) ||
    isConflict((error as Record<string, unknown>).driverAdapterError, depth + 1)
  );
}

const CONFLICT_CODES = new Set(["40001", "40P01", "P2034"]);
