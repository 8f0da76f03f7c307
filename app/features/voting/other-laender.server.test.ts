import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announceElection } from "./election/announce-election.server.ts";
import { enterElectionCount } from "./election/enter-election-count.server.ts";
import { openElection } from "./election/open-election.server.ts";
import { repeatElection } from "./election/repeat-election.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { repeatPoll } from "./repeat-poll.server.ts";

beforeEach(resetDatabase);

/** A session of eight in a Land, on a day on which its law is known. */
async function sessionIn(land: string): Promise<RunningSession> {
  const session = await createRunningSession();
  await database().body.update({ where: { id: session.bodyId }, data: { land }, select: { id: true } });
  await database().meeting.update({
    where: { id: session.meetingId },
    data: { startsAt: new Date("2026-12-01T17:00:00Z") },
    select: { id: true },
  });
  for (const [key, value] of [
    ["secretVote", "provided"],
    ["secretCasting", "devices"],
  ] as const) {
    const rule = { layer: "rulesOfProcedure" as const, key, value, source: "§ 14 GO" };
    await database().procedureRule.create({
      data: { ...rule, bodyId: session.bodyId, validFrom: new Date("2020-01-01") },
    });
  }
  return session;
}

/** From now on this member takes part by video. */
async function byVideo({ meetingId, members }: RunningSession, number: number): Promise<string> {
  const personId = members[number]?.personId ?? "";
  await database().attendance.updateMany({ where: { meetingId, personId }, data: { mode: "video" } });
  return personId;
}

async function electIn(session: RunningSession, names = "Ada\nBen") {
  return openElection(await viewerFor(session.chair), { agendaItemId: session.publicItem, question: "Wahl", names });
}

async function secretVote(session: RunningSession, onPaper: boolean) {
  const asked = { agendaItemId: session.publicItem, question: "Wie soll es heißen?", kind: "secret" as const };
  return openPoll(await viewerFor(session.chair), { ...asked, onPaper });
}

test("in Baden-Württemberg whoever is there by video has no vote in the election, everybody in the room has", async () => {
  const session = await sessionIn("BW");
  const personId = await byVideo(session, 3);
  expect((await electIn(session)).ok).toBe(true);
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ eligible: 7, present: 7, seated: 8, statutory: 8 });
  const voters = await database().pollVoter.findMany({ where: { entitled: false, reason: "NOT_ENTITLED" } });
  expect(voters.map((voter) => voter.personId)).toContain(personId);
});

test("a secret vote in Baden-Württemberg takes the members by video along, because its law bars elections only", async () => {
  const session = await sessionIn("BW");
  await byVideo(session, 3);
  expect((await secretVote(session, true)).ok).toBe(true);
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ eligible: 8 });
});

test("in Rhineland-Palatinate a secret vote is left to those in the room, and stays so when it is repeated", async () => {
  const session = await sessionIn("RP");
  const chair = await viewerFor(session.chair);
  await byVideo(session, 3);
  const opened = await secretVote(session, true);
  const pollId = opened.ok ? opened.value.pollId : "";
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ eligible: 7 });
  const counts = { yes: 4, no: 3, abstain: 0, invalid: 0 };
  expect((await enterHandCount(chair, { pollId, epoch: 1, ...counts })).ok).toBe(true);
  await byVideo(session, 4);
  expect((await repeatPoll(chair, { pollId, epoch: 1, reason: "Ein Zettel fehlte." })).ok).toBe(true);
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ eligible: 6, epoch: 2 });
});

test("in Lower Saxony a secret vote is not repeated once a member has come by video", async () => {
  const session = await sessionIn("NI");
  const chair = await viewerFor(session.chair);
  const opened = await secretVote(session, true);
  const pollId = opened.ok ? opened.value.pollId : "";
  await enterHandCount(chair, { pollId, epoch: 1, yes: 4, no: 4, abstain: 0, invalid: 0 });
  await byVideo(session, 2);
  expect(await repeatPoll(chair, { pollId, epoch: 1, reason: "Bezweifelt." })).toMatchObject({
    refused: "member-by-video",
  });
});

test("in North Rhine-Westphalia secret votes are on slips, and by post once a member takes part by video", async () => {
  const session = await sessionIn("NW");
  expect(await secretVote(session, false)).toMatchObject({ refused: "secret-system-not-admitted" });
  await byVideo(session, 2);
  expect(await secretVote(session, true)).toMatchObject({ refused: "secret-by-post" });
  expect(await electIn(session)).toMatchObject({ refused: "election-by-post" });
  expect(await database().poll.count()).toBe(0);
});

test("in Schleswig-Holstein no vote is secret; its elections were not read and are refused", async () => {
  const session = await sessionIn("SH");
  expect(await secretVote(session, true)).toMatchObject({ refused: "secret-never" });
  expect(await electIn(session)).toMatchObject({ refused: "law-not-known" });
});

test("in Bavaria a ballot with half of the slips invalid is held again as the same ballot, and never announced", async () => {
  const session = await sessionIn("BY");
  const chair = await viewerFor(session.chair);
  const opened = await electIn(session);
  const pollId = opened.ok ? opened.value.pollId : "";
  const { poll } = await getLiveState(chair, session.meetingId, "chair");
  const candidateIds = poll?.election?.standing.map(({ id }) => id) ?? [];
  const count = (epoch: number, votes: number[], invalid: number) =>
    enterElectionCount(chair, { pollId, epoch, candidateIds, votes, invalid });
  expect(await count(1, [3, 1], 4)).toEqual({ ok: true, value: { outcome: "REPEAT" } });
  expect(await announceElection(chair, { pollId, epoch: 1 })).toMatchObject({ refused: "election-to-repeat" });
  const reason = "Die Hälfte der Zettel war ungültig.";
  expect(await repeatElection(chair, { pollId, epoch: 1, reason })).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ round: 1, electionOutcome: null, invalid: 0 });
  expect(await count(2, [4, 1], 3)).toEqual({ ok: true, value: { outcome: "ELECTED" } });
  expect((await announceElection(chair, { pollId, epoch: 2 })).ok).toBe(true);
});

test("the chair reads how many members a secret vote takes by the law of the Land", async () => {
  const offered = async (land: string) => {
    const session = await sessionIn(land);
    const state = await getLiveState(await viewerFor(session.chair), session.meetingId, "chair");
    return state.offers?.secretDemand;
  };
  expect(await offered("NW")).toEqual({
    ...{ rule: "minority-demand", needed: 2, members: 8, norm: "§ 50 Abs. 1 GO NRW" },
  });
  expect(await offered("RP")).toMatchObject({ rule: "two-thirds-of-members", needed: 6, members: 8 });
  expect(await offered("NI")).toBeNull();
});
