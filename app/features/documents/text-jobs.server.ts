import { subscribe } from "#app/features/events/subscribe.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { type JobKind, queueJobs, startJobs } from "#app/platform/jobs/jobs.server.ts";
import { stopReading } from "#app/platform/text/read-text.server.ts";
import { extractText } from "./extract-text.server.ts";
import { tellRead } from "./tell-read.server.ts";

const LOOK_AGAIN_MS = 10 * 60 * 1000;

export const TEXT_JOB: JobKind = { name: "text-of-documents", limitSeconds: 300, work: readAndTell };

/**
 * Reads the text of every stored content: right after it was stored, and all that still wait after a start and every
 * ten minutes, so that nothing is forgotten.
 * @param others further work that this process does
 * @returns stops it
 */
export async function startTextJobs(others: readonly JobKind[] = []): Promise<() => Promise<void>> {
  const stopJobs = await startJobs([TEXT_JOB, ...others]);
  subscribe({
    name: "documents.text",
    async receive({ fact }) {
      if (fact.kind === "file.stored") await queueJobs(TEXT_JOB, [fact.sha256]);
    },
  });
  await queueWaitingTexts();
  const stopLooking = every("waiting-texts", LOOK_AGAIN_MS, queueWaitingTexts);
  return async () => {
    await stopLooking();
    await stopJobs();
    await stopReading();
  };
}

async function readAndTell(sha256: string): Promise<void> {
  await extractText(sha256);
  await tellRead(sha256);
}

/** Asks for the text of every content that waits for it. */
export async function queueWaitingTexts(): Promise<void> {
  const waiting = await database().fileText.findMany({ where: { state: "waiting" }, select: { sha256: true } });
  await queueJobs(
    TEXT_JOB,
    waiting.map(({ sha256 }) => sha256),
  );
}
