import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { resetDatabase } from "../setup/database.ts";
import { addMeeting } from "../setup/town-meetings.ts";
import { createRunningSession, viewerFor } from "../setup/town-session.ts";
import { ask, hears, startLiveServer } from "./live-server.ts";

beforeEach(resetDatabase);

test("a device watches twenty places at most, also when it asks for many at once", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const startsAt = new Date();
  const meetings: string[] = [];
  for (let number = 0; number < 30; number++) {
    meetings.push(await addMeeting(session.bodyId, session.organizationId, { state: "invited", startsAt }));
  }
  const device = await server.connect(session.members[1] ?? null);
  const answers = await Promise.all(
    meetings.map((meetingId) => ask(device, "meeting:join", { meetingId, as: "member" })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  await ask(device, "meeting:leave", { meetingId: meetings[answers.findIndex(({ ok }) => ok)] });
  const last = { meetingId: session.meetingId, as: "member" };
  expect(await ask(device, "meeting:join", last)).toMatchObject({ ok: true });
});

test("a device that left the meeting no longer hears of its person's vote", async () => {
  const session = await createRunningSession();
  const server = await startLiveServer();
  const { meetingId, publicItem } = session;
  const who = session.members[1] ?? session.chair;
  const [left, stays, voting] = await Promise.all([1, 2, 3].map(() => server.connect(who)));
  if (!left || !stays || !voting) throw new Error("nobody there");
  for (const device of [left, stays]) await ask(device, "meeting:join", { meetingId, as: "member" });
  await ask(left, "meeting:leave", { meetingId });
  const opened = await openPoll(await viewerFor(session.chair), {
    agendaItemId: publicItem,
    question: "Wird zugestimmt?",
  });
  if (!opened.ok) throw new Error(opened.refused);
  await ask(voting, "poll:cast", { pollId: opened.value.pollId, epoch: 1, choice: "yes", key: randomUUID() });
  await hears(stays, "poll:mine");
  await ask(left, "line:check");
  expect(left.heard.filter(({ name }) => name.startsWith("poll:"))).toEqual([]);
});
