import { quorumStanding } from "#app/domain/meetings/quorum-standing.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

/** The latest count that the chair stated. */
export type StatedQuorum = { at: Date; present: number; members: number };
/** The latest doubt that no statement has answered yet, with the count of that moment. */
export type QuorumDoubt = { at: Date; personId: string; present: number; members: number; outcome: string | null };

export type QuorumStanding = { presumed: boolean; stated: StatedQuorum | null; doubt: QuorumDoubt | null };

/** What the meeting's record says about the quorum so far. */
export async function readQuorumStanding(db: Pick<Tx, "sessionLog">, meetingId: string): Promise<QuorumStanding> {
  const stated = await findLast(db, meetingId, "meeting.quorumStated");
  const doubted = await findLast(db, meetingId, "meeting.quorumDoubted");
  const { presumed, doubted: isDoubted } = quorumStanding(
    stated && { number: stated.number, established: stated.data.established === true },
    doubted,
  );
  return {
    presumed,
    stated: stated && { at: stated.at, ...countIn(stated.data) },
    doubt:
      doubted && isDoubted
        ? {
            at: doubted.at,
            personId: String(doubted.data.personId),
            ...countIn(doubted.data),
            outcome: typeof doubted.data.outcome === "string" ? doubted.data.outcome : null,
          }
        : null,
  };
}

async function findLast(db: Pick<Tx, "sessionLog">, meetingId: string, kind: string) {
  const row = await db.sessionLog.findFirst({
    where: { meetingId, kind },
    orderBy: { number: "desc" },
    select: { number: true, at: true, data: true },
  });
  return row && { ...row, data: row.data as Record<string, unknown> };
}

function countIn(data: Record<string, unknown>): { present: number; members: number } {
  return { present: Number(data.present), members: Number(data.members) };
}
