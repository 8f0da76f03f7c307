import { beforeEach, expect, test } from "vitest";
import { doubtQuorum } from "#app/features/meetings/doubt-quorum.server.ts";
import { stateQuorum } from "#app/features/meetings/state-quorum.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { closePoll } from "./close-poll.server.ts";
import { getLiveState } from "./get-live-state.server.ts";
import { openPoll } from "./open-poll.server.ts";

beforeEach(resetDatabase);

const seenInHall = ({ bodyId, meetingId }: RunningSession) =>
  getLiveState({ kind: "display", bodyId, meetingId }, meetingId, "hall");

test("during a non-public item the hall says that the session is not public and nothing of the item or its vote", async () => {
  const session = await createRunningSession();
  expect((await seenInHall(session)).meeting).toMatchObject({ behindDoors: false });
  await call(session.nonPublicItem);
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId: session.nonPublicItem, question: `${SECRET}: verkaufen?` });
  if (!opened.ok) throw new Error(opened.refused);
  const { meeting, ...rest } = await seenInHall(session);
  expect(meeting).toMatchObject({ behindDoors: true, running: true });
  expect(Object.values(rest).filter((part) => part !== null && (!Array.isArray(part) || part.length > 0))).toEqual([]);
  await closePoll(chair, { pollId: opened.value.pollId, epoch: 1 });
  expect(await seenInHall(session)).toEqual({ meeting, ...rest });
  await call(session.publicItem);
  expect(await seenInHall(session)).toMatchObject({ item: { number: "Ö 7" }, meeting: { behindDoors: false } });
});

test("a doubt about the quorum, its count and its answer change nothing that the hall shows", async () => {
  const session = await createRunningSession({ members: 5 });
  const chair = await viewerFor(session.chair);
  await stateQuorum(chair, session.meetingId);
  const before = await seenInHall(session);
  await database().attendance.updateMany({
    where: { meetingId: session.meetingId, personId: { in: session.members.slice(2).map(({ personId }) => personId) } },
    data: { endsAt: new Date() },
  });
  const member = await viewerFor(session.members[1] ?? session.chair);
  expect(await doubtQuorum(member, session.meetingId, {})).toMatchObject({ value: { outcome: "NOT_QUORATE" } });
  const told = (await getLiveState(chair, session.meetingId, "chair")).lead;
  expect(told?.quorum).toMatchObject({ outcome: "NOT_QUORATE", doubt: { name: expect.any(String) } });
  expect(await seenInHall(session)).toEqual(before);
  await stateQuorum(chair, session.meetingId);
  expect(await seenInHall(session)).toEqual(before);
});
