import { subscribe } from "#app/features/events/subscribe.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { every } from "#app/platform/jobs/every.server.ts";
import { type JobKind, queueJobs } from "#app/platform/jobs/jobs.server.ts";
import { stopBaking } from "./find-marked-copy.server.ts";
import { forgetRemoved } from "./forget-removed.server.ts";
import { stopPlacing } from "./look-for.server.ts";
import { placeAnnotations } from "./place-annotations.server.ts";

const LOOK_AGAIN_MS = 10 * 60 * 1000;
const FORGET_MS = 6 * 60 * 60 * 1000;

/** The key is the document, and behind a slash what asked for it: what asks later is not taken for what asked before. */
export const PLACING_JOB: JobKind = {
  name: "places-of-annotations",
  limitSeconds: 300,
  work: (key) => placeAnnotations(key.split("/")[0] ?? ""),
};

/**
 * Finds marks again in new versions: once a version's text has been read, and every ten minutes what was missed. Forgets
 * what was removed long ago. `PLACING_JOB` itself is started with the other jobs.
 * @returns stops it
 */
export function startAnnotationJobs(): () => Promise<void> {
  subscribe({
    name: "annotations.places",
    async receive({ fact }) {
      if (fact.kind !== "file.stored" && fact.kind !== "file.read") return;
      await queueJobs(PLACING_JOB, [`${fact.fileId}/${fact.version}-${fact.kind}`]);
    },
  });
  const stopLooking = every("waiting-annotations", LOOK_AGAIN_MS, queueWaitingPlaces);
  const stopForgetting = every("removed-annotations", FORGET_MS, forgetRemoved);
  return async () => {
    await stopLooking();
    await stopForgetting();
    await stopPlacing();
    await stopBaking();
  };
}

/** Asks for every document whose newest version has marks that were not looked for. */
export async function queueWaitingPlaces(): Promise<void> {
  const waiting = await database().$queryRaw<{ fileId: string }[]>`
    SELECT DISTINCT a.file_id AS "fileId" FROM annotation a
    JOIN LATERAL (SELECT max(version) AS newest FROM file_version v WHERE v.file_id = a.file_id) v ON true
    WHERE a.version <> v.newest AND a.content IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM annotation_place p WHERE p.annotation_id = a.id AND p.version = v.newest)`;
  await queueJobs(
    PLACING_JOB,
    waiting.map(({ fileId }) => `${fileId}/again`),
  );
}
