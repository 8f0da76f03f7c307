import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { action as desk } from "#app/routes/_office+/office.meetings.$meetingId.minutes._index.tsx";
import { action as session } from "#app/routes/_office+/office.meetings.$meetingId.session.tsx";
import { action as lead } from "#app/routes/vote+/$meetingId.chair.tsx";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { castVotes, closeAndAnnounce, openVote } from "#tests/setup/votes.ts";

beforeEach(resetDatabase);

type Form = Record<string, string>;
const REFUSED = { init: { status: 422 } };

async function running() {
  const town = await createRunningSession({ members: 3 });
  await enterRule(town.bodyId, "rollCall", "provided");
  const { meetingId } = town;
  const [, one, other] = town.members;
  if (!one || !other) throw new Error("no members");
  const post = (action: typeof lead, path: string) => (viewer: Viewer, form: Form) =>
    action(callOf(path, viewer, { meetingId }, { method: "POST", body: new URLSearchParams(form) }));
  return {
    ...{ town, one, other },
    office: await viewerFor(town.office),
    chair: await viewerFor(town.chair),
    outsiders: [await viewerFor(one), await viewerFor(town.stranger)],
    atChair: post(lead, `/vote/${meetingId}/chair`),
    atSession: post(session, `/office/meetings/${meetingId}/session`),
    atDesk: post(desk, `/office/meetings/${meetingId}/minutes`),
  };
}

/** The status of a redirect, or of an answer with what was refused. */
async function statusOf(work: Promise<unknown>): Promise<number> {
  const answer = (await work) as Response | { init: { status: number } | null };
  return answer instanceof Response ? answer.status : (answer.init?.status ?? 200);
}

test("answers to called names are noted by form on the chair's and the office's screen, by nobody else", async () => {
  const { town, one, office, chair, outsiders, atChair, atSession } = await running();
  const pollId = await openVote(town, { kind: "rollCall", onPaper: true });
  const answer = { intent: "answer", pollId, epoch: "1", seen: "" };
  const first = { ...answer, personId: town.chair.personId, answer: "yes", key: randomUUID() };
  expect(await statusOf(atChair(chair, first))).toBe(303);
  expect(
    await statusOf(atSession(office, { ...answer, personId: one.personId, answer: "none", key: randomUUID() })),
  ).toBe(303);
  const odd = [{ answer: "perhaps" }, { key: "" }, { personId: "Nr. 002" }, { seen: "x" }, { epoch: "-1" }];
  for (const wrong of odd) expect(await atChair(chair, { ...first, ...wrong })).toMatchObject(REFUSED);
  expect(await atChair(chair, { ...first, answer: "no", key: randomUUID() })).toMatchObject({
    ...REFUSED,
    data: { intent: "answer", submission: { error: { "": ["answer-given-meanwhile"] } } },
  });
  for (const viewer of outsiders) {
    expect([403, 404]).toContain(await thrownStatus(atChair(viewer, first)));
    expect([403, 404]).toContain(await thrownStatus(atSession(viewer, first)));
  }
  expect(await database().ballot.findMany({ select: { personId: true, choice: true } })).toEqual([
    { personId: town.chair.personId, choice: "yes" },
  ]);
});

test("a vote that a member demands aloud is entered and taken back by form, with the reason where it is refused", async () => {
  const { town, one, other, office, chair, outsiders, atChair, atSession } = await running();
  const pollId = await openVote(town);
  await castVotes(town, pollId, ["yes", "no"]);
  const asked = { intent: "recordFor", pollId, epoch: "1", personId: one.personId };
  expect(await atChair(chair, asked)).toMatchObject({
    ...REFUSED,
    data: { intent: "recordFor", submission: { error: { "": ["poll-not-announced"] } } },
  });
  await closeAndAnnounce(town, pollId);
  expect(await atSession(office, { ...asked, personId: other.personId })).toMatchObject(REFUSED);
  expect(await atSession(office, { ...asked, personId: "" })).toMatchObject(REFUSED);
  for (const viewer of outsiders) expect([403, 404]).toContain(await thrownStatus(atChair(viewer, asked)));
  expect(await statusOf(atSession(office, asked))).toBe(303);
  expect(await database().namedVote.findMany({ select: { personId: true, choice: true } })).toEqual([
    { personId: one.personId, choice: "no" },
  ]);
  expect(await statusOf(atChair(chair, { ...asked, intent: "withdrawFor" }))).toBe(303);
  expect(await database().namedVote.count()).toBe(0);
});

test("what was found about the bar is entered by form at the desk of the minutes, with the errors beside the fields", async () => {
  const { town, one, office, chair, outsiders, atDesk } = await running();
  const pollId = await openVote(town);
  await castVotes(town, pollId, ["yes", "no"]);
  await closeAndAnnounce(town, pollId);
  const found = { intent: "breach", breachId: randomUUID(), pollId, personId: one.personId, breach: "tookPart" };
  const told = { ...found, reason: "Ein Schreiben vom Montag", noticedOn: "" };
  expect(await atDesk(office, { ...told, reason: " ", noticedOn: "31.02." })).toMatchObject({
    ...REFUSED,
    data: { intent: "breach", submission: { error: { reason: ["required"], noticedOn: ["not-a-date"] } } },
  });
  expect(await atDesk(office, { ...told, noticedOn: "1990-01-01" })).toMatchObject({
    ...REFUSED,
    data: { submission: { initialValue: { reason: told.reason } } },
  });
  for (const viewer of [chair, ...outsiders]) {
    expect([403, 404]).toContain(await thrownStatus(atDesk(viewer, told)));
  }
  expect(await database().participationBreach.count()).toBe(0);
  expect(await statusOf(atDesk(office, told))).toBe(303);
  expect(await statusOf(atDesk(office, told))).toBe(303);
  expect(await database().participationBreach.count()).toBe(1);
});
