import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { addMembership, addOrganization } from "#tests/setup/town.ts";
import { call, createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";
import { findPublicVote } from "./find-public-vote.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { listPublishedResults } from "./published-results.server.ts";
import { recordOwnVote } from "./record-own-vote.server.ts";

beforeEach(resetDatabase);

/** Five members: two of one faction, one of another, one away, one who does not vote. */
async function holdRollCall(agendaItemId?: string) {
  const session = await createRunningSession({ members: 5 });
  await enterRule(session.bodyId, "rollCall", "provided");
  const forum = await addOrganization(session.bodyId, "faction", "Bürgerforum Lindenau", "BFL");
  const green = await addOrganization(session.bodyId, "faction", "Grüne Liste Lindenau", "GLL");
  const [chair, second, third, , away] = session.members.map(({ personId }) => personId);
  await addMembership(chair ?? "", forum, "member");
  await addMembership(second ?? "", forum, "member");
  await addMembership(third ?? "", green, "chair");
  await database().attendance.deleteMany({ where: { personId: away } });
  if (agendaItemId) await call(agendaItemId);
  const pollId = await openVote(session, { kind: "rollCall" });
  await castVotes(session, pollId, ["yes", "no", "abstain"]);
  return { session, pollId };
}

test("before its announcement a roll call tells nobody how anybody voted", async () => {
  const { session } = await holdRollCall();
  const hall = { kind: "display", bodyId: session.bodyId, meetingId: session.meetingId } as const;
  const states = [
    await getLiveState(await viewerFor(session.chair), session.meetingId, "chair"),
    await getLiveState(await viewerFor(session.members[1] ?? session.chair), session.meetingId, "member"),
    await getLiveState(hall, session.meetingId, "hall"),
  ];
  for (const state of states) expect(state.poll).toMatchObject({ cast: 3, entitled: 4, result: null });
});

test("announced, it is read by name with the faction of that day; citizens read who voted, members also who did not", async () => {
  const { session, pollId } = await holdRollCall();
  await closeAndAnnounce(session, pollId);
  const [read] = await listPublishedResults(session.citizen, { agendaItemId: session.publicItem });
  expect(read?.votes).toMatchObject([
    { name: "Mitglied Nr. 001", group: "Bürgerforum Lindenau", standing: "yes", leads: true },
    { name: "Mitglied Nr. 002", group: "Bürgerforum Lindenau", standing: "no", leads: false },
    { name: "Mitglied Nr. 003", group: "Grüne Liste Lindenau", standing: "abstain", leads: false },
  ]);
  const member = await viewerFor(session.members[1] ?? session.chair);
  const state = await getLiveState(member, session.meetingId, "member");
  expect(state.poll?.result?.votes.map(({ standing, group }) => [standing, group])).toEqual([
    ["yes", "Bürgerforum Lindenau"],
    ["no", "Bürgerforum Lindenau"],
    ["abstain", "Grüne Liste Lindenau"],
    ["notVoted", null],
    ["absent", null],
  ]);
  // The demand to have it recorded takes nobody out of the roll call.
  await recordOwnVote(member, { pollId, epoch: 1 });
  const [again] = await listPublishedResults(session.citizen, { agendaItemId: session.publicItem });
  expect(again?.votes.map(({ standing }) => standing)).toEqual(["yes", "no", "abstain"]);
});

test("a vote that a member had recorded is read by the member and the office, by others once the minutes are published", async () => {
  const session = await createRunningSession({ members: 4 });
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "no", "yes"]);
  await closeAndAnnounce(session, pollId);
  const asker = await viewerFor(session.members[1] ?? session.chair);
  await recordOwnVote(asker, { pollId, epoch: 1 });
  const of = { agendaItemId: session.publicItem };
  const other = await viewerFor(session.members[2] ?? session.chair);
  const readers = [asker, await viewerFor(session.office), other, session.citizen];
  const named = async () =>
    Promise.all(readers.map(async (viewer) => (await listPublishedResults(viewer, of))[0]?.votes.length));
  expect(await named()).toEqual([1, 1, 0, 0]);
  await database().minutes.create({
    data: { meetingId: session.meetingId, state: "published", publishedAt: new Date() },
    select: { id: true },
  });
  await database().meeting.update({
    where: { id: session.meetingId },
    data: { state: "closed", endedAt: new Date() },
    select: { id: true },
  });
  expect(await named()).toEqual([1, 1, 1, 1]);
  const [read] = await listPublishedResults(session.citizen, of);
  expect(read?.votes).toMatchObject([{ name: "Mitglied Nr. 002", standing: "no", onRequest: true }]);
});

test("the chair is offered what the rules of procedure allow, with the reason beside the rest, and the kinds of decision", async () => {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "countdownSeconds", "45");
  const { offers } = await getLiveState(await viewerFor(session.chair), session.meetingId, "chair");
  expect(offers?.seconds).toBe(45);
  expect(offers?.kinds.map(({ kind, onPaper, refused }) => [kind, onPaper, refused])).toEqual([
    ["open", false, null],
    ["handCount", false, null],
    ["acclamation", false, null],
    ["rollCall", false, "roll-call-not-provided"],
    ["rollCall", true, "roll-call-not-provided"],
    ["secret", false, "secret-not-provided"],
    ["secret", true, "secret-not-provided"],
  ]);
  expect(offers?.matters[0]).toEqual({ matter: "resolution", rule: "SIMPLE", norm: "§ 66 Abs. 1 NKomVG" });
});

test("after the session the hall is neutral", async () => {
  const { session, pollId } = await holdRollCall();
  await closeAndAnnounce(session, pollId);
  await database().meeting.update({
    where: { id: session.meetingId },
    data: { state: "closed", endedAt: new Date() },
    select: { id: true },
  });
  const hall = { kind: "display", bodyId: session.bodyId, meetingId: session.meetingId } as const;
  const state = await getLiveState(hall, session.meetingId, "hall");
  expect(state).toMatchObject({ meeting: { ended: true }, poll: null, results: [], recordable: [] });
});

test("everybody may know that a vote runs on a public item, nobody more, and nothing of a non-public one", async () => {
  const session = await createRunningSession();
  const { meetingId, citizen } = session;
  expect(await findPublicVote(citizen, meetingId)).toBeNull();
  const pollId = await openVote(session);
  expect(await findPublicVote(citizen, meetingId)).toEqual({ agendaItemId: session.publicItem, state: "open" });
  await closeAndAnnounce(session, pollId);
  expect(await findPublicVote(citizen, meetingId)).toBeNull();
  await call(session.nonPublicItem);
  await openVote(session, { agendaItemId: session.nonPublicItem });
  for (const viewer of [citizen, await viewerFor(session.chair)]) {
    expect(await findPublicVote(viewer, meetingId)).toBeNull();
  }
  const elsewhere = { kind: "anonymous", bodyId: session.organizationId } as const;
  await call(session.publicItem);
  expect(await findPublicVote(elsewhere, meetingId)).toBeNull();
});
