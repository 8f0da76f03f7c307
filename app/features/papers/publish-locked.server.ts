import { accepted, type Verdict } from "#app/domain/kernel/result.ts";
import { movePaper, type PaperRefusal } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { now } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import type { LockedPaper } from "./lock-paper.server.ts";
import { saveVersion } from "./save-version.server.ts";

/** Publishes a paper that the running transaction holds. */
export async function publishLocked(
  tx: Tx,
  viewer: PersonViewer,
  paper: LockedPaper,
): Promise<Verdict<number, PaperRefusal>> {
  const move = movePaper(paper.state, "publish");
  if (!move.ok) return move;
  await tx.paper.update({
    where: { id: paper.id },
    data: { state: move.value, publishedAt: now() },
    select: { id: true },
  });
  const version = await saveVersion(tx, viewer, paper.id);
  await record(tx, actorOf(viewer), { kind: "paper.published", bodyId: viewer.bodyId, paperId: paper.id });
  return accepted(version);
}
