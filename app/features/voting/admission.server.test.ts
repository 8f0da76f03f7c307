import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { doubtQuorum } from "#app/features/meetings/doubt-quorum.server.ts";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { recordDisruption } from "#app/features/meetings/record-disruption.server.ts";
import { recordExclusion } from "#app/features/meetings/record-exclusion.server.ts";
import { recordSubstitution } from "#app/features/meetings/record-substitution.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { addMembership, addPerson, viewerOf } from "#tests/setup/town.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { admitVoter } from "./admit-voter.server.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { castBallot } from "./cast-ballot.server.ts";
import { closePoll } from "./close-poll.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { listPublishedResults } from "./published-results.server.ts";
import { recordApproval } from "./record-approval.server.ts";

beforeEach(resetDatabase);

async function running(members = 5) {
  const session = await createRunningSession({ members });
  const office = await viewerFor(session.office);
  const id = (index: number) => session.members[index]?.personId ?? "";
  const viewer = (index: number) => viewerFor(session.members[index] ?? session.chair);
  const substituteId = await addPerson(session.bodyId, "Swantje", "Ersatz");
  await addMembership(substituteId, session.organizationId, "substitute");
  const put = (personId: string, presence: "room" | "video" | "left") =>
    recordAttendance(office, session.meetingId, { personId, presence });
  const replace = (memberId: string) =>
    recordSubstitution(office, session.meetingId, { personId: substituteId, memberId });
  const open = async () => {
    const opened = await openPoll(office, { agendaItemId: session.publicItem, question: "Schulmöbel?" });
    if (!opened.ok) throw new Error(opened.refused);
    return opened.value;
  };
  return { ...session, office, id, viewer, substituteId, put, replace, open };
}

const cast = async (asker: Awaited<ReturnType<typeof viewerOf>>, poll: { pollId: string; epoch: number }) => {
  const answer = await castBallot(asker, { ...poll, choice: "yes", key: randomUUID() });
  return answer.ok ? answer.status : answer.code;
};

test("who comes late is refused, let in by an act of its own, and then votes", async () => {
  const { office, id, viewer, put, open, meetingId } = await running();
  await put(id(3), "left");
  const poll = await open();
  await put(id(3), "room");
  expect(await cast(await viewer(3), poll)).toBe("NOT_PRESENT");
  expect((await getLiveState(office, meetingId, "chair")).lead?.late).toEqual([
    { personId: id(3), name: expect.stringContaining("Nr. 004") },
  ]);
  const admit = () => admitVoter(office, { ...poll, personId: id(3) });
  expect(await admit()).toEqual({ ok: true, value: { eligible: 5 } });
  expect(await admit()).toEqual({ ok: true, value: { eligible: 5 } });
  expect((await getLiveState(office, meetingId, "chair")).lead?.late).toEqual([]);
  expect(await cast(await viewer(3), poll)).toBe("recorded");
  const log = await database().sessionLog.findMany({ where: { meetingId, kind: "poll.voterAdmitted" } });
  expect(log.map(({ data }) => data)).toMatchObject([
    { personId: id(3), old: { present: 4, eligible: 4 }, new: { present: 5, eligible: 5 } },
  ]);
});

test("nobody else is let in: away, advising, barred, from elsewhere, in another epoch, after the closing", async () => {
  const { office, id, put, open, meetingId, publicItem, advisory, stranger, viewer } = await running();
  await put(id(3), "left");
  await recordExclusion(office, meetingId, { agendaItemId: publicItem, personId: id(4), excluded: "yes" });
  const poll = await open();
  const admit = (personId: string, epoch = poll.epoch) => admitVoter(office, { pollId: poll.pollId, epoch, personId });
  for (const personId of [id(3), id(4), advisory.personId, stranger.personId, randomUUID()]) {
    expect(await admit(personId)).toEqual({ ok: false, refused: "voter-not-entitled" });
  }
  await put(id(3), "room");
  expect(await admit(id(3), 7)).toEqual({ ok: false, refused: "stale-epoch" });
  expect(await thrownStatus(admitVoter(await viewer(2), { ...poll, personId: id(3) }))).toBe(403);
  expect(await thrownStatus(admitVoter(await viewerFor(stranger), { ...poll, personId: id(3) }))).toBe(404);
  expect((await closePoll(office, poll)).ok).toBe(true);
  expect(await admit(id(3))).toEqual({ ok: false, refused: "poll-not-open" });
});

test("letting in and closing at once: either both numbers know the late member or neither", async () => {
  const { office, id, put, open } = await running();
  for (let round = 0; round < 5; round++) {
    await put(id(3), "left");
    const poll = await open();
    await put(id(3), "room");
    const [admitted, closed] = await Promise.all([
      admitVoter(office, { ...poll, personId: id(3) }),
      closePoll(office, poll),
    ]);
    expect(closed.ok).toBe(true);
    const row = await database().poll.findUniqueOrThrow({ where: { id: poll.pollId } });
    const entitled = await database().pollVoter.count({ where: { pollId: poll.pollId, entitled: true } });
    expect(row).toMatchObject({ state: "closed", eligible: admitted.ok ? 5 : 4 });
    expect(entitled).toBe(row.eligible);
    await announcePoll(office, { ...poll, announced: "REJECTED" });
  }
});

test("a substitute votes only in the place of somebody who is away, and a seat votes once", async () => {
  const { id, put, replace, open, office, substituteId, viewer } = await running();
  const substitute = await viewerOf(substituteId);
  await put(substituteId, "room");
  await replace(id(1));
  const first = await open();
  expect(await cast(substitute, first)).toBe("NOT_ENTITLED");
  expect(await admitVoter(office, { ...first, personId: substituteId })).toEqual({
    ok: false,
    refused: "voter-not-entitled",
  });
  await put(id(1), "left");
  expect(await admitVoter(office, { ...first, personId: substituteId })).toEqual({
    ok: false,
    refused: "seat-already-votes",
  });
  await closePoll(office, first);
  await announcePoll(office, { ...first, announced: "REJECTED" });

  const second = await open();
  expect(await cast(substitute, second)).toBe("recorded");
  await put(id(1), "room");
  expect(await cast(await viewer(1), second)).toBe("NOT_PRESENT");
  expect(await admitVoter(office, { ...second, personId: id(1) })).toEqual({
    ok: false,
    refused: "seat-already-votes",
  });
});

test("whoever is cut off when the vote opens is not on the list, and is let in when the line is back", async () => {
  const { office, meetingId, id, put, open, viewer } = await running();
  await put(id(2), "video");
  await recordDisruption(office, meetingId, { personId: id(2), sphere: "member" });
  expect((await getLiveState(await viewer(2), meetingId, "member")).own).toMatchObject({
    present: false,
    disrupted: true,
    mayDoubt: false,
  });
  const poll = await open();
  expect(await cast(await viewer(2), poll)).toBe("NOT_PRESENT");
  await recordDisruption(office, meetingId, { personId: id(2), sphere: "over" });
  expect((await admitVoter(office, { ...poll, personId: id(2) })).ok).toBe(true);
  expect(await cast(await viewer(2), poll)).toBe("recorded");
});

test("a barred member sees it on the own screen; a doubt shows for the chair until it is answered", async () => {
  const { office, meetingId, publicItem, id, viewer } = await running();
  const barred = await viewer(4);
  expect((await getLiveState(barred, meetingId, "member")).own).toMatchObject({ barred: false, doubting: false });
  await recordExclusion(office, meetingId, { agendaItemId: publicItem, personId: id(4), excluded: "yes" });
  expect((await getLiveState(barred, meetingId, "member")).own).toMatchObject({ barred: true });
  await doubtQuorum(await viewer(1), meetingId, {});
  expect((await getLiveState(await viewer(1), meetingId, "member")).own).toMatchObject({ doubting: true });
  expect((await getLiveState(office, meetingId, "chair")).lead?.quorum.doubt?.name).toContain("Nr. 002");
  expect((await getLiveState(await viewer(1), meetingId, "member")).lead).toBeNull();
});

test("with more than half barred a resolution waits for the authority, which is recorded once and shown", async () => {
  const { office, meetingId, publicItem, id, viewer, citizen, open } = await running();
  for (const index of [0, 1, 2]) {
    await recordExclusion(office, meetingId, { agendaItemId: publicItem, personId: id(index), excluded: "yes" });
  }
  const poll = await open();
  expect(await database().poll.findUniqueOrThrow({ where: { id: poll.pollId } })).toMatchObject({
    quorum: "QUORATE_NEEDS_APPROVAL",
    needsApproval: true,
  });
  const today = new Date().toISOString().slice(0, 10);
  const approve = (approvedOn = today, reference = "10.2/7") =>
    recordApproval(office, { pollId: poll.pollId, approvedOn, reference });
  expect(await approve()).toEqual({ ok: false, refused: "approval-not-needed" });
  for (const index of [3, 4]) expect(await cast(await viewer(index), poll)).toBe("recorded");
  await closePoll(office, poll);
  expect((await getLiveState(office, meetingId, "chair")).lead?.decisive).toEqual([]);
  await announcePoll(office, { ...poll, announced: "ADOPTED" });
  const shown = async () => (await listPublishedResults(citizen, { meetingId }))[0];
  expect(await shown()).toMatchObject({ needsApproval: true, approval: null });
  expect(await approve("2020-01-01")).toEqual({ ok: false, refused: "day-not-possible" });
  expect(await approve("2999-01-01")).toEqual({ ok: false, refused: "day-not-possible" });
  expect((await approve()).ok).toBe(true);
  expect((await approve()).ok).toBe(true);
  expect(await approve(today, "anders")).toEqual({ ok: false, refused: "approval-recorded" });
  expect(await shown()).toMatchObject({ approval: { approvedOn: today, reference: "10.2/7" } });
  expect(
    await thrownStatus(recordApproval(await viewer(3), { pollId: poll.pollId, approvedOn: today, reference: "x" })),
  ).toBe(403);
  expect(await thrownStatus(recordApproval(citizen, { pollId: poll.pollId, approvedOn: today, reference: "x" }))).toBe(
    403,
  );
});
