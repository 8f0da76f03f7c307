import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { recordExclusion } from "#app/features/meetings/record-exclusion.server.ts";
import { admitVoter } from "#app/features/voting/admit-voter.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, hears, startServers } from "./live-server.ts";

beforeEach(resetDatabase);

/** A vote runs; its last member came too late for it and has a device open. */
async function lateScene() {
  const session = await createRunningSession({ members: 4 });
  const { meetingId, publicItem } = session;
  const office = await viewerFor(session.office);
  const who = session.members[3] ?? session.chair;
  const { personId } = who;
  await recordAttendance(office, meetingId, { personId, presence: "left" });
  const server = await startServers();
  const opened = await openPoll(office, { agendaItemId: publicItem, question: "Schulmöbel?" });
  if (!opened.ok) throw new Error(opened.refused);
  const late = await server.connect(who);
  await ask(late, "meeting:join", { meetingId, as: "member" });
  const vote = () => ask(late, "poll:cast", { ...opened.value, choice: "yes", key: randomUUID() });
  return { ...session, office, late, vote, server, poll: opened.value, personId };
}

test("a late member is refused, let in by the chair, told of it at once, and votes", async () => {
  const { office, late, vote, poll, personId, meetingId, server, chair } = await lateScene();
  const lead = await server.connect(chair);
  await ask(lead, "meeting:join", { meetingId, as: "chair" });
  expect(await vote()).toMatchObject({ ok: false, code: "NOT_PRESENT" });
  expect(await ask(late, "presence:declare", { meetingId, present: true })).toMatchObject({ ok: true });
  expect(await vote()).toMatchObject({ ok: false, code: "NOT_PRESENT" });
  expect(await ask(lead, "poll:sync", { meetingId })).toMatchObject({ state: { lead: { late: [{ personId }] } } });
  late.heard.length = 0;
  expect(await admitVoter(office, { ...poll, personId })).toMatchObject({ ok: true, value: { eligible: 4 } });
  expect(await hears(late, "poll:opened")).toMatchObject({ poll: { id: poll.pollId, entitled: 4 } });
  expect(await ask(late, "poll:sync", { meetingId })).toMatchObject({ state: { own: { vote: { entitled: true } } } });
  expect(await vote()).toMatchObject({ ok: true, status: "recorded" });
  const row = await database().poll.findUniqueOrThrow({ where: { id: poll.pollId } });
  expect(row).toMatchObject({ present: 4, eligible: 4, cast: 1, yes: 1 });
});

test("letting in races with the closing: a vote that was acknowledged is counted, none after the closing", async () => {
  const { office, vote, poll, personId, meetingId } = await lateScene();
  await recordAttendance(office, meetingId, { personId, presence: "room" });
  const admittedAndCast = admitVoter(office, { ...poll, personId }).then(async (admitted) => ({
    admitted,
    answer: await vote(),
  }));
  const [{ admitted, answer }, closed] = await Promise.all([admittedAndCast, closePoll(office, poll)]);
  expect(closed.ok).toBe(true);
  const row = await database().poll.findUniqueOrThrow({ where: { id: poll.pollId } });
  expect(row.eligible).toBe(admitted.ok ? 4 : 3);
  expect(row.cast).toBe(answer.ok === true ? 1 : 0);
  if (!answer.ok) expect(["CLOSED", "NOT_PRESENT", "NOT_OPEN"]).toContain(answer.code);
});

test("a barred member hears why, and is not let in", async () => {
  const { office, meetingId, publicItem, members, server, poll } = await lateScene();
  await closePoll(office, poll);
  await database().poll.update({ where: { id: poll.pollId }, data: { state: "cancelled", cancelReason: "Probe" } });
  const barred = members[2];
  if (!barred) throw new Error("nobody there");
  const { personId } = barred;
  await recordExclusion(office, meetingId, { agendaItemId: publicItem, personId, excluded: "yes" });
  const opened = await openPoll(office, { agendaItemId: publicItem, question: "Schulmöbel?" });
  if (!opened.ok) throw new Error(opened.refused);
  const device = await server.connect(barred);
  expect(await ask(device, "meeting:join", { meetingId, as: "member" })).toMatchObject({
    state: { own: { barred: true, vote: { entitled: false, reason: "EXCLUDED" } } },
  });
  const cast = { ...opened.value, choice: "no", key: randomUUID() };
  expect(await ask(device, "poll:cast", cast)).toMatchObject({ ok: false, code: "EXCLUDED" });
  expect(await admitVoter(office, { ...opened.value, personId })).toEqual({ ok: false, refused: "voter-not-entitled" });
});
