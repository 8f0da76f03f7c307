import { createHash } from "node:crypto";
import { canonicalJson, type JsonValue } from "#app/domain/voting/canonical-json.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";

export type PollAct =
  | "opened"
  | "closed"
  | "announced"
  | "repeated"
  | "cancelled"
  | "switchedToHandCount"
  | "countedByHand";

type Link = { pollId: string; at: string; actorId: string | null; kind: string; data: JsonValue; prevHash: string };

/** SHA-256 in hex over the value's canonical JSON (keys sorted, no spaces). */
export function hashOf(value: JsonValue): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}

/**
 * Adds an act to the poll's append-only record; each row carries the hash of the one before it, so that a row taken
 * out or changed later is noticed. The caller holds the poll's row lock.
 * @param data numbers, states and reasons; never who voted how
 */
export async function appendPollEvent(
  tx: Tx,
  act: { pollId: string; actorId: string | null; kind: PollAct; data: { [key: string]: JsonValue } },
): Promise<void> {
  const last = await tx.pollEvent.findFirst({
    where: { pollId: act.pollId },
    orderBy: { id: "desc" },
    select: { hash: true },
  });
  const at = now();
  const link: Link = { ...act, at: at.toISOString(), prevHash: last?.hash ?? "" };
  await tx.pollEvent.create({
    data: { ...act, at, prevHash: link.prevHash, hash: hashOf(link) },
    select: { id: true },
  });
}

/** True when every row of the poll's record follows from the one before it and none was changed. */
export async function isPollChainWhole(pollId: string): Promise<boolean> {
  const rows = await database().pollEvent.findMany({
    where: { pollId },
    orderBy: { id: "asc" },
    select: { pollId: true, at: true, actorId: true, kind: true, data: true, prevHash: true, hash: true },
  });
  return rows.every(({ hash, ...row }, index) => {
    const link: Link = { ...row, at: row.at.toISOString(), data: row.data as JsonValue };
    return row.prevHash === (rows[index - 1]?.hash ?? "") && hash === hashOf(link);
  });
}
