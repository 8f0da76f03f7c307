import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";
import { listBreaches } from "./list-breaches.server.ts";
import { noteBreach } from "./note-breach.server.ts";

beforeEach(resetDatabase);

/** Three vote, two against one; the fourth is barred. */
async function voted() {
  const session = await createRunningSession({ members: 4 });
  const barredId = session.members[3]?.personId ?? "";
  await database().exclusion.create({
    data: { agendaItemId: session.publicItem, personId: barredId, startsAt: new Date(0) },
  });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "yes", "no"]);
  await closeAndAnnounce(session, pollId);
  const base = { breachId: randomUUID(), pollId, reason: "Ein Schreiben vom Montag", breach: "tookPart" as const };
  return { session, barredId, pollId, office: await viewerFor(session.office), base };
}

test("the office adds what was found, with effect and limit; sent again it is one, and nothing is changed", async () => {
  const { session, barredId, office, base } = await voted();
  const took = { ...base, personId: session.members[1]?.personId ?? "" };
  const noted = await noteBreach(office, took);
  expect(noted).toMatchObject({ ok: true, value: { effect: "possible", runsOut: expect.stringMatching(/^\d{4}-/) } });
  expect(await noteBreach(office, took)).toEqual(noted);
  expect(await noteBreach(office, { ...took, breachId: randomUUID() })).toEqual({ ok: false, refused: "breach-noted" });
  const wrong = { ...base, breachId: randomUUID(), breach: "wronglyBarred" as const, personId: barredId };
  expect(await noteBreach(office, wrong)).toMatchObject({ ok: true, value: { runsOut: null } });
  const place = { id: session.meetingId, organizationId: session.organizationId };
  const [listed] = await listBreaches(office, place);
  expect(listed?.noted.map(({ kind, norm }) => [kind, norm])).toEqual([
    ["tookPart", "§ 41 Abs. 6 NKomVG"],
    ["wronglyBarred", null],
  ]);
  expect(await listBreaches(await viewerFor(session.chair), place)).toEqual([]);
  expect(await database().sessionLog.count({ where: { kind: "poll.breachNoted" } })).toBe(2);
  await expect(database().participationBreach.deleteMany()).rejects.toThrow();
});

test("whoever was not there or not barred is refused, an impossible day too; only the office may", async () => {
  const { session, barredId, office, base } = await voted();
  const other = { ok: false, refused: "breach-did-not-take-part" };
  expect(await noteBreach(office, { ...base, personId: barredId })).toEqual(other);
  const member = session.members[1]?.personId ?? "";
  expect(await noteBreach(office, { ...base, personId: member, breach: "wronglyBarred" })).toEqual({
    ...{ ok: false, refused: "breach-was-not-barred" },
  });
  const early = { ...base, personId: member, noticedOn: "1990-01-01" };
  expect(await noteBreach(office, early)).toEqual({ ok: false, refused: "day-not-possible" });
  expect(await thrownStatus(noteBreach(await viewerFor(session.chair), { ...base, personId: member }))).toBe(403);
  const stranger = await viewerFor(session.stranger);
  expect([403, 404]).toContain(await thrownStatus(noteBreach(stranger, { ...base, personId: member })));
});
