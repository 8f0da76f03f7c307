import { beforeEach, expect, test } from "vitest";
import { closeAgendaItem } from "#app/features/meetings/close-agenda-item.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { recordForMember, withdrawForMember } from "./record-for-member.server.ts";
import { withdrawOwnVote } from "./withdraw-own-vote.server.ts";

beforeEach(resetDatabase);

const refusal = (code: string) => ({ ok: false, refused: code });

test("the office enters what a member demanded aloud; the record says who entered it for whom, and never how", async () => {
  const session = await createRunningSession({ members: 4 });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "no", "yes"]);
  const office = await viewerFor(session.office);
  const member = await viewerFor(session.members[1] ?? session.chair);
  const asked = { pollId, epoch: 1, personId: member.personId };
  expect(await recordForMember(office, asked)).toEqual(refusal("poll-not-announced"));
  await closeAndAnnounce(session, pollId);

  const before = await getLiveState(office, session.meetingId, "chair");
  expect(before.lead?.recordable).toMatchObject([{ pollId, mustSay: false }]);
  expect(before.lead?.recordable[0]?.people.map(({ name, recorded }) => [name, recorded])).toEqual([
    ["Mitglied Nr. 001", null],
    ["Mitglied Nr. 002", null],
    ["Mitglied Nr. 003", null],
  ]);
  expect(await recordForMember(office, asked)).toEqual({ ok: true, value: { choice: "no" } });
  expect(await recordForMember(office, asked)).toEqual({ ok: true, value: { choice: "no" } });
  const [act, ...others] = await database().sessionLog.findMany({ where: { kind: "poll.voteRecorded" } });
  expect(others).toEqual([]);
  expect(act?.actorId).toBe(session.office.accountId);
  expect(JSON.stringify(act?.data)).toContain(member.personId);
  expect(JSON.stringify(act?.data)).not.toContain('"no"');
  const own = await getLiveState(member, session.meetingId, "member");
  expect(own.recordable).toMatchObject([{ pollId, recorded: "no" }]);
  expect(await withdrawOwnVote(member, { pollId, epoch: 1 })).toMatchObject({ ok: true });
  expect(await database().namedVote.count()).toBe(0);

  await recordForMember(office, asked);
  expect(await withdrawForMember(office, asked)).toEqual({ ok: true, value: "withdrawn" });
  const silent = { ...asked, personId: session.members[3]?.personId ?? "" };
  expect(await recordForMember(office, silent)).toEqual(refusal("own-vote-none"));
  await closeAgendaItem(office, session.meetingId, { agendaItemId: session.publicItem });
  expect(await recordForMember(office, asked)).toEqual(refusal("item-closed"));
});

test("after raised hands the member's word is entered, within what was counted; of a secret vote nothing ever is", async () => {
  const session = await createRunningSession({ members: 3 });
  await enterRule(session.bodyId, "secretVote", "provided");
  const chair = await viewerFor(session.chair);
  const enter = async (kind: "handCount" | "secret") => {
    const pollId = await openVote(session, { kind, onPaper: kind === "secret" });
    await enterHandCount(chair, { pollId, epoch: 1, yes: 3 });
    await announcePoll(chair, { pollId, epoch: 1, announced: "ADOPTED" });
    return { pollId, epoch: 1, personId: session.members[1]?.personId ?? "" };
  };
  const byHand = await enter("handCount");
  expect(await recordForMember(chair, byHand)).toEqual(refusal("own-vote-choice-missing"));
  expect(await recordForMember(chair, { ...byHand, choice: "no" })).toEqual(refusal("own-vote-not-counted"));
  expect(await recordForMember(chair, { ...byHand, choice: "yes" })).toMatchObject({ ok: true });
  const secret = await enter("secret");
  expect(await recordForMember(chair, { ...secret, choice: "yes" })).toEqual(refusal("own-vote-secret"));
  const state = await getLiveState(chair, session.meetingId, "chair");
  expect(state.lead?.recordable.map(({ pollId }) => pollId)).toEqual([byHand.pollId]);
});

test("members enter nothing for others, and strangers learn nothing", async () => {
  const session = await createRunningSession({ members: 3 });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "no"]);
  await closeAndAnnounce(session, pollId);
  const asked = { pollId, epoch: 1, personId: session.chair.personId };
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await thrownStatus(recordForMember(member, asked))).toBe(403);
  expect(await thrownStatus(withdrawForMember(member, asked))).toBe(403);
  // why: the result on a public item may be read by everybody, so that only the right is missing.
  expect([403, 404]).toContain(await thrownStatus(recordForMember(await viewerFor(session.stranger), asked)));
  expect([303, 403, 404]).toContain(await thrownStatus(recordForMember(session.citizen, asked)));
  expect(await database().namedVote.count()).toBe(0);
});
