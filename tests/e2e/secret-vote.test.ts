import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { expectAccessible, openStage, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";

const secret = textFor("de", "secret");
const voting = textFor("de", "voting");
const PHONE = { width: 390, height: 844 };

let served: ServedTown;
let stage: Stage;
let town: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      town = await createRunningSession({ members: 3 });
      await enterRule(town.bodyId, "secretVote", "provided");
      await enterRule(town.bodyId, "secretCasting", "devices");
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

async function pageOf(personId: string, javaScriptEnabled = true): Promise<Page> {
  return (await enterAs(stage, "on a phone", { personId }, { viewport: PHONE, javaScriptEnabled })).page;
}

async function openFromChair(page: Page): Promise<void> {
  const { meetingId, publicItem: agendaItemId } = town;
  await page.goto(`/vote/${meetingId}/chair`);
  const fields = { intent: "open", agendaItemId, question: "Wird zugestimmt?", kind: "secret" };
  const form = Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  const answer = await page.request.post(`/vote/${meetingId}/chair`, {
    headers: { "content-type": "application/x-www-form-urlencoded", origin: served.url },
    data: form,
    maxRedirects: 0,
  });
  expect(answer.status()).toBeLessThan(400);
}

test("a member votes secretly on a phone without TLS, keeps a receipt, and finds the envelope counted", {
  timeout: 90_000,
}, async () => {
  const chair = await pageOf(town.chair.personId);
  await openFromChair(chair);
  const member = await pageOf(town.members[1]?.personId ?? "");
  await member.goto(`/vote/${town.meetingId}`);
  await member.getByText(secret("ballot.open")).waitFor();
  await expectAccessible(member);
  await member.getByRole("button", { name: voting("choice.no"), exact: true }).click();
  await member.getByText(secret("ballot.recorded")).waitFor();
  await expectAccessible(member);
  expect(await member.getByRole("button", { name: voting("choice.no"), exact: true }).count()).toBe(0);
  await member.getByRole("button", { name: secret("ballot.again") }).click();
  await member.getByRole("button", { name: voting("choice.abstain"), exact: true }).click();
  await member.getByRole("button", { name: secret("ballot.again") }).waitFor();
  const stored = await member.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
  expect(stored).not.toMatch(/"no"|choice/);

  await member.getByRole("link", { name: secret("receipt.check") }).click();
  await member.getByRole("button", { name: secret("page.submit") }).click();
  await member.getByText(secret("page.inBox"), { exact: true }).waitFor();

  const plain = await pageOf(town.members[2]?.personId ?? "", false);
  await plain.goto(`/vote/${town.meetingId}`);
  await plain.getByText(secret("ballot.noScript")).waitFor();
  expect(await plain.getByRole("button", { name: voting("choice.yes"), exact: true }).isDisabled()).toBe(true);

  await chair.reload();
  const { id } = await database().poll.findFirstOrThrow({ where: { meetingId: town.meetingId }, select: { id: true } });
  await chair.request.post(`/vote/${town.meetingId}/chair`, {
    headers: { "content-type": "application/x-www-form-urlencoded", origin: served.url },
    data: `intent=close&pollId=${id}&epoch=1`,
    maxRedirects: 0,
  });
  await member.reload();
  await member.getByRole("button", { name: secret("page.submit") }).click();
  await member.getByText(secret("page.counted"), { exact: true }).waitFor();
  await expectAccessible(member);
  const poll = await database().poll.findUniqueOrThrow({
    where: { id },
    select: { no: true, abstain: true, cast: true },
  });
  expect(poll).toEqual({ no: 0, abstain: 1, cast: 1 });
});
