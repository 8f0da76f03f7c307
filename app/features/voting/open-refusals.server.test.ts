import { beforeEach, expect, test } from "vitest";
import { normsInText } from "#app/i18n/norms.ts";
import { textsFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { openVote } from "#tests/setup/votes.ts";
import { enterHandCount } from "./enter-hand-count.server.ts";
import { openPoll } from "./open-poll.server.ts";
import type { OpenPollInput } from "./schema.ts";

beforeEach(resetDatabase);

const NORMS = normsInText({ videoBar: "§ 64 Abs. 3 S. 6 NKomVG", election: "§ 67 NKomVG" });

/** What stands on the screen, in both languages. */
function said(verdict: { ok: boolean; refused?: string }): [string, string] {
  if (verdict.ok || !verdict.refused) throw new Error("nothing was refused");
  const code = verdict.refused;
  const inLanguage = (locale: "de" | "en") =>
    String(textsFor(locale).t(code as never, { ns: "refusals", ...NORMS })).replaceAll("\u00a0", " ");
  return [inLanguage("de"), inLanguage("en")];
}

async function open(session: RunningSession, given: Partial<OpenPollInput> = {}) {
  const input = { agendaItemId: session.publicItem, question: "Wird zugestimmt?", ...given };
  return openPoll(await viewerFor(session.chair), input);
}

async function byVideo({ meetingId, members }: RunningSession): Promise<void> {
  const personId = members[3]?.personId ?? "";
  await database().attendance.updateMany({ where: { meetingId, personId }, data: { mode: "video" } });
}

test("a secret vote in a session with a member by video: refused with the norm, also after the line was cut", async () => {
  const session = await createRunningSession();
  await enterRule(session.bodyId, "secretVote", "provided");
  await byVideo(session);
  const [german, english] = said(await open(session, { kind: "secret", onPaper: true }));
  expect([german, english]).toEqual([
    expect.stringMatching(/per Video.*§ 64 Abs\. 3 S\. 6 NKomVG.*vertagen/),
    expect.stringMatching(/by video.*64.*NKomVG.*adjourn/),
  ]);
  const { meetingId } = session;
  await database().attendance.updateMany({ where: { meetingId, mode: "video" }, data: { endsAt: new Date() } });
  expect(await open(session, { kind: "secret", onPaper: true })).toMatchObject({ refused: "member-by-video" });
  expect(await database().poll.count()).toBe(0);
});

test("a matter that has to be kept secret is not decided while a member was there by video, others are", async () => {
  const session = await createRunningSession();
  await byVideo(session);
  const [german, english] = said(await open(session, { matter: "secrecyMatter" }));
  expect([german, english]).toEqual([
    expect.stringMatching(/geheim zu haltende.*§ 64 Abs\. 3 S\. 6 NKomVG.*vertagen/),
    expect.stringMatching(/kept secret.*64.*NKomVG.*adjourn/),
  ]);
  expect(await database().poll.count()).toBe(0);
  expect((await open(session)).ok).toBe(true);
});

test("with everybody in the room a matter that has to be kept secret is decided like any other", async () => {
  const session = await createRunningSession();
  expect((await open(session, { matter: "secrecyMatter" })).ok).toBe(true);
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ matter: "secrecyMatter", rule: "SIMPLE" });
});

test("an election by yes and no: refused, with names asked for", async () => {
  const session = await createRunningSession();
  expect(said(await open(session, { kind: "election" }))).toEqual([
    expect.stringMatching(/Personen, nicht Ja und Nein \(§ 67 NKomVG\)/),
    expect.stringMatching(/people, not yes and no \(.*67 NKomVG\)/),
  ]);
  expect(await database().poll.count()).toBe(0);
});

test("a vote on an item that is not called: refused", async () => {
  const session = await createRunningSession();
  expect(said(await open(session, { agendaItemId: session.nonPublicItem }))).toEqual([
    expect.stringContaining("nicht aufgerufen"),
    expect.stringContaining("not being dealt with"),
  ]);
  expect(await database().poll.count()).toBe(0);
});

test("more hands than people who may vote: refused, and the vote stays open with nothing counted", async () => {
  const session = await createRunningSession({ members: 8 });
  const pollId = await openVote(session, { kind: "handCount" });
  const chair = await viewerFor(session.chair);
  for (const counts of [{ yes: 9 }, { yes: 4, no: 4, abstain: 1 }, { abstain: 9 }]) {
    const verdict = await enterHandCount(chair, { pollId, epoch: 1, ...counts });
    expect(verdict).toMatchObject({ refused: "hand-count-too-many" });
    for (const sentence of said(verdict as { ok: boolean; refused?: string })) expect(sentence).toMatch(/\w+ .*\.$/);
  }
  await expect(enterHandCount(chair, { pollId, epoch: 1, yes: -1 })).rejects.toThrow();
  expect(await database().poll.findFirstOrThrow()).toMatchObject({ state: "open", yes: 0, no: 0, abstain: 0 });
});

test("more members there than the law gives seats: no vote opens on impossible numbers", async () => {
  const session = await createRunningSession({ members: 8, statutory: 7 });
  expect(said(await open(session))).toEqual([
    expect.stringContaining("Mitglieder"),
    expect.stringContaining("More members are present than the body has."),
  ]);
});
