import type { Fact } from "#app/domain/events/facts.ts";
import type { JsonValue } from "#app/domain/voting/canonical-json.ts";
import { now } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import type { Tx } from "#app/platform/db/transactions.server.ts";
import { hashOf } from "./hash-of.server.ts";

/** What an act was about beyond its fact: numbers, reasons, old and new. Never a vote that is not kept by name. */
export type Details = { readonly [key: string]: JsonValue | undefined };

type Link = {
  meetingId: string;
  number: number;
  at: string;
  actorId: string | null;
  kind: string;
  data: JsonValue;
  prevHash: string;
};

/** Every act on a meeting stands in its log, except the autosave of the minute-taker's text. */
const NOT_AN_ACT = new Set<Fact["kind"]>(["minutes.sectionWritten"]);

/**
 * Adds an act to the meeting's append-only record; each entry carries the number after and the hash of the one before
 * it, so that an entry taken out, put in or changed later is noticed. Acts of one meeting wait for each other until
 * their transactions end.
 */
export async function appendToSessionLog(
  tx: Tx,
  actorId: string | null,
  fact: Fact,
  details: Details = {},
): Promise<void> {
  if (!("meetingId" in fact) || NOT_AN_ACT.has(fact.kind)) return;
  const { kind, bodyId: _bodyId, meetingId, ...rest } = fact;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${meetingId}, 0))`;
  const last = await tx.sessionLog.findFirst({
    where: { meetingId },
    orderBy: { number: "desc" },
    select: { number: true, hash: true },
  });
  const at = now();
  const data = JSON.parse(JSON.stringify({ ...rest, ...details }));
  const place = { meetingId, number: (last?.number ?? 0) + 1, actorId, kind, data, prevHash: last?.hash ?? "" };
  const link: Link = { ...place, at: at.toISOString() };
  await tx.sessionLog.create({ data: { ...place, at, hash: hashOf(link) }, select: { number: true } });
}

/** The newest entry's hash stands for all entries before it; null for a meeting without any. */
export type LogHead = { entries: number; hash: string };

/** The head of a meeting's record, for printing where nobody can change it later. */
export async function findLogHead(db: Pick<Tx, "sessionLog">, meetingId: string): Promise<LogHead | null> {
  const last = await db.sessionLog.findFirst({
    where: { meetingId },
    orderBy: { number: "desc" },
    select: { number: true, hash: true },
  });
  return last && { entries: last.number, hash: last.hash };
}

/** What a check of one meeting's record found; `brokenAt` is the number of the first entry that does not follow. */
export type LogCheck = {
  meetingId: string;
  entries: number;
  head: string;
  brokenAt: number | null;
  /** Whether the hash printed in the published minutes is one of the record's; true where none was printed. */
  printedHeadFound: boolean;
};

/** Computes a meeting's record again from its first entry. */
export async function verifySessionLog(meetingId: string): Promise<LogCheck> {
  const rows = await database().sessionLog.findMany({ where: { meetingId }, orderBy: { number: "asc" } });
  const broken = rows.findIndex(({ hash, at, ...row }, index) => {
    const link: Link = { ...row, at: at.toISOString(), data: row.data as JsonValue };
    return row.number !== index + 1 || row.prevHash !== (rows[index - 1]?.hash ?? "") || hash !== hashOf(link);
  });
  const head = rows.at(-1)?.hash ?? "";
  const minutes = await database().minutes.findUnique({ where: { meetingId }, select: { logHead: true } });
  const printed = minutes?.logHead ?? null;
  const printedHeadFound = printed === null || rows.some(({ hash }) => hash === printed);
  const brokenAt = broken < 0 ? null : (rows[broken]?.number ?? null);
  return { meetingId, entries: rows.length, head, brokenAt, printedHeadFound };
}

/** The meetings that have a record, the earliest id first. */
export async function listLoggedMeetings(): Promise<string[]> {
  const rows = await database().sessionLog.findMany({
    distinct: ["meetingId"],
    orderBy: { meetingId: "asc" },
    select: { meetingId: true },
  });
  return rows.map(({ meetingId }) => meetingId);
}
