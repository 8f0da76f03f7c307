import type { Fact } from "#app/domain/events/facts.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { appendToSessionLog, type Details } from "./session-log.server.ts";

/** Who did it; null for the system itself. The anonymous citizen records nothing. */
export type Actor = { accountId: string | null };

export const EVENT_CHANNEL = "ratswerk_event";

/**
 * Writes one fact into the diary and its outbox, inside the transaction that makes it true; an act on a meeting also
 * into that meeting's record. Subscribers run after the commit, at least once.
 * @param tx the running transaction
 * @param actor who acted
 * @param fact what happened; ids and numbers, never names, texts or ballots
 * @param details for the meeting's record alone: numbers, reasons, old and new
 */
export async function record(tx: Tx, actor: Actor, fact: Fact, details: Details = {}): Promise<void> {
  const { kind, bodyId, ...data } = fact;
  const event = await tx.event.create({
    data: { bodyId, actorId: actor.accountId, kind, data, outbox: { create: {} } },
    select: { id: true },
  });
  await appendToSessionLog(tx, actor.accountId, fact, details);
  await tx.$executeRaw`SELECT pg_notify(${EVENT_CHANNEL}, ${String(event.id)})`;
}
