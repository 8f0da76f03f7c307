import { beforeEach, expect, test } from "vitest";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { declarePresence } from "#app/features/meetings/declare-presence.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { findLogHead, listLoggedMeetings, verifySessionLog } from "./session-log.server.ts";

beforeEach(resetDatabase);

/** Three acts of three people: somebody leaves, a vote is opened, somebody comes back. */
async function act(session: RunningSession): Promise<void> {
  const member = await viewerFor(session.members[1] ?? session.chair);
  await declarePresence(member, { meetingId: session.meetingId, present: false });
  await openPoll(await viewerFor(session.chair), { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  await declarePresence(member, { meetingId: session.meetingId, present: true });
}

/** Takes the guard off the table, as somebody with the database's own rights could. */
async function forge(statement: string, values: unknown[] = []): Promise<void> {
  await pool().query("ALTER TABLE session_log DISABLE TRIGGER USER");
  await pool().query(statement, values);
  await pool().query("ALTER TABLE session_log ENABLE TRIGGER USER");
}

test("every act stands in the meeting's record, with who, when and what, one linked to the other", async () => {
  const session = await createRunningSession();
  await act(session);
  const rows = await database().sessionLog.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ number, kind, actorId }) => [number, kind, actorId])).toEqual([
    [1, "attendance.changed", session.members[1]?.accountId],
    [2, "poll.opened", session.chair.accountId],
    [3, "attendance.changed", session.members[1]?.accountId],
  ]);
  expect(rows[1]?.data).toMatchObject({ question: "Wird zugestimmt?", rule: "SIMPLE", eligible: 7 });
  expect(rows.map(({ prevHash }) => prevHash)).toEqual(["", rows[0]?.hash, rows[1]?.hash]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ entries: 3, brokenAt: null });
  expect(await findLogHead(database(), session.meetingId)).toEqual({ entries: 3, hash: rows[2]?.hash });
  expect(await listLoggedMeetings()).toEqual([session.meetingId]);
});

test.each([
  ["a changed entry", "UPDATE session_log SET data = data || '{\"eligible\": 8}' WHERE number = 2", 2],
  ["another actor", "UPDATE session_log SET actor_id = NULL WHERE number = 2", 2],
  ["another time", "UPDATE session_log SET at = at - interval '1 hour' WHERE number = 3", 3],
  ["an entry taken out", "DELETE FROM session_log WHERE number = 2", 3],
  ["the first entry taken out", "DELETE FROM session_log WHERE number = 1", 2],
])("%s is found", async (_what, statement, at) => {
  const session = await createRunningSession();
  await act(session);
  await forge(statement);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: at });
});

test("a record that was shortened at its end no longer has the hash printed in the minutes", async () => {
  const session = await createRunningSession();
  await act(session);
  const head = await findLogHead(database(), session.meetingId);
  await database().minutes.create({ data: { meetingId: session.meetingId, logHead: head?.hash ?? "" } });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null, printedHeadFound: true });
  await forge("DELETE FROM session_log WHERE number = 3");
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null, printedHeadFound: false });
});

test("acts of many people at the same moment make one chain", async () => {
  const session = await createRunningSession({ members: 12 });
  const leaving = session.members.map(async (member) =>
    declarePresence(await viewerFor(member), { meetingId: session.meetingId, present: false }),
  );
  await Promise.all(leaving);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ entries: 12, brokenAt: null });
});

test("a refused act leaves no entry", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const refused = await closeAgendaItem(chair, session.meetingId, { agendaItemId: session.nonPublicItem });
  expect(refused).toMatchObject({ ok: false });
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ entries: 0, brokenAt: null });
});
