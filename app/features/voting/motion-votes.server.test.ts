import { beforeEach, expect, test } from "vitest";
import { addMotion } from "#app/features/motions/add-motion.server.ts";
import { withdrawMotion } from "#app/features/motions/withdraw-motion.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announcePoll } from "./announce-poll.server.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";

beforeEach(resetDatabase);

test("the announced result settles the motion that was voted on; a settled one is not voted on again", async () => {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const { meetingId, publicItem: agendaItemId } = session;
  const words = { agendaItemId, motionKind: "AMENDMENT", text: "Nur der Eingang.", movedBy: "Fraktion" } as const;
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
