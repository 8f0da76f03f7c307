import type { Tx } from "#app/platform/db/transactions.server.ts";

export type Outcome = "ADOPTED" | "REJECTED";

/** What was announced last on an item; null when no result was announced. */
export async function findAnnounced(tx: Tx, agendaItemId: string): Promise<Outcome | null> {
  const poll = await tx.poll.findFirst({
    where: { agendaItemId, state: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { announced: true },
  });
  return poll?.announced ?? null;
}
