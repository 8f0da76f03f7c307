import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { dateAt } from "#app/domain/kernel/wall-clock.ts";
import { formatTime } from "#app/i18n/formats.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { body, getOrganization } from "#tests/cast/organizations.ts";
import { go, type Screen, type Stage } from "#tests/setup/browser.ts";
import { PAPER } from "./write-paper.ts";

const MINUTE_MS = 60_000;
const office = textFor("de", "office");
const meetings = textFor("de", "meetings");
const ui = textFor("de", "ui");

export const ROOM = "Huldigungssaal";
export const PLACE = "Rathaus";
export const DRAGGED = "Verschiedenes";
export const NON_PUBLIC = "Grundstücksangelegenheit Am Mühlenwehr";

export type Prepared = { meetingId: string; itemId: string; itemNumber: string; nonPublicId: string };

/** The office makes a meeting of the finance committee that begins now, builds its agenda and publishes it. */
export async function prepareMeeting(stage: Stage, screen: Screen, reference: string): Promise<Prepared> {
  const meetingId = await createMeeting(stage, screen);
  const { page } = screen;
  await page.getByRole("button", { name: office("meetings.standardAdd") }).click();
  await rowOf(screen, office("meetings.standard.inquiries")).waitFor();
  await saved(screen);

  await placeByKeyboard(screen, reference);
  await addItem(screen, NON_PUBLIC, "nonPublicShort");
  await addItem(screen, DRAGGED, "publicShort");
  const paperRow = rowOf(screen, PAPER.name);
  await dragBefore(screen, rowOf(screen, DRAGGED), paperRow);
  const numberOf = async (row: Locator) => (await row.locator("strong").first().textContent()) ?? "";
  const [dragged, itemNumber] = [await numberOf(rowOf(screen, DRAGGED)), await numberOf(paperRow)];
  expect(placeOf(itemNumber)).toBe(placeOf(dragged) + 1);
  await stage.look(screen, "office-agenda");

  await page.getByRole("link", { name: office("meetings.publish"), exact: true }).click();
  await page.getByRole("heading", { name: office("meetings.publishTitle") }).waitFor();
  await page.getByText(reference).first().waitFor();
  await stage.look(screen, "office-publish-question");
  await page.getByRole("button", { name: office("meetings.publishNow") }).click();
  await page.getByText(office("meetings.published"), { exact: true }).waitFor();

  const [item, nonPublic] = await Promise.all([itemOf(meetingId, PAPER.name), itemOf(meetingId, NON_PUBLIC)]);
  expect(item.number).toBe(itemNumber);
  return { meetingId, itemId: item.id, itemNumber, nonPublicId: nonPublic.id };
}

async function createMeeting(stage: Stage, screen: Screen): Promise<string> {
  const { page } = screen;
  const startsAt = new Date(Date.now() - 5 * MINUTE_MS);
  await go(screen, "/office/meetings/new");
  await page.getByLabel(office("meetings.organization")).selectOption({ label: getOrganization("finance").name });
  await page.getByLabel(office("meetings.date")).fill(dateAt(startsAt, body.timeZone));
  await page.getByLabel(office("meetings.startTime")).fill(formatTime(startsAt, "de", body.timeZone));
  await page.getByLabel(office("meetings.room")).fill(ROOM);
  await page.getByRole("textbox", { name: office("meetings.place") }).fill(PLACE);
  await stage.look(screen, "office-meeting-form");
  await page.getByRole("button", { name: office("meetings.create") }).click();
  await page.getByRole("heading", { name: office("meetings.agenda"), exact: true }).waitFor();
  return new URL(page.url()).pathname.split("/")[3] ?? "";
}

/** Puts the waiting paper on the agenda and lifts its item by one place, with keys alone. */
async function placeByKeyboard(screen: Screen, reference: string): Promise<void> {
  const { page } = screen;
  await page.getByRole("button", { name: `${office("meetings.placePublic")} ${reference}`, exact: true }).focus();
  await page.keyboard.press("Enter");
  const row = rowOf(screen, PAPER.name);
  await row.waitFor();
  const before = placeOf((await row.locator("strong").first().textContent()) ?? "");
  await row.getByRole("button", { name: ui("sortable.up", { name: `Ö ${before} ${PAPER.name}` }) }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await row.locator("strong", { hasText: `Ö ${before - 1}` }).waitFor();
  await saved(screen);
}

async function addItem(screen: Screen, name: string, part: "publicShort" | "nonPublicShort"): Promise<void> {
  const { page } = screen;
  const form = page.locator("form", { has: page.getByRole("button", { name: office("meetings.add"), exact: true }) });
  await form.getByRole("textbox", { name: office("meetings.itemName") }).fill(name);
  await form.getByRole("radio", { name: office(`meetings.${part}`), exact: true }).check();
  await form.getByRole("button", { name: office("meetings.add"), exact: true }).click();
  await rowOf(screen, name).waitFor();
  await saved(screen);
}

/** Drags a row by its grip onto the upper edge of another one. */
async function dragBefore(screen: Screen, row: Locator, target: Locator): Promise<void> {
  const { mouse } = screen.page;
  await target.scrollIntoViewIfNeeded();
  const grip = await boxOf(row.locator(".ui-sortable__grip").first());
  const before = await boxOf(target);
  await mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await mouse.down();
  await mouse.move(before.x + before.width / 2, before.y + before.height / 2, { steps: 5 });
  const now = await boxOf(target);
  await mouse.move(now.x + now.width / 2, now.y + 4, { steps: 5 });
  await mouse.up();
  await screen.page.getByText(new RegExp(`^„${DRAGGED}“ ist jetzt`)).waitFor();
  await saved(screen);
}

function rowOf({ page }: Screen, name: string): Locator {
  return page.locator("ol > li").filter({ has: page.getByText(name, { exact: true }) });
}

async function saved({ page }: Screen): Promise<void> {
  await page.getByText(new RegExp(`${office("meetings.saved")}$`)).waitFor();
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error("not on the screen");
  return box;
}

/** 4 of "Ö 4". */
function placeOf(number: string): number {
  return Number(number.replace(/\D/g, ""));
}

async function itemOf(meetingId: string, name: string): Promise<{ id: string; number: string }> {
  return database().agendaItem.findFirstOrThrow({ where: { meetingId, name }, select: { id: true, number: true } });
}

/** What a citizen reads of the published agenda: the public points, and of the other part numbers only. */
export async function readAgenda(stage: Stage, screen: Screen, prepared: Prepared): Promise<void> {
  const { page } = screen;
  await page.getByRole("link", { name: PAPER.name }).first().waitFor();
  const text = (await page.locator("main").textContent()) ?? "";
  expect(text).toContain(meetings("closedItem"));
  expect(text).toContain("N 1");
  expect(text).not.toContain(NON_PUBLIC);
  expect(await page.content()).not.toContain(NON_PUBLIC);
  expect(text).toContain(prepared.itemNumber);
  await stage.look(screen, "citizen-meeting");
}
