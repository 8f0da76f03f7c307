import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { movePaper, type PaperRefusal } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { type GuardRefusal, guardPublication } from "#app/features/guard/guard-publication.server.ts";
import { filesInScope } from "#app/features/guard/look-now.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { LockedPaper } from "./lock-paper.server.ts";
import { saveVersion } from "./save-version.server.ts";

/**
 * Publishes a paper that the running transaction holds.
 * @param guardReason why its documents become public with what was found in them
 */
export async function publishLocked(
  tx: Tx,
  viewer: PersonViewer,
  paper: LockedPaper,
  guardReason?: string,
): Promise<Verdict<number, PaperRefusal | GuardRefusal>> {
  const move = movePaper(paper.state, "publish");
  if (!move.ok) return move;
  const fileIds = paper.public ? await filesInScope(tx, { paperId: paper.id }) : [];
  const guarded = await guardPublication(tx, viewer, { deed: "paper", fileIds, reason: guardReason });
  if (!guarded.ok) return guarded;
  await tx.paper.update({
    where: { id: paper.id },
    data: { state: move.value, publishedAt: now() },
    select: { id: true },
  });
  const version = await saveVersion(tx, viewer, paper.id);
  await record(tx, actorOf(viewer), { kind: "paper.published", bodyId: viewer.bodyId, paperId: paper.id });
  return accepted(version);
}
