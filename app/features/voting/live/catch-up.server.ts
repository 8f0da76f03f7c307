import { latestFactId, listRecordedFacts } from "#app/features/events/recorded-facts.server.ts";
import type { RecordedFact } from "#app/features/events/subscribe.server.ts";

/** Facts whose numbers are this close may become visible in another order than they were numbered. */
const MARGIN = 200n;
const MOST_AT_ONCE = 500;

export type CatchUp = {
  /** This fact was told here. */
  note: (id: bigint) => void;
  /** Whether it was. */
  knows: (id: bigint) => boolean;
  /** Tells what was committed since the last round and was not told here. Rejects when the database is away. */
  round: () => Promise<void>;
};

/** Sees to it that a node tells every fact, also when the word of another node was lost on the way. */
export function makeCatchUp(tell: (recorded: RecordedFact) => Promise<void>): CatchUp {
  const told = new Set<bigint>();
  let readTo: bigint | null = null;

  function forgetBelow(id: bigint): void {
    for (const one of told) if (one <= id) told.delete(one);
  }

  return {
    note: (id) => void told.add(id),
    knows: (id) => told.has(id),
    async round() {
      if (readTo === null) {
        // why: what happened before this node came, its devices read for themselves when they join.
        readTo = await latestFactId();
        const before = await listRecordedFacts(readTo - MARGIN, MOST_AT_ONCE);
        for (const { id } of before) told.add(id);
        return;
      }
      const facts = await listRecordedFacts(readTo - MARGIN, MOST_AT_ONCE);
      const failures: unknown[] = [];
      for (const recorded of facts) {
        // why: one fact that cannot be told must not keep back the others; it has its turn again while it is close.
        if (!told.has(recorded.id)) await tell(recorded).catch((error) => failures.push(error));
        if (recorded.id > readTo) readTo = recorded.id;
      }
      forgetBelow(readTo - 2n * MARGIN);
      if (failures.length > 0) throw failures[0];
    },
  };
}
