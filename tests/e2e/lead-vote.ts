import { textFor } from "#app/i18n/texts.server.ts";
import { alive, type Screen, type Stage } from "#tests/setup/browser.ts";

const kinds = textFor("de", "kinds");
const voting = textFor("de", "voting");

type Wanted = {
  kind?: "open" | "handCount" | "acclamation" | "rollCall";
  question?: string;
  seconds?: number;
  /** The form is folded away below the result before it. */
  again?: boolean;
};

/** The chair opens a vote on the called item, as it is offered or with more chosen. */
export async function openVote({ page }: Screen, { kind, question, seconds, again = false }: Wanted = {}) {
  if (again) await page.locator("summary", { hasText: voting("chair.another") }).click();
  if (question) await page.getByLabel(voting("chair.question")).fill(question);
  if (kind || seconds) await page.locator("summary", { hasText: kinds("more") }).click();
  if (kind) await page.getByLabel(kinds(`option.${kind}`), { exact: true }).check();
  if (seconds) await page.getByLabel(kinds("seconds")).fill(String(seconds));
  await page.getByRole("button", { name: voting("chair.open") }).click();
}

/** The chair closes the running vote and has the count before the own eyes. */
export async function closeVote({ page }: Screen): Promise<void> {
  await page.getByText(voting("chair.close"), { exact: true }).click();
  await page.getByRole("button", { name: voting("chair.closeNow") }).click();
  await page.getByText(voting("chair.announceFirst")).waitFor();
}

/** The chair announces what was counted. */
export async function announce({ page }: Screen, outcome: "ADOPTED" | "REJECTED"): Promise<void> {
  await page
    .getByRole("button", { name: voting(`chair.announce.${outcome}`) })
    .first()
    .click();
}

/** Unfolds one of the rarer deeds, gives its reason where it asks for one, and does it. */
export async function doRarely({ page }: Screen, deed: { unfold: string; press: string; reason?: string }) {
  await page.locator("summary", { hasText: deed.unfold }).click();
  const form = page.locator("details", { has: page.locator("summary", { hasText: deed.unfold }) });
  if (deed.reason) await form.getByLabel(voting("chair.reason")).fill(deed.reason);
  await form.getByRole("button", { name: deed.press, exact: true }).click();
}

/** The chair makes a key for the hall's display and opens it on a wall. */
export async function openHall(stage: Stage, { page }: Screen): Promise<Screen> {
  await page.getByRole("button", { name: voting("hall.makeKey") }).click();
  const link = page.getByRole("link", { name: voting("hall.show"), exact: true });
  const hall = await stage.enter("hall", { viewport: { width: 1600, height: 900 } });
  await hall.page.goto((await link.getAttribute("href")) ?? "");
  await alive(hall);
  return hall;
}
