import { beforeEach, expect, test } from "vitest";
import { verifySessionLog } from "#app/features/events/session-log.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announceElection } from "./election/announce-election.server.ts";
import { cancelElection } from "./election/cancel-election.server.ts";
import { drawLot } from "./election/draw-lot.server.ts";
import { enterElectionCount } from "./election/enter-election-count.server.ts";
import { openElection } from "./election/open-election.server.ts";
import { openSecondBallot } from "./election/open-second-ballot.server.ts";
import { repeatElection } from "./election/repeat-election.server.ts";
import type { OpenElectionInput } from "./election/schema.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { leadPoll } from "./lead-poll.server.ts";
import { listPublishedElections } from "./published-elections.server.ts";
import { listPublishedResults } from "./published-results.server.ts";

beforeEach(resetDatabase);

/** A session of eight, in which the chair leads an election; deeds are named by what the chair does. */
async function withElection(given: Partial<OpenElectionInput> = {}) {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const input = {
    agendaItemId: session.publicItem,
    question: "Wahl der Stellvertretung",
    names: "Ada Nord\r\nBen Süd",
  };
  const opened = await openElection(chair, { ...input, ...given });
  const pollId = opened.ok ? opened.value.pollId : "";
  const live = async (place: "chair" | "member" | "hall" = "chair") => {
    const { poll } = await getLiveState(
      place === "member" ? await viewerFor(session.office) : chair,
      session.meetingId,
      place,
    );
    return poll;
  };
  const idOf = async (name: string) => (await live())?.election?.standing.find((one) => one.name === name)?.id ?? "";
  const count = async (votes: Record<string, number>, epoch = 1, invalid = 0) => {
    const candidateIds = await Promise.all(Object.keys(votes).map(idOf));
    return enterElectionCount(chair, { pollId, epoch, candidateIds, votes: Object.values(votes), invalid });
  };
  return { session, chair, opened, pollId, live, idOf, count };
}

const announced = (session: RunningSession) =>
  listPublishedElections(session.citizen, { meetingId: session.meetingId });

test("the majority of the members elects in the first ballot, and citizens read it once it is announced", async () => {
  const { session, chair, pollId, count, live } = await withElection();
  expect(await count({ "Ada Nord": 5, "Ben Süd": 2 }, 1, 1)).toEqual({ ok: true, value: { outcome: "ELECTED" } });
  expect((await live("chair"))?.election?.shown?.elected).toEqual({ name: "Ada Nord", votes: 5 });
  for (const place of ["member", "hall"] as const) expect((await live(place))?.election?.shown).toBeNull();
  expect(await announced(session)).toEqual([]);

  expect(await announceElection(chair, { pollId, epoch: 1 })).toEqual({ ok: true, value: { outcome: "ELECTED" } });
  const [election] = await announced(session);
  expect(election).toMatchObject({
    ...{ elected: { name: "Ada Nord", votes: 5 }, cast: 8, invalid: 1, needed: 5, norm: "§ 67 NKomVG", secret: false },
    ...{ byHand: false, outcome: "ELECTED", ballots: [{ round: 1, candidates: [{ votes: 5 }, { votes: 2 }] }] },
  });
  expect(await listPublishedResults(session.citizen, { meetingId: session.meetingId })).toEqual([]);
  expect((await live("hall"))?.election?.shown?.elected?.name).toBe("Ada Nord");
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test("without a majority a second ballot follows, in which most votes elect; the first one's figures stay", async () => {
  const { session, chair, pollId, count, idOf } = await withElection({ names: "Ada\nBen\nCem" });
  expect(await count({ Ada: 4, Ben: 3, Cem: 1 })).toMatchObject({ value: { outcome: "SECOND_BALLOT" } });
  expect(await announceElection(chair, { pollId, epoch: 1 })).toMatchObject({
    refused: "election-second-ballot-first",
  });
  const candidateIds = [await idOf("Ada"), await idOf("Ben")];
  const withNew = await openSecondBallot(chair, { pollId, epoch: 1, candidateIds, names: "Dora" });
  expect(withNew).toEqual({ ok: false, refused: "election-new-names" });
  expect(await openSecondBallot(chair, { pollId, epoch: 1, candidateIds })).toEqual({ ok: true, value: { epoch: 2 } });
  expect(await count({ Ada: 3, Ben: 4 }, 2)).toMatchObject({ value: { outcome: "ELECTED" } });
  await announceElection(chair, { pollId, epoch: 2 });
  const [election] = await announced(session);
  expect(election?.elected).toEqual({ name: "Ben", votes: 4 });
  expect(election?.ballots.map(({ candidates }) => candidates.map(({ name, votes }) => [name, votes]))).toEqual([
    [
      ["Ada", 4],
      ["Ben", 3],
      ["Cem", 1],
    ],
    [
      ["Ada", 3],
      ["Ben", 4],
    ],
  ]);
});

test("new names stand in the second ballot where the rules of procedure allow it", async () => {
  const { session, chair, pollId, count, idOf } = await withElection();
  await count({ "Ada Nord": 4, "Ben Süd": 4 });
  const rule = { layer: "rulesOfProcedure" as const, key: "secondBallotNames", value: "new-allowed" };
  const { bodyId } = session;
  await database().procedureRule.create({
    data: { ...rule, bodyId, source: "§ 16 GO", validFrom: new Date("2020-01-01") },
  });
  const candidateIds = [await idOf("Ada Nord")];
  expect((await openSecondBallot(chair, { pollId, epoch: 1, candidateIds, names: " Dora  West " })).ok).toBe(true);
  expect(await count({ "Ada Nord": 1, "Dora West": 6 }, 2)).toMatchObject({ value: { outcome: "ELECTED" } });
});

test("equal votes go to the lot: drawn by hand, among the equal ones, with who drew it", async () => {
  const { session, chair, pollId, count, idOf } = await withElection({ names: "Ada\nBen\nCem" });
  await count({ Ada: 3, Ben: 3, Cem: 2 });
  const all = [await idOf("Ada"), await idOf("Ben"), await idOf("Cem")];
  await openSecondBallot(chair, { pollId, epoch: 1, candidateIds: all });
  expect(await count({ Ada: 3, Ben: 3, Cem: 1 }, 2)).toMatchObject({ value: { outcome: "LOT" } });
  expect(await announceElection(chair, { pollId, epoch: 2 })).toMatchObject({ refused: "election-lot-first" });
  const lot = { pollId, epoch: 2, drawnBy: "die Vorsitzende" };
  expect(await drawLot(chair, { ...lot, candidateId: all[2] ?? "" })).toMatchObject({ refused: "election-not-in-lot" });
  expect((await drawLot(chair, { ...lot, candidateId: all[0] ?? "" })).ok).toBe(true);
  expect((await drawLot(chair, { ...lot, candidateId: all[1] ?? "" })).ok).toBe(true);
  expect(await announceElection(chair, { pollId, epoch: 2 })).toEqual({ ok: true, value: { outcome: "LOT" } });
  expect(await drawLot(chair, { ...lot, candidateId: all[0] ?? "" })).toMatchObject({ refused: "election-no-lot" });
  const [election] = await announced(session);
  expect(election).toMatchObject({ outcome: "LOT", elected: { name: "Ben", votes: 3 }, lotDrawnBy: "die Vorsitzende" });
  const drawn = await database().sessionLog.findMany({ where: { kind: "poll.lotDrawn" }, orderBy: { number: "asc" } });
  expect(drawn).toHaveLength(2);
  expect(JSON.stringify(drawn[1]?.data)).toContain('"drawn":"Ben"');
});

test("a second ballot without a vote for a person elects nobody; votes against have no meaning", async () => {
  const { session, chair, pollId, count, idOf } = await withElection({ names: "Ada" });
  expect(await count({ Ada: 4 })).toMatchObject({ value: { outcome: "SECOND_BALLOT" } });
  await openSecondBallot(chair, { pollId, epoch: 1, candidateIds: [await idOf("Ada")] });
  expect(await count({ Ada: 0 }, 2, 8)).toMatchObject({ value: { outcome: "NOBODY" } });
  expect((await announceElection(chair, { pollId, epoch: 2 })).ok).toBe(true);
  expect((await announced(session))[0]).toMatchObject({ outcome: "NOBODY", elected: null });
});

test("impossible sums, foreign slips and old epochs are refused, and nothing is written", async () => {
  const { chair, pollId, count, idOf } = await withElection();
  expect(await count({ "Ada Nord": 5, "Ben Süd": 4 })).toEqual({ ok: false, refused: "election-too-many-votes" });
  expect(await count({ "Ada Nord": 5, "Ben Süd": 3 }, 1, 1)).toMatchObject({ refused: "election-too-many-votes" });
  expect(await count({ "Ada Nord": 5, "Ben Süd": 3 }, 7)).toMatchObject({ refused: "stale-epoch" });
  const one = { pollId, epoch: 1, candidateIds: [await idOf("Ada Nord")], votes: [5] };
  expect(await enterElectionCount(chair, one)).toMatchObject({ refused: "election-other-slip" });
  expect((await database().poll.findFirstOrThrow()).state).toBe("open");
});

test("a ballot is held again on doubt, as the same ballot; an election is broken off with a reason", async () => {
  const { session, chair, pollId, count, live } = await withElection();
  await count({ "Ada Nord": 5, "Ben Süd": 2 });
  expect((await repeatElection(chair, { pollId, epoch: 1, reason: "Ein Zettel lag daneben." })).ok).toBe(true);
  expect(await live()).toMatchObject({ state: "open", round: 1, epoch: 2 });
  expect(await count({ "Ada Nord": 4, "Ben Süd": 4 }, 2)).toMatchObject({ value: { outcome: "SECOND_BALLOT" } });
  expect((await live())?.election?.shown?.ballots).toHaveLength(1);
  expect(await cancelElection(chair, { pollId, epoch: 2, reason: "Niemand steht mehr zur Wahl." })).toMatchObject({
    ok: true,
  });
  expect(await live()).toBeNull();
  expect(await announced(session)).toEqual([]);
  expect(await verifySessionLog(session.meetingId)).toMatchObject({ brokenAt: null });
});

test.each([
  [{ names: "" }, "election-needs-names"],
  [{ names: "Ada\nada" }, "election-name-twice"],
  [{ casting: "hands", noObjection: "yes" }, "election-hands-one-name"],
  [{ casting: "hands", names: "Ada" }, "election-hands-objection"],
  [{ casting: "hands", names: "Ada", noObjection: "yes", secretElection: "yes" }, "election-secret-in-writing"],
] as [Partial<OpenElectionInput>, string][])("refuses to open %j: %s", async (given, code) => {
  expect((await withElection(given)).opened).toEqual({ ok: false, refused: code });
});

test("raised hands elect a single person where nobody objects", async () => {
  const { session, chair, pollId, count } = await withElection({ casting: "hands", names: "Ada", noObjection: "yes" });
  await count({ Ada: 7 });
  await announceElection(chair, { pollId, epoch: 1 });
  expect((await announced(session))[0]).toMatchObject({ byHand: true, elected: { name: "Ada", votes: 7 } });
});

test("nothing secret while a member takes part by video, not even for the second ballot (§ 64 Abs. 3 S. 6 NKomVG)", async () => {
  const { session, chair, pollId, count, idOf } = await withElection({ secretElection: "yes" });
  await count({ "Ada Nord": 4, "Ben Süd": 4 });
  const { meetingId, members } = session;
  const video = { meetingId, personId: members[2]?.personId ?? "", mode: "video" as const };
  await database().attendance.updateMany({ where: { meetingId, personId: video.personId }, data: { mode: "video" } });
  const candidateIds = [await idOf("Ada Nord"), await idOf("Ben Süd")];
  expect(await openSecondBallot(chair, { pollId, epoch: 1, candidateIds })).toMatchObject({
    refused: "member-by-video",
  });
  await cancelElection(chair, { pollId, epoch: 1, reason: "Vertagt." });
  const again = { agendaItemId: session.publicItem, question: "Wahl", names: "Ada" };
  expect(await openElection(chair, { ...again, secretElection: "yes" })).toMatchObject({ refused: "member-by-video" });
  expect((await openElection(chair, again)).ok).toBe(true);
});

test("whoever is barred from the item elects all the same (§ 41 Abs. 3 NKomVG)", async () => {
  const session = await createRunningSession();
  const personId = session.members[1]?.personId ?? "";
  const startsAt = new Date(Date.now() - 1_000);
  await database().exclusion.create({
    data: { agendaItemId: session.publicItem, personId, startsAt },
    select: { id: true },
  });
  const input = { agendaItemId: session.publicItem, question: "Wahl", names: "Ada" };
  await openElection(await viewerFor(session.chair), input);
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ eligible: 8, excluded: 0 });
});

test("only who leads acts, others do not even learn of a non-public election", async () => {
  const session = await createRunningSession();
  await call(session.nonPublicItem);
  const chair = await viewerFor(session.chair);
  const input = { agendaItemId: session.nonPublicItem, question: `${SECRET} Wahl`, names: `${SECRET} Ada` };
  const refusedFor = async (viewer: Parameters<typeof openElection>[0]) =>
    openElection(viewer, input).then(
      () => null,
      (thrown: { status?: number; init?: { status?: number } }) => thrown.status ?? thrown.init?.status,
    );
  expect(await refusedFor(session.citizen)).toBe(404);
  expect(await refusedFor(await viewerFor(session.stranger))).toBe(404);
  expect(await refusedFor(await viewerFor(session.members[1] ?? session.chair))).toBe(403);
  const opened = await openElection(chair, input);
  const pollId = opened.ok ? opened.value.pollId : "";
  const standing = (await getLiveState(chair, session.meetingId, "chair")).poll?.election?.standing ?? [];
  await enterElectionCount(chair, { pollId, epoch: 1, candidateIds: standing.map(({ id }) => id), votes: [8] });
  await announceElection(chair, { pollId, epoch: 1 });
  expect(JSON.stringify(await announced(session))).not.toContain(SECRET);
  expect(JSON.stringify(await getLiveState(chair, session.meetingId, "hall"))).not.toContain(SECRET);
  const office = await viewerFor(session.office);
  expect(await listPublishedElections(office, { meetingId: session.meetingId })).toHaveLength(1);
  expect(await listPublishedElections(await viewerFor(session.stranger), { meetingId: session.meetingId })).toEqual([]);
});

test("the chair's forms do it without JavaScript, and a refusal keeps what was typed", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const send = (fields: [string, string][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    return leadPoll(chair, session.meetingId, form);
  };
  const open: [string, string][] = [
    ["intent", "openElection"],
    ["agendaItemId", session.publicItem],
    ["question", "Wahl"],
  ];
  expect(await send([...open, ["names", "Ada\r\nAda"]])).toMatchObject({
    ok: false,
    submission: { error: { "": ["election-name-twice"] }, initialValue: { names: "Ada\r\nAda" } },
  });
  expect(await send([...open, ["names", "Ada\r\nBen"], ["casting", "slips"]])).toMatchObject({ ok: true });
  const { poll } = await getLiveState(chair, session.meetingId, "chair");
  const seen: [string, string][] = [
    ["pollId", poll?.id ?? ""],
    ["epoch", "1"],
  ];
  const slips = (poll?.election?.standing ?? []).map(({ id }): [string, string] => ["candidateIds", id]);
  const votes = (first: string): [string, string][] => [
    ["votes", first],
    ["votes", "1"],
    ["invalid", "0"],
  ];
  expect(await send([["intent", "electionCount"], ...seen, ...slips, ...votes("9")])).toMatchObject({
    submission: { error: { "": ["election-too-many-votes"] }, initialValue: { votes: ["9", "1"] } },
  });
  expect(await send([["intent", "electionCount"], ...seen, ...slips, ...votes("7")])).toMatchObject({ ok: true });
  expect(await send([["intent", "announceElection"], ...seen])).toMatchObject({ ok: true });
  expect((await announced(session))[0]?.elected).toEqual({ name: "Ada", votes: 7 });
});

test("people of the organization stand by their register's name beside others; who does not belong to it is refused", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const personIds = [session.members[1]?.personId ?? "", session.members[2]?.personId ?? ""];
  const ask = { agendaItemId: session.publicItem, question: "Wahl", names: "Ada Nord" };
  const foreign = { ...ask, personIds: [session.stranger.personId] };
  expect(await openElection(chair, foreign)).toMatchObject({ refused: "election-candidate-unknown" });
  const twice = { ...ask, personIds, names: "Mitglied Nr. 002" };
  expect(await openElection(chair, twice)).toMatchObject({ refused: "election-name-twice" });
  expect((await openElection(chair, { ...ask, personIds })).ok).toBe(true);
  const slip = await database().pollCandidate.findMany({
    orderBy: { position: "asc" },
    select: { name: true, personId: true },
  });
  expect(slip).toEqual([
    { name: "Mitglied Nr. 002", personId: personIds[0] },
    { name: "Mitglied Nr. 003", personId: personIds[1] },
    { name: "Ada Nord", personId: null },
  ]);
});
