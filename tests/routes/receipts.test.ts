import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { castBallot } from "#app/features/voting/cast-ballot.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { sealEnvelope, toText } from "#app/features/voting/seal-envelope.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { action, loader } from "#app/routes/vote+/$meetingId.receipts.tsx";
import { callOf, thrownStatus } from "../setup/context.ts";
import { resetDatabase } from "../setup/database.ts";
import { enterRule } from "../setup/procedure-rules.ts";
import { call, createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";

beforeEach(resetDatabase);

function visit(session: RunningSession, viewer: Viewer, code?: string, meetingId = session.meetingId) {
  const init = code === undefined ? {} : { method: "POST", body: new URLSearchParams({ code }) };
  return callOf(`/vote/${meetingId}/receipts`, viewer, { meetingId }, init);
}

/** A secret vote that runs, with the first member's envelope in its box. */
async function voted(agendaItem: "publicItem" | "nonPublicItem" = "publicItem") {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "secretVote", "provided");
  await enterRule(session.bodyId, "secretCasting", "devices");
  const agendaItemId = session[agendaItem];
  await call(agendaItemId);
  const chair = await viewerFor(session.chair);
  const opened = await openPoll(chair, { agendaItemId, question: "Wird zugestimmt?", kind: "secret" });
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId } = opened.value;
  const poll = await database().poll.findUniqueOrThrow({ where: { id: pollId }, select: { publicKey: true } });
  const place = { pollId, epoch: 1, personId: session.chair.personId };
  const envelope = toText(sealEnvelope(poll.publicKey ?? new Uint8Array(), "yes", place));
  const answer = await castBallot(chair, { pollId, epoch: 1, envelope, key: randomUUID() });
  if (!answer.ok) throw new Error(answer.code);
  return { session, chair, pollId, code: answer.receipt };
}

test("a member learns that the envelope is in the box, then that it was counted, however the code is typed", async () => {
  const { session, chair, pollId, code } = await voted();
  expect(await action(visit(session, chair, code))).toMatchObject({ standing: "inBox", question: "Wird zugestimmt?" });
  const running = await loader(visit(session, chair));
  expect(running.boxes).toMatchObject([{ state: "running", cast: 1, entitled: 8, root: null, trackers: [] }]);
  await closePoll(chair, { pollId, epoch: 1 });
  for (const typed of [code, code.toLowerCase(), code.replaceAll("-", " ")]) {
    expect(await action(visit(session, chair, typed))).toMatchObject({ standing: "counted", typed });
  }
  const counted = await loader(visit(session, chair));
  expect(counted.boxes).toMatchObject([
    { state: "counted", root: expect.stringMatching(/^[0-9a-f]{64}$/), trackers: [code] },
  ]);
  expect(counted.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  expect(JSON.stringify(counted)).not.toMatch(/"(yes|no|abstain|result|outcome)"/);
});

test("another code, half a code and the code of a repeated round are told apart", async () => {
  const { session, chair, pollId, code } = await voted();
  expect(await action(visit(session, chair, "0000-0000-0000-0000"))).toMatchObject({ standing: "unknown" });
  expect(await action(visit(session, chair, code.slice(0, 12)))).toMatchObject({ standing: "unreadable" });
  expect(await action(visit(session, chair, "x".repeat(500)))).toMatchObject({ standing: "unreadable" });
  await closePoll(chair, { pollId, epoch: 1 });
  await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" });
  expect(await action(visit(session, chair, code))).toMatchObject({ standing: "repeated" });
  expect((await loader(visit(session, chair))).boxes).toMatchObject([{ state: "running", root: null, trackers: [] }]);
});

test("strangers learn nothing of a box, not even with the right code; citizens are sent to the sign-in", async () => {
  const { session, chair, pollId, code } = await voted("nonPublicItem");
  const stranger = await viewerFor(session.stranger);
  for (const close of [false, true]) {
    if (close) await closePoll(chair, { pollId, epoch: 1 });
    expect((await loader(visit(session, stranger))).boxes).toEqual([]);
    expect(await action(visit(session, stranger, code))).toMatchObject({ standing: "unknown" });
  }
  expect(await thrownStatus(loader(visit(session, session.citizen)))).toBe(303);
  await database().meeting.update({ where: { id: session.meetingId }, data: { publishedAt: null } });
  expect(await thrownStatus(loader(visit(session, stranger)))).toBe(404);
  expect(await thrownStatus(action(visit(session, stranger, code)))).toBe(404);
  expect(await thrownStatus(loader(visit(session, chair, undefined, "x")))).toBe(404);
});
