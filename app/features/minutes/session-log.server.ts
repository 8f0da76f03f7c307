import type { JsonValue } from "#app/domain/voting/canonical-json.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { getDeskMeeting } from "./desk-meeting.server.ts";
import type { DeskMeeting } from "./session-views.ts";

/** One act as it was written, with the name of whoever did it; null for the system itself. */
export type LogEntry = {
  number: number;
  at: Date;
  /** The account, as it is hashed. */
  actorId: string | null;
  actor: string | null;
  kind: string;
  data: JsonValue;
  prevHash: string;
  hash: string;
};

export type SessionLogView = {
  meeting: DeskMeeting;
  entries: LogEntry[];
  /** The number of the first entry that does not follow from the one before it; null when all do. */
  brokenAt: number | null;
  printedHeadFound: boolean;
};

/**
 * The whole record of a session, computed again before it is shown: who did what and when, with old, new and reason. It
 * names reasons and people that are not public, so it is for those who run the session or write its minutes.
 * Throws 404 and 403 as `getDeskMeeting`.
 */
export async function getSessionLog(viewer: PersonViewer, meetingId: string | undefined): Promise<SessionLogView> {
  const { meeting } = await getDeskMeeting(viewer, meetingId);
  const [rows, check] = await Promise.all([
    database().sessionLog.findMany({
      where: { meetingId: meeting.id },
      orderBy: { number: "asc" },
      select: { number: true, at: true, actorId: true, kind: true, data: true, prevHash: true, hash: true },
    }),
    verifySessionLog(meeting.id),
  ]);
  const names = await namesOf(rows.flatMap(({ actorId }) => actorId ?? []));
  const entries = rows.map(({ data, ...row }) => ({
    ...row,
    actor: row.actorId === null ? null : (names.get(row.actorId) ?? ""),
    data: data as JsonValue,
  }));
  return { meeting, entries, brokenAt: check.brokenAt, printedHeadFound: check.printedHeadFound };
}

async function namesOf(accountIds: string[]): Promise<Map<string, string>> {
  const accounts = await database().account.findMany({
    where: { id: { in: accountIds } },
    select: { id: true, person: { select: { givenName: true, familyName: true } } },
  });
  return new Map(accounts.map(({ id, person }) => [id, `${person.givenName} ${person.familyName}`]));
}
