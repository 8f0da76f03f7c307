import { beforeEach, expect, test } from "vitest";
import type { Retention } from "#app/domain/law/procedure.ts";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { database, pool } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";
import { forgetDueVotes } from "./forget-votes.server.ts";
import { getLiveState } from "./get-live-state.server.ts";

beforeEach(resetDatabase);

const CHOICES = ["yes", "no", "abstain", "yes"] as const;

/** An announced open vote and an announced roll call on the called item; the same four members voted. */
async function holdBoth(keepOpenVotes: Retention, keepRollCalls: Retention) {
  const session = await createRunningSession({ members: 5 });
  await enterRule(session.bodyId, "rollCall", "provided");
  await enterRule(session.bodyId, "keepOpenVotes", keepOpenVotes);
  await enterRule(session.bodyId, "keepRollCalls", keepRollCalls);
  for (const kind of ["open", "rollCall"] as const) {
    const pollId = await openVote(session, { kind });
    await castVotes(session, pollId, [...CHOICES]);
    await closeAndAnnounce(session, pollId);
  }
  return session;
}

async function kept() {
  return { ballots: await database().ballot.count(), names: await database().namedVote.count() };
}

async function closeItem(session: RunningSession): Promise<void> {
  const { meetingId, publicItem: agendaItemId } = session;
  await closeAgendaItem(await viewerFor(session.chair), meetingId, { agendaItemId });
}

async function approveMinutes({ meetingId }: RunningSession): Promise<void> {
  const minutes = { state: "approved", publishedAt: new Date() } as const;
  await database().minutes.create({ data: { meetingId, ...minutes }, select: { id: true } });
}

const BOTH = { ballots: 4, names: 4 };
const CASES = [
  ["never", "never", { ballots: 0, names: 0 }, { ballots: 0, names: 0 }],
  ["never", "always", { ballots: 0, names: 4 }, { ballots: 0, names: 4 }],
  ["untilMinutesApproved", "untilMinutesApproved", BOTH, { ballots: 0, names: 0 }],
  ["always", "untilMinutesApproved", BOTH, { ballots: 4, names: 0 }],
  ["always", "always", BOTH, BOTH],
] as const;

test.each(CASES)("open votes kept %s and roll calls %s: %o after the item, %o after the minutes", async (...given) => {
  const [open, rollCall, afterItem, afterMinutes] = given;
  const session = await holdBoth(open, rollCall);
  await forgetDueVotes();
  expect(await kept()).toEqual(BOTH);
  await closeItem(session);
  await forgetDueVotes();
  expect(await kept()).toEqual(afterItem);
  await approveMinutes(session);
  await forgetDueVotes();
  expect(await kept()).toEqual(afterMinutes);
  expect(await forgetDueVotes()).toEqual({ ballots: 0, namedVotes: 0 });
});

test("what was deleted stands in no dump any more, and the numbers of deleted rows in the record", async () => {
  const session = await holdBoth("never", "never");
  const keys = await database().ballot.findMany({ select: { key: true } });
  expect(keys).toHaveLength(4);
  await closeItem(session);
  expect(await forgetDueVotes(session.meetingId)).toEqual({ ballots: 4, namedVotes: 4 });
  const { rows } = await pool().query<{ dump: string }>("SELECT database_to_xml(true, false, '')::text AS dump");
  for (const { key } of keys) expect(rows[0]?.dump).not.toContain(key);
  const acts = await database().sessionLog.findMany({ where: { kind: "poll.votesForgotten" } });
  expect(acts.map(({ actorId }) => actorId)).toEqual([null, null]);
  const numbers = acts.map(({ data }) => data as { ballots: number; namedVotes: number });
  expect(numbers.map(({ ballots, namedVotes }) => [ballots, namedVotes]).sort()).toEqual([
    [0, 4],
    [4, 0],
  ]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("until then an open vote shows its ballots to nobody but their owners", async () => {
  const session = await createRunningSession({ members: 4 });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["no", "yes", "yes", "yes"]);
  await closeAndAnnounce(session, pollId);
  expect(await database().ballot.count()).toBe(4);
  const [chairBallot] = await database().ballot.findMany({
    where: { personId: session.chair.personId },
    select: { key: true },
  });
  for (const one of [session.members[1], session.advisory]) {
    const state = await getLiveState(await viewerFor(one ?? session.advisory), session.meetingId, "member");
    expect(JSON.stringify(state)).not.toContain(chairBallot?.key);
    expect(JSON.stringify(state)).not.toContain(session.chair.personId);
  }
});
