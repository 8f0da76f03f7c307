import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { withLocalCopy } from "#app/platform/files/local-copy.server.ts";
import type { LookAnswer } from "./look/found.ts";
import { lookOver } from "./look/look-over.server.ts";

/**
 * Looks over a content that waits for it, whatever documents carry it, and keeps what was found. What was looked over
 * before stays as it is. Rejects where the content can not be fetched, so that the job is tried again.
 * @param sha256 the content's name
 * @param mediaTypeOfUpload where no document carries the content yet
 */
export async function lookAtContent(sha256: string, mediaTypeOfUpload?: string): Promise<void> {
  const waiting = await database().guardLook.findFirst({
    where: { sha256, state: "waiting" },
    select: { sha256: true },
  });
  if (!waiting) return;
  const version = await database().fileVersion.findFirst({ where: { sha256 }, select: { mediaType: true } });
  const mediaType = version?.mediaType ?? mediaTypeOfUpload;
  if (!mediaType) return;
  await keepLook(sha256, await withLocalCopy(sha256, (path) => lookOver({ path, mediaType })));
}

async function keepLook(sha256: string, answer: LookAnswer): Promise<void> {
  const findings = "findings" in answer ? answer.findings : [];
  const found = "findings" in answer ? answer.all : 0;
  await inTransaction(async (tx) => {
    const { count } = await tx.guardLook.updateMany({
      where: { sha256, state: "waiting" },
      data: { state: answer.state, found, lookedAt: now() },
    });
    if (count === 0) return;
    await tx.guardFinding.createMany({
      data: findings.map(({ box, ...finding }, position) => ({ ...finding, ...box, sha256, position })),
    });
  });
}
