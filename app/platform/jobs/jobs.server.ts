import { PgBoss } from "pg-boss";
import { connectionString } from "#app/platform/db/clients.server.ts";
import { log } from "#app/platform/log.server.ts";
import { forgetOnce, once, peekOnce } from "#app/platform/once.server.ts";

/** The database schema in which the queue keeps its tables; nobody but the full role reads it. */
const SCHEMA = "jobs";
const CONNECTIONS = 2;
const BATCH = 20;
const LOOK_SECONDS = 1;
const RETRIES = 5;
const STOP_LIMIT_MS = 2_000;

/** A kind of work that is done later, by any of the processes on this database, and again when it fails. */
export type JobKind = {
  /** lower-case words with dashes; the name of its queue */
  name: string;
  /** how long one may take before another process tries it */
  limitSeconds: number;
  /** @param key what the work is about; the same key waits or runs once at a time. Rejects: tried again, ever later */
  work: (key: string) => Promise<void>;
};

/**
 * Starts doing jobs: those that wait, those of other processes that were given up, and new ones.
 * @param kinds all kinds of this process
 * @returns stops it; running work is given a moment to end, what does not is done again by whoever starts next
 */
export async function startJobs(kinds: readonly JobKind[]): Promise<() => Promise<void>> {
  const boss = once("jobs.boss", () => {
    const url = connectionString();
    return new PgBoss({ connectionString: url, schema: SCHEMA, max: CONNECTIONS, schedule: false });
  });
  boss.on("error", (error) => log.warn({ code: "jobs", message: error.message }));
  await boss.start();
  for (const kind of kinds) {
    const options = { retryLimit: RETRIES, retryBackoff: true, expireInSeconds: kind.limitSeconds * BATCH };
    await boss.createQueue(kind.name, { ...options, policy: "exclusive" });
    const pace = { batchSize: BATCH, pollingIntervalSeconds: LOOK_SECONDS, burstWhenBatchFull: true } as const;
    await boss.work<{ key: string }, void, typeof pace & { perJobResults: true }>(
      kind.name,
      { ...pace, perJobResults: true },
      async (jobs) => {
        const results = [];
        for (const job of jobs) results.push(await doOne(kind, job.id, job.data.key));
        return results;
      },
    );
  }
  return async () => {
    forgetOnce("jobs.boss");
    await boss.stop({ graceful: true, timeout: STOP_LIMIT_MS });
  };
}

async function doOne(kind: JobKind, id: string, key: string) {
  try {
    await kind.work(key);
    return { id, status: "completed" as const };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    log.error({ code: "job", job: kind.name, key, message });
    return { id, status: "failed" as const, output: { message } };
  }
}

/** Asks for work; nothing happens where the same is asked for already, or where this process does no jobs. */
export async function queueJobs(kind: Pick<JobKind, "name">, keys: readonly string[]): Promise<void> {
  const boss = peekOnce<PgBoss>("jobs.boss");
  if (!boss || keys.length === 0) return;
  await boss.insert(
    kind.name,
    keys.map((key) => ({ data: { key }, singletonKey: key })),
  );
}
