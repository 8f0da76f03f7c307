import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openHallDisplay } from "#app/features/meetings/open-hall-display.server.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { loader as member, action as presence } from "#app/routes/vote+/$meetingId._index.tsx";
import { action as ballot } from "#app/routes/vote+/$meetingId.ballot.ts";
import { loader as chair, action as lead } from "#app/routes/vote+/$meetingId.chair.tsx";
import { loader as hall } from "#app/routes/vote+/$meetingId.hall.tsx";
import { action as recordedVote } from "#app/routes/vote+/$meetingId.recorded-vote.ts";
import { callOf, thrownStatus } from "../setup/context.ts";
import { resetDatabase } from "../setup/database.ts";
import { createRunningSession, type RunningSession, viewerFor } from "../setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "../setup/votes.ts";

beforeEach(resetDatabase);

function visit(session: RunningSession, viewer: Viewer, path = "", form?: Record<string, string>) {
  const init = form ? { method: "POST", body: new URLSearchParams(form) } : {};
  return callOf(`/vote/${session.meetingId}${path}`, viewer, { meetingId: session.meetingId }, init);
}

async function opened(session: RunningSession): Promise<string> {
  const verdict = await openPoll(await viewerFor(session.chair), {
    agendaItemId: session.publicItem,
    question: "Wird zugestimmt?",
  });
  if (!verdict.ok) throw new Error(verdict.refused);
  return verdict.value.pollId;
}

function whereTo(answer: unknown): string | null {
  return answer instanceof Response ? answer.headers.get("location") : null;
}

test("a member's page shows the running vote and the own standing; a citizen is sent to the sign-in", async () => {
  const session = await createRunningSession();
  const pollId = await opened(session);
  const viewer = await viewerFor(session.members[1] ?? session.chair);
  const { state } = await member(visit(session, viewer));
  expect(state).toMatchObject({
    item: { number: "Ö 7" },
    poll: { id: pollId, state: "open", cast: 0, entitled: 8, result: null },
    own: { present: true, leads: false, vote: { entitled: true, ballot: null } },
    lead: null,
  });
  expect(await thrownStatus(member(visit(session, session.citizen)))).toBe(303);
  const stranger = await viewerFor(session.stranger);
  expect(await thrownStatus(member(visit(session, stranger)))).toBe(404);
  const broken = callOf("/vote/x", viewer, { meetingId: "x" });
  expect(await thrownStatus(member(broken))).toBe(404);
});

test("a vote from the plain form goes into the same box, and sending the page twice is one vote", async () => {
  const session = await createRunningSession();
  const pollId = await opened(session);
  const viewer = await viewerFor(session.members[1] ?? session.chair);
  const { formKey } = await member(visit(session, viewer));
  const form = { pollId, epoch: "1", choice: "yes", key: formKey };
  expect(whereTo(await ballot(visit(session, viewer, "/ballot", form)))).toMatch(/\?vote=recorded$/);
  expect(whereTo(await ballot(visit(session, viewer, "/ballot", form)))).toMatch(/\?vote=duplicate$/);
  const correction = { ...form, choice: "no", key: randomUUID(), replaces: formKey };
  expect(whereTo(await ballot(visit(session, viewer, "/ballot", correction)))).toMatch(/\?vote=replaced$/);
  expect(whereTo(await ballot(visit(session, viewer, "/ballot", { ...form, choice: "maybe" })))).toMatch(/INVALID$/);
  const poll = await database().poll.findUniqueOrThrow({
    where: { id: pollId },
    select: { cast: true, yes: true, no: true },
  });
  expect(poll).toEqual({ cast: 1, yes: 0, no: 1 });
  const { notice } = await member(visit(session, viewer, "?vote=recorded"));
  expect(notice).toEqual({ ok: true, text: "Ihre Stimme ist gezählt." });
});

test("presence by one tap comes and goes, and saying it twice changes nothing", async () => {
  const session = await createRunningSession();
  const viewer = await viewerFor(session.members[1] ?? session.chair);
  const say = async (present: string) => presence(visit(session, viewer, "", { present }));
  const isPresent = async () => (await member(visit(session, viewer))).state.own?.present;
  await say("false");
  await say("false");
  expect(await isPresent()).toBe(false);
  await say("true");
  await say("true");
  expect(await isPresent()).toBe(true);
  expect(await database().attendance.count({ where: { personId: viewer.personId } })).toBe(2);
});

test("the chair's forms lead the vote to its result; what a rule refuses stands above the form with what was typed", async () => {
  const session = await createRunningSession();
  const viewer = await viewerFor(session.chair);
  const send = (form: Record<string, string>) => lead(visit(session, viewer, "/chair", form));
  const question = { intent: "open", agendaItemId: session.publicItem, question: "Wird zugestimmt?", kind: "open" };
  expect(await send({ ...question, question: " " })).toMatchObject({
    init: { status: 422 },
    data: { intent: "open", submission: { error: { question: ["required"] } } },
  });
  for (const hostile of ["Null\u0000byte", "zwei\nZeilen", "x".repeat(501)]) {
    expect(await send({ ...question, question: hostile })).toMatchObject({ init: { status: 422 } });
  }
  expect(whereTo(await send(question))).toMatch(/\/chair$/);
  expect(await send(question)).toMatchObject({
    init: { status: 422 },
    data: { submission: { error: { "": ["another-poll-open"] }, initialValue: { question: "Wird zugestimmt?" } } },
  });
  const { state } = await chair(visit(session, viewer, "/chair"));
  const seen = { pollId: state.poll?.id ?? "", epoch: "1" };
  expect(await send({ intent: "announce", ...seen, announced: "ADOPTED" })).toMatchObject({ init: { status: 422 } });
  expect(await send({ intent: "cancel", ...seen, reason: "\u0000" })).toMatchObject({ init: { status: 422 } });
  await send({ intent: "switchToHandCount", ...seen });
  const tooMany = await send({ intent: "handCount", ...seen, yes: "8", no: "1", abstain: "0" });
  expect(tooMany).toMatchObject({ data: { submission: { error: { "": ["hand-count-too-many"] } } } });
  await send({ intent: "handCount", ...seen, yes: "7", no: "0", abstain: "1" });
  await send({ intent: "announce", ...seen, announced: "ADOPTED" });
  const after = await chair(visit(session, viewer, "/chair"));
  expect(after.state.poll).toMatchObject({ state: "published", result: { yes: 7, no: 0, abstain: 1 } });
  expect(await send({ intent: "dance" })).toMatchObject({ init: { status: 422 } });
});

test("the hall's page opens with its key or for those who lead, for nobody else", async () => {
  const session = await createRunningSession();
  const { key } = await openHallDisplay(await viewerFor(session.office), session.meetingId);
  const withKey = await hall(visit(session, session.citizen, `/hall?key=${key}`));
  expect(withKey).toMatchObject({ hallKey: key, state: { item: { number: "Ö 7" }, own: null } });
  expect((await hall(visit(session, await viewerFor(session.chair), "/hall"))).hallKey).toBeNull();
  expect(await thrownStatus(hall(visit(session, session.citizen, "/hall?key=falsch")))).toBe(404);
  const stranger = await viewerFor(session.stranger);
  expect(await thrownStatus(hall(visit(session, stranger, "/hall")))).toBe(404);
});

test("a body that is no form is refused at every door of a vote, not failed at", async () => {
  const session = await createRunningSession();
  await opened(session);
  const viewer = await viewerFor(session.chair);
  const json = (path: string) =>
    callOf(
      `/vote/${session.meetingId}${path}`,
      viewer,
      { meetingId: session.meetingId },
      {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: "{}",
      },
    );
  expect(whereTo(await ballot(json("/ballot")))).toMatch(/\?vote=INVALID$/);
  expect(await presence(json(""))).toMatchObject({ init: { status: 422 } });
  expect(await lead(json("/chair"))).toMatchObject({ init: { status: 422 } });
  const attendance = await database().attendance.findMany({ where: { personId: viewer.personId } });
  expect(attendance).toMatchObject([{ endsAt: null }]);
});

test("without JavaScript the chair opens a kind with its time, and one that the rules do not provide is refused", async () => {
  const session = await createRunningSession();
  const viewer = await viewerFor(session.chair);
  const form = { intent: "open", agendaItemId: session.publicItem, question: "Wird zugestimmt?", matter: "resolution" };
  const refused = await lead(visit(session, viewer, "/chair", { ...form, kind: "secretOnPaper", seconds: "" }));
  expect(refused).toMatchObject({ init: { status: 422 }, data: { ok: false, intent: "open" } });
  expect(JSON.stringify(refused)).toContain("secret-not-provided");
  await lead(visit(session, viewer, "/chair", { ...form, kind: "open", seconds: "90" }));
  const { state } = await chair(visit(session, viewer, "/chair"));
  expect(state.poll).toMatchObject({ kind: "open", state: "open" });
  expect(state.poll?.remainingMs).toBeGreaterThan(60_000);
});

test("a member's demand to have the own vote recorded says on the screen what came of it", async () => {
  const session = await createRunningSession();
  const pollId = await openVote(session);
  await castVotes(session, pollId, ["yes", "no"]);
  await closeAndAnnounce(session, pollId);
  const viewer = await viewerFor(session.members[1] ?? session.chair);
  const { state } = await member(visit(session, viewer));
  expect(state.recordable).toMatchObject([{ pollId, ballot: "no", mustSay: false, recorded: null }]);
  const form = { intent: "record", pollId, epoch: "1" };
  expect(whereTo(await recordedVote(visit(session, viewer, "/recorded-vote", form)))).toMatch(/\?record=done$/);
  const { notice, state: after } = await member(visit(session, viewer, "?record=done"));
  expect(notice?.ok).toBe(true);
  expect(after.recordable).toMatchObject([{ recorded: "no" }]);
  const silent = await viewerFor(session.members[5] ?? session.chair);
  const where = whereTo(await recordedVote(visit(session, silent, "/recorded-vote", form)));
  expect(where).toMatch(/\?record=own-vote-none$/);
  const told = await member(visit(session, silent, "?record=own-vote-none"));
  expect(told.notice).toMatchObject({ ok: false, text: expect.stringContaining("keine Stimme") });
  expect((await member(visit(session, silent, "?record=anything"))).notice).toBeNull();
  // The announced result is public; having a vote in it is not the stranger's.
  const stranger = await viewerFor(session.stranger);
  expect(await thrownStatus(recordedVote(visit(session, stranger, "/recorded-vote", form)))).toBe(403);
});
