import type { SessionItem } from "#app/domain/meetings/session.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

export type SessionItemRow = SessionItem & { public: boolean; calledAt: Date | null };

/** The items of a meeting with the states of their votes, for the rules of a running session. */
export async function sessionItems(tx: Tx, meetingId: string): Promise<SessionItemRow[]> {
  const rows = await tx.agendaItem.findMany({
    where: { meetingId },
    orderBy: { position: "asc" },
    select: { id: true, state: true, public: true, calledAt: true, polls: { select: { state: true } } },
  });
  return rows.map(({ polls, ...row }) => ({ ...row, polls: polls.map(({ state }) => state) }));
}
