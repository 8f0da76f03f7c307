import type { Fact } from "#app/domain/events/facts.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { RecordedFact } from "./subscribe.server.ts";

type Row = { id: bigint; at: Date; bodyId: string; kind: string; data: unknown };

/** One committed fact of the diary; null when there is none under this number. */
export async function findRecordedFact(id: bigint): Promise<RecordedFact | null> {
  const row = await database().event.findUnique({ where: { id }, select: COLUMNS });
  return row && recordedFact(row);
}

/** Committed facts with a number above the given one, in order, at most `limit`. */
export async function listRecordedFacts(above: bigint, limit: number): Promise<RecordedFact[]> {
  const rows = await database().event.findMany({
    where: { id: { gt: above } },
    orderBy: { id: "asc" },
    take: limit,
    select: COLUMNS,
  });
  return rows.map(recordedFact);
}

/** The number of the latest fact, 0 before the first. */
export async function latestFactId(): Promise<bigint> {
  const row = await database().event.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
  return row?.id ?? 0n;
}

function recordedFact({ id, at, bodyId, kind, data }: Row): RecordedFact {
  return { id, at, fact: { kind, bodyId, ...(data as object) } as Fact };
}

const COLUMNS = { id: true, at: true, bodyId: true, kind: true, data: true } as const;
