import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { boxRoot } from "#app/domain/voting/sealed-ballot.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { announcePoll } from "#app/features/voting/announce-poll.server.ts";
import { closePoll } from "#app/features/voting/close-poll.server.ts";
import { enterHandCount } from "#app/features/voting/enter-hand-count.server.ts";
import { openPoll } from "#app/features/voting/open-poll.server.ts";
import { listPublishedResults } from "#app/features/voting/published-results.server.ts";
import { repeatPoll } from "#app/features/voting/repeat-poll.server.ts";
import { switchToHandCount } from "#app/features/voting/switch-to-hand-count.server.ts";
import { database, publicDatabase } from "#app/platform/db/clients.server.ts";
import { action, loader } from "#app/routes/_public+/agenda-items.$agendaItemId.receipts.tsx";
import { callOf, thrownStatus } from "../../setup/context.ts";
import { resetDatabase } from "../../setup/database.ts";
import { castAll, castSealed, openedOn, secretSession } from "../../setup/secret-votes.ts";
import { call, type RunningSession, viewerFor } from "../../setup/town-session.ts";

beforeEach(resetDatabase);

function visit(agendaItemId: string, viewer: Viewer, code?: string) {
  const init = code === undefined ? {} : { method: "POST", body: new URLSearchParams({ code }) };
  return callOf(`/agenda-items/${agendaItemId}/receipts`, viewer, { agendaItemId }, init);
}

const receiptsOf = (answers: Awaited<ReturnType<typeof castAll>>) =>
  answers.map((answer) => (answer.ok && "receipt" in answer ? answer.receipt : "")).sort();

async function announce(
  session: RunningSession,
  pollId: string,
  epoch = 1,
  announced: "ADOPTED" | "REJECTED" = "ADOPTED",
) {
  const answer = await announcePoll(await viewerFor(session.chair), { pollId, epoch, announced, reason: "" });
  expect(answer).toMatchObject({ ok: true });
}

test("once announced, citizens see the codes of all counted envelopes, the sums and the checksum, and nobody's name", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const codes = receiptsOf(await castAll(session, pollId));
  const seen = () => loader(visit(session.publicItem, session.citizen));
  expect(await thrownStatus(seen())).toBe(404);
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  expect(await thrownStatus(seen())).toBe(404);
  expect(await thrownStatus(action(visit(session.publicItem, session.citizen, codes[0])))).toBe(404);
  expect(await publicDatabase().pollTracker.count()).toBe(0);

  await announce(session, pollId);
  const page = await seen();
  const root = boxRoot(codes, (bytes) => createHash("sha256").update(bytes).digest());
  expect(page.boxes).toEqual([
    { pollId, question: "Wird zugestimmt?", round: 1, yes: 5, no: 2, abstain: 1, invalid: 0, root, trackers: codes },
  ]);
  expect(page.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
  for (const { personId } of session.members) expect(JSON.stringify(page)).not.toContain(personId);
  expect(await listPublishedResults(session.citizen, { agendaItemId: session.publicItem })).toMatchObject([
    { hasReceipts: true, votes: [] },
  ]);
});

test("a citizen may ask for a code, however it is typed", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const [code = ""] = receiptsOf(await castAll(session, pollId));
  await closePoll(await viewerFor(session.chair), { pollId, epoch: 1 });
  await announce(session, pollId);
  const ask = (typed: string) => action(visit(session.publicItem, session.citizen, typed));
  expect(await ask(code.toLowerCase())).toMatchObject({ standing: "counted", question: "Wird zugestimmt?" });
  expect(await ask("0000-0000-0000-0000")).toMatchObject({ standing: "unknown" });
  expect(await ask(code.slice(0, 9))).toMatchObject({ standing: "unreadable" });
});

test("a round that was repeated is not on the list, and the database gives citizens none of it", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  const [before = ""] = receiptsOf(await castAll(session, pollId));
  await closePoll(chair, { pollId, epoch: 1 });
  await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" });
  const codes = receiptsOf(await castAll(session, pollId, 2));
  await closePoll(chair, { pollId, epoch: 2 });
  await announce(session, pollId, 2);
  expect((await loader(visit(session.publicItem, session.citizen))).boxes).toMatchObject([
    { round: 2, trackers: codes },
  ]);
  expect(await action(visit(session.publicItem, session.citizen, before))).toMatchObject({ standing: "unknown" });
  expect(await database().pollTracker.count()).toBe(16);
  const read = await publicDatabase().pollTracker.findMany({ select: { tracker: true } });
  expect(read.map(({ tracker }) => tracker).sort()).toEqual(codes);
});

test("a vote that went on with slips, and an open one, have no such page", async () => {
  const session = await secretSession();
  const pollId = await openedOn(session);
  const chair = await viewerFor(session.chair);
  await castAll(session, pollId);
  await closePoll(chair, { pollId, epoch: 1 });
  await repeatPoll(chair, { pollId, epoch: 1, reason: "Zweifel" });
  await switchToHandCount(chair, { pollId, epoch: 2 });
  await enterHandCount(chair, { pollId, epoch: 2, yes: 5, no: 3, abstain: 0 });
  await announce(session, pollId, 2);
  expect(await thrownStatus(loader(visit(session.publicItem, session.citizen)))).toBe(404);
  expect(await publicDatabase().pollTracker.count()).toBe(0);
  const open = await openPoll(chair, { agendaItemId: session.publicItem, question: "Und dies?" });
  if (!open.ok) throw new Error(open.refused);
  await closePoll(chair, { pollId: open.value.pollId, epoch: 1 });
  await announce(session, open.value.pollId, 1, "REJECTED");
  expect(await thrownStatus(loader(visit(session.publicItem, chair)))).toBe(404);
});

test("of a non-public item strangers learn nothing, not even with the right code; its members see the list", async () => {
  const session = await secretSession();
  await call(session.nonPublicItem);
  const chair = await viewerFor(session.chair);
  const input = { agendaItemId: session.nonPublicItem, question: "Wird verkauft?", kind: "secret" } as const;
  const opened = await openPoll(chair, input);
  if (!opened.ok) throw new Error(opened.refused);
  const { pollId } = opened.value;
  const { answer } = await castSealed(session, pollId, 1);
  const [code = ""] = receiptsOf([answer]);
  await closePoll(chair, { pollId, epoch: 1 });
  await announce(session, pollId);
  for (const viewer of [session.citizen, await viewerFor(session.stranger)]) {
    expect(await thrownStatus(loader(visit(session.nonPublicItem, viewer)))).toBe(404);
    expect(await thrownStatus(action(visit(session.nonPublicItem, viewer, code)))).toBe(404);
  }
  expect(await publicDatabase().pollTracker.count()).toBe(0);
  expect((await loader(visit(session.nonPublicItem, chair))).boxes).toMatchObject([{ trackers: [code] }]);
  expect(await thrownStatus(loader(visit("x", chair)))).toBe(404);
});
