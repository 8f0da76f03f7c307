import { beforeEach, expect, test } from "vitest";
import { hashOf } from "#app/features/events/hash-of.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { loader } from "#app/routes/_office+/office.meetings.$meetingId.log._index.tsx";
import { loader as jsonLoader } from "#app/routes/_office+/office.meetings.$meetingId.log[.]json.ts";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, type Participant, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";

beforeEach(resetDatabase);

async function callAs(session: RunningSession, who: Participant | null) {
  const viewer = who ? await viewerFor(who) : session.citizen;
  return callOf(`/office/meetings/${session.meetingId}/log`, viewer, { meetingId: session.meetingId });
}

async function withVote(): Promise<RunningSession> {
  const session = await createRunningSession();
  await openPoll(await viewerFor(session.chair), { agendaItemId: session.publicItem, question: "Wird zugestimmt?" });
  return session;
}

test("the office and the chair read every act of the session, who did it and that the chain is whole", async () => {
  const session = await withVote();
  for (const who of [session.office, session.chair]) {
    const { log } = await loader(await callAs(session, who));
    expect(log.entries).toMatchObject([{ number: 1, kind: "poll.opened", actor: "Mitglied Nr. 001" }]);
    expect(log.entries[0]?.data).toMatchObject({ question: "Wird zugestimmt?", norm: "§ 66 Abs. 1 NKomVG" });
    expect([log.brokenAt, log.printedHeadFound]).toEqual([null, true]);
  }
});

test("the download can be computed again by anybody", async () => {
  const session = await withVote();
  const answer = await jsonLoader(await callAs(session, session.office));
  expect(answer.headers.get("Content-Disposition")).toContain("attachment");
  const { meetingId, entries } = await answer.json();
  const [{ actor: _actor, hash, ...entry }] = entries;
  expect(hashOf({ meetingId, ...entry })).toBe(hash);
});

test("a member, somebody of another committee and a citizen get nothing of it", async () => {
  const session = await withVote();
  for (const load of [loader, jsonLoader]) {
    const status = async (who: Participant | null) => thrownStatus(load(await callAs(session, who)));
    expect(await status(session.members[1] ?? null)).toBe(403);
    expect([403, 404]).toContain(await status(session.stranger));
    expect(await status(null)).toBe(303);
  }
});
