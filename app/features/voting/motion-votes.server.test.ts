import { beforeEach, expect, test } from "vitest";
import { addMotion } from "#app/features/motions/add-motion.server.ts";
import { confirmWording } from "#app/features/motions/confirm-wording.server.ts";
import { withdrawMotion } from "#app/features/motions/withdraw-motion.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";
import { listPublishedResults } from "./published-results.server.ts";

beforeEach(resetDatabase);

test("the announced result settles the motion that was voted on; a settled one is not voted on again", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const { meetingId, publicItem: agendaItemId } = session;
  const words = {
    agendaItemId,
    motionKind: "AMENDMENT",
    text: "Nur der Eingang.",
    wording: "Gepflastert wird der Eingang.",
    movedBy: "Fraktion",
  } as const;
  const added = await addMotion(chair, meetingId, words);
  const motionId = added.ok ? added.value.motionId : "";
  const ask = { agendaItemId, question: words.text, kind: "handCount", motionId } as const;
  const opened = await openPoll(chair, ask);
  const seen = { pollId: opened.ok ? opened.value.pollId : "", epoch: 1 };
  await enterHandCount(chair, { ...seen, yes: 3, no: 2 });
  const state = async () => (await getLiveState(chair, meetingId, "chair")).motions?.motions.map((one) => one.state);
  expect(await state()).toEqual(["pending"]);
  expect((await announcePoll(chair, { ...seen, announced: "ADOPTED" })).ok).toBe(true);
  expect(await state()).toEqual(["adopted"]);
  expect(await database().event.count({ where: { kind: "motion.settled" } })).toBe(1);
  expect(await openPoll(chair, ask)).toEqual({ ok: false, refused: "motion-not-pending" });
});

test("after an adopted amendment the main motion is voted on in the wording that the chair has confirmed", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const { meetingId, publicItem: agendaItemId, citizen } = session;
  const movedBy = "Fraktion Zukunft Aue";
  const add = async (motionKind: "MAIN" | "AMENDMENT", text: string, wording: string) => {
    const added = await addMotion(chair, meetingId, { agendaItemId, motionKind, text, wording, movedBy });
    return added.ok ? added.value.motionId : "";
  };
  const vote = async (motionId: string, question: string) => {
    const opened = await openPoll(chair, { agendaItemId, question, kind: "handCount", motionId });
    if (!opened.ok) return opened.refused;
    const seen = { pollId: opened.value.pollId, epoch: 1 };
    await enterHandCount(chair, { ...seen, yes: 5, no: 1 });
    await announcePoll(chair, { ...seen, announced: "ADOPTED" });
    return seen.pollId;
  };
  const main = await add("MAIN", "Schulhof", "Der Hof wird gepflastert.");
  const first = await vote(await add("AMENDMENT", "Nur der Eingang", "Der Eingang wird gepflastert."), "Eingang?");
  expect(await vote(main, "Schulhof")).toBe("wording-not-confirmed");
  const wording = "Der Eingang wird im Sommer gepflastert.";
  expect((await confirmWording(chair, meetingId, { motionId: main, wording })).ok).toBe(true);
  const later = await vote(await add("AMENDMENT", "Erst 2028", "Der Eingang wird 2028 gepflastert."), "2028?");
  expect(await vote(main, "Schulhof")).toBe("wording-not-confirmed");
  const last = { motionId: main, wording: "Der Eingang wird im Sommer 2028 gepflastert." };
  expect((await confirmWording(chair, meetingId, last)).ok).toBe(true);
  const decided = await vote(main, "Schulhof");
  const results = await listPublishedResults(citizen, { agendaItemId });
  expect(results.map(({ pollId, wording }) => [pollId, wording])).toEqual([
    [first, "Der Eingang wird gepflastert."],
    [later, "Der Eingang wird 2028 gepflastert."],
    [decided, last.wording],
  ]);
  expect(await confirmWording(chair, meetingId, last)).toMatchObject({ refused: "motion-not-pending" });
  await expect(database().poll.update({ where: { id: decided }, data: { wording: "x" } })).rejects.toThrow();
  await expect(database().motion.update({ where: { id: main }, data: { wording: "x" } })).rejects.toThrow();
  const entries = await database().sessionLog.findMany({ where: { kind: "motion.wordingConfirmed" } });
  expect(entries).toHaveLength(2);
  expect(JSON.stringify(entries[1]?.data)).toContain("Sommer 2028");
  const events = await database().event.findMany({ select: { data: true } });
  expect(JSON.stringify(events)).not.toContain("gepflastert");
});

test("a motion of another item or a withdrawn one is not voted on, and the hall never sees the list", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const { meetingId, nonPublicItem, publicItem } = session;
  await call(nonPublicItem);
  const words = {
    agendaItemId: nonPublicItem,
    motionKind: "MAIN",
    text: `${SECRET} Verkauf`,
    movedBy: SECRET,
  } as const;
  const added = await addMotion(chair, meetingId, words);
  const motionId = added.ok ? added.value.motionId : "";
  expect(JSON.stringify(await getLiveState(chair, meetingId, "hall"))).not.toContain(SECRET);
  const member = await viewerFor(session.members[2] ?? session.chair);
  expect((await getLiveState(member, meetingId, "member")).motions?.motions).toHaveLength(1);
  await withdrawMotion(chair, meetingId, { motionId });
  const ask = { question: "Wird zugestimmt?", kind: "handCount", motionId } as const;
  expect(await openPoll(chair, { ...ask, agendaItemId: nonPublicItem })).toMatchObject({
    refused: "motion-not-pending",
  });
  await call(publicItem);
  expect(await openPoll(chair, { ...ask, agendaItemId: publicItem })).toMatchObject({ refused: "motion-not-pending" });
  expect((await getLiveState(chair, meetingId, "hall")).motions).toBeNull();
});
