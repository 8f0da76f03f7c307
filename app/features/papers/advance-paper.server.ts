import { accepted } from "#app/domain/kernel/result.ts";
import { movePaper, type PaperMove } from "#app/domain/papers/paper-states.ts";
import { record } from "#app/features/events/record.server.ts";
import { actorOf, type PersonViewer } from "#app/features/permissions/viewer.ts";
import { inTransaction, type Tx } from "#app/platform/db/transactions.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { type LockedPaper, lockPaper } from "./lock-paper.server.ts";
import { type PaperAnswer, refusedAt } from "./paper-refused.ts";
import { saveVersion } from "./save-version.server.ts";

/** Which paper, and the version that was looked at when the deed was decided. */
export type PaperDeedInput = { paperId: string; version: number };

type Moved = PaperAnswer<{ version: number }>;

/** Holds the paper and lets `work` decide and write. Throws 404 for an unknown id. */
export async function withPaper(
  viewer: PersonViewer,
  input: PaperDeedInput,
  work: (tx: Tx, paper: LockedPaper) => Promise<Moved>,
): Promise<Moved> {
  return inTransaction(async (tx) => {
    const paper = await lockPaper(tx, viewer, input.paperId);
    if (!paper) throw notFound();
    return work(tx, paper);
  });
}

/** Moves a paper on in its table of states, when it is still the version that was looked at. */
export async function advancePaper(
  viewer: PersonViewer,
  input: PaperDeedInput,
  move: PaperMove,
  fact: "paper.released" | "paper.concluded" | "paper.withdrawn" | "paper.changed",
): Promise<Moved> {
  return withPaper(viewer, input, async (tx, paper) => {
    const verdict = movePaper(paper.state, move);
    if (!verdict.ok) return verdict;
    if (paper.version !== input.version) return refusedAt("changed-meanwhile");
    await tx.paper.update({ where: { id: paper.id }, data: { state: verdict.value }, select: { id: true } });
    const version = await saveVersion(tx, viewer, paper.id);
    const of = { bodyId: viewer.bodyId, paperId: paper.id };
    if (fact === "paper.changed") await record(tx, actorOf(viewer), { kind: fact, ...of, version, fields: ["state"] });
    else await record(tx, actorOf(viewer), { kind: fact, ...of });
    return accepted({ version });
  });
}
