import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";

const meetings = textFor("de", "meetings");
const voting = textFor("de", "voting");
const MOST_STEPS = 40;

let served: ServedTown;
let stage: Stage;
let session: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 3 });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage.close();
  await served.stop();
});

/** Presses Tab until the focus stands on what is called so; every stop on the way must be seen. */
async function tabTo({ page }: Screen, role: "link" | "button" | "textbox", name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press("Tab");
    // why: behind the page's last stop the focus leaves it for one step before it starts again.
    expect(await page.evaluate(isFocusSeen)).toBe(true);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_STEPS} steps do not lead to ${name}`);
}

/** Nothing has the focus, or what has it takes up room on the page; asked in one go, because the page goes on living. */
function isFocusSeen(): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) return true;
  const { width, height } = activeElement.getBoundingClientRect();
  return activeElement.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0;
}

test("a member comes, votes, and changes the vote with the keyboard alone; the chair opens, closes and announces so", async () => {
  onTestFailed(async () => console.log(await stage.describe()));
  const { meetingId } = session;
  const [, first] = session.members;
  if (!first) throw new Error("no member");
  const [member, chair] = await Promise.all([enterAs(stage, "member", first), enterAs(stage, "chair", session.chair)]);

  await go(member, "/my");
  await tabTo(member, "link", meetings("takePart"));
  await member.page.keyboard.press("Enter");
  await member.page.getByText(voting("line.online"), { exact: true }).waitFor();
  await tabTo(member, "button", voting("presence.leave"));
  await member.page.keyboard.press("Enter");
  await member.page.getByText(voting("presence.away")).waitFor();
  await tabTo(member, "button", voting("presence.arrive"));
  await member.page.keyboard.press("Space");
  await member.page.getByText(voting("presence.here")).waitFor();

  await go(chair, `/vote/${meetingId}/chair`);
  await tabTo(chair, "button", voting("chair.open"));
  await chair.page.keyboard.press("Enter");
  await member.page.getByText(voting("ballot.open")).waitFor();
  await tabTo(member, "button", voting("choice.no"));
  await member.page.keyboard.press("Enter");
  await member.page.getByText(voting("ballot.recorded", { choice: voting("choice.no") })).waitFor();
  await tabTo(member, "button", voting("choice.abstain"));
  await member.page.keyboard.press("Space");
  await member.page.getByText(voting("ballot.recorded", { choice: voting("choice.abstain") })).waitFor();
  expect(await database().ballot.findMany({ select: { personId: true, choice: true } })).toEqual([
    { personId: first.personId, choice: "abstain" },
  ]);

  await chair.page.locator("summary", { hasText: voting("chair.close") }).focus();
  await chair.page.keyboard.press("Enter");
  await tabTo(chair, "button", voting("chair.closeNow"));
  await chair.page.keyboard.press("Enter");
  await chair.page.getByText(voting("chair.announceFirst")).waitFor();
  await tabTo(chair, "button", voting("chair.announce.REJECTED"));
  await chair.page.keyboard.press("Enter");
  await member.page.getByText(/^Abgelehnt: 0 Ja, 0 Nein, 1 Enthaltung/).waitFor();
  expect(stage.faults).toEqual([]);
});
