import { subscribe } from "#app/features/events/subscribe.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { type JobKind, queueJobs } from "#app/platform/jobs/jobs.server.ts";
import { stopLooking } from "./look/look-over.server.ts";
import { lookAtContent } from "./look-content.server.ts";

const LOOK_AGAIN_MS = 10 * 60 * 1000;

/** The work of looking over one content; whoever starts the jobs of the process names it among them. */
export const LOOK_JOB: JobKind = {
  name: "look-over-documents",
  limitSeconds: 900,
  work: (sha256) => lookAtContent(sha256),
};

/**
 * Has every stored content looked over: right after it was stored, and all that still wait after a start and every ten
 * minutes. The jobs of the process must be running.
 * @returns stops it
 */
export async function startLooking(): Promise<() => Promise<void>> {
  subscribe({
    name: "guard.look",
    async receive({ fact }) {
      if (fact.kind === "file.stored") await queueJobs(LOOK_JOB, [fact.sha256]);
    },
  });
  await queueWaiting();
  const stop = every("waiting-looks", LOOK_AGAIN_MS, queueWaiting);
  return async () => {
    await stop();
    await stopLooking();
  };
}

async function queueWaiting(): Promise<void> {
  const waiting = await database().guardLook.findMany({ where: { state: "waiting" }, select: { sha256: true } });
  await queueJobs(
    LOOK_JOB,
    waiting.map(({ sha256 }) => sha256),
  );
}
