import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { fileStore } from "#app/platform/files/files.server.ts";
import { log } from "#app/platform/log.server.ts";
import { TOKEN_HOURS } from "./upload-token.server.ts";

const HOUR_MS = 3_600_000;
/** Twice as long as a form may hold a file, so that nothing is taken from under a form that is being sent. */
const SPARED_HOURS = 2 * TOKEN_HOURS;
const BATCH = 500;

/**
 * Removes content that was sent with a form and never became a document. Run once a day.
 * @returns how many contents were removed
 */
export async function sweepUploads(): Promise<number> {
  const names = await fileStore().listOlderThan(new Date(now().getTime() - SPARED_HOURS * HOUR_MS));
  let removed = 0;
  for (let at = 0; at < names.length; at += BATCH) {
    const batch = names.slice(at, at + BATCH);
    const rows = await database().fileVersion.findMany({
      where: { sha256: { in: batch } },
      distinct: ["sha256"],
      select: { sha256: true },
    });
    const towns = await database().body.findMany({
      where: { armsSha256: { in: batch } },
      select: { armsSha256: true },
    });
    const used = new Set([...rows.map((row) => row.sha256), ...towns.map((town) => town.armsSha256)]);
    for (const sha256 of batch.filter((name) => !used.has(name))) {
      await fileStore().remove(sha256);
      removed++;
    }
  }
  if (removed > 0) log.info({ code: "uploads-swept", removed });
  return removed;
}
