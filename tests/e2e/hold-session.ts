import { expect } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { fullName, getPerson, type PersonKey } from "#tests/cast/people.ts";
import { go, type Screen, type Stage } from "#tests/setup/browser.ts";
import type { Prepared } from "./prepare-meeting.ts";
import { PAPER } from "./write-paper.ts";

const meetings = textFor("de", "meetings");
const minutes = textFor("de", "minutes");
const voting = textFor("de", "voting");

export const RECORD = "Die Verwaltung stellt die Geräte vor.\n\nGefragt wird nach der Laufzeit der Wartung.";

/** The office opens the session with those who have already come. */
export async function startSession(stage: Stage, screen: Screen, meetingId: string, present: PersonKey[]) {
  const { page } = screen;
  await go(screen, `/office/meetings/${meetingId}/session`);
  for (const key of present) await page.getByRole("checkbox", { name: getPerson(key).familyName }).check();
  await stage.look(screen, "office-session-start");
  await page.getByRole("button", { name: minutes("session.start") }).click();
  await page.getByText(minutes("session.noneCalled")).waitFor();
}

/** A member finds the running session on the own desk and says "here" with one tap. */
export async function arrive(screen: Screen): Promise<void> {
  const { page } = screen;
  await go(screen, "/my");
  await page.getByRole("link", { name: meetings("takePart") }).click();
  await page.getByRole("button", { name: voting("presence.arrive") }).click();
  await page.getByText(voting("presence.here")).waitFor();
  await page.getByText(voting("line.online")).waitFor();
}

/** The office ticks off people who have no device of their own. */
export async function recordArrivals({ page }: Screen, keys: PersonKey[]): Promise<void> {
  for (const key of keys) {
    const button = page.getByRole("button", { name: `${fullName(key)}: ${minutes("session.inRoom")}` });
    await button.click();
    await button.waitFor({ state: "hidden" });
  }
}

/** The office waits for the number of those present, which follows the members' own taps. */
export async function seesPresent({ page }: Screen, present: number, members: number): Promise<void> {
  await page.getByText(minutes("session.present", { present, members })).waitFor();
}

/** The office calls the first item, then the one with the paper. */
export async function callItem(stage: Stage, screen: Screen, { itemNumber }: Prepared): Promise<void> {
  const { page } = screen;
  await page.getByRole("button", { name: minutes("session.callNext", { number: "Ö 1" }), exact: true }).click();
  await page.getByText(/^Jetzt aufgerufen: Ö 1 /).waitFor();
  await page.getByRole("link", { name: new RegExp(`^${itemNumber} ${PAPER.name}`) }).click();
  await page.getByRole("button", { name: minutes("session.callThis") }).click();
  await page.getByText(minutes("session.nowCalled", { number: itemNumber, name: PAPER.name })).waitFor();
  await stage.look(screen, "office-session-running");
}

/** The office writes what was said; resolution and kind of decision are there already. */
export async function writeRecord(stage: Stage, screen: Screen): Promise<void> {
  const { page } = screen;
  const resolution = page.getByRole("textbox", { name: minutes("resolution"), exact: true });
  expect(await resolution.inputValue()).toBe(PAPER.proposal);
  await page.getByRole("textbox", { name: minutes("record"), exact: true }).fill(RECORD);
  await page.getByText(minutes("session.saveState.saved"), { exact: true }).waitFor();
  const type = meetings("decisionType.adoptedUnchanged");
  const confirm = page.getByRole("button", { name: minutes("session.decisionConfirm", { type }) });
  await stage.look(screen, "office-session-record");
  await confirm.click();
  await confirm.waitFor({ state: "hidden" });
}

/** The office closes the session, sees what is missing, and publishes the minutes. */
export async function publishMinutes(stage: Stage, screen: Screen, meetingId: string): Promise<void> {
  const { page } = screen;
  await page.locator("summary", { hasText: minutes("session.end") }).click();
  await page.getByRole("button", { name: minutes("session.endNow") }).click();
  await page.getByText(minutes("session.over")).waitFor();
  await page.getByRole("link", { name: minutes("session.toMinutes") }).click();
  await page.getByRole("button", { name: minutes("desk.confirmAll") }).click();
  await page.getByText(minutes("desk.complete")).waitFor();
  await stage.look(screen, "office-minutes");
  await page.getByRole("link", { name: minutes("desk.publish") }).click();
  await page.getByRole("heading", { name: minutes("desk.publishTitle") }).waitFor();
  await stage.look(screen, "office-minutes-question");
  await page.getByRole("button", { name: minutes("desk.publishNow") }).click();
  await page.getByText(minutes("desk.published"), { exact: true }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/office/meetings/${meetingId}/minutes`);
}
