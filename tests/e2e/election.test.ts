import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";
import { openHall } from "./lead-vote.ts";

const LIMIT_MS = 300_000;
const QUESTION = "Wahl der stellvertretenden Vorsitzenden";
const [ALMUT, BIRTE] = ["Almut Feddersen", "Birte Grashorn"];
const elections = textFor("de", "elections");

let served: ServedTown;
let stage: Stage;
let session: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 5 });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

/** The slips of a ballot, typed in by the chair. */
async function count({ page }: Screen, votes: Record<string, number>): Promise<void> {
  for (const [name, number] of Object.entries(votes)) {
    await page.getByLabel(elections("count.votesFor", { name })).fill(String(number));
  }
  await page.getByRole("button", { name: elections("count.enter") }).click();
}

test(
  "an election goes over a second ballot to the lot, and what was drawn is announced",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { meetingId, members, chair: leader } = session;
    const [, one] = members;
    if (!one) throw new Error("no member");
    const chair = await enterAs(stage, "chair", leader, { viewport: SIZES.tablet });
    const member = await enterAs(stage, "member", one, { viewport: SIZES.phone });
    await go(chair, `/vote/${meetingId}/chair`);
    await go(member, `/vote/${meetingId}`);
    const hall = await openHall(stage, chair);
    const { page } = chair;

    await page.locator("summary", { hasText: elections("open.title") }).click();
    await page.getByLabel(elections("open.question")).fill(QUESTION);
    await page.getByLabel(elections("open.names")).fill(`${ALMUT}\n${BIRTE}`);
    await page.getByLabel(elections("open.secret")).check();
    await stage.look(chair, "election-open");
    await page.getByRole("button", { name: elections("open.now") }).click();
    for (const screen of [member, hall]) await screen.page.getByText(elections("writeName")).waitFor();
    await Promise.all([stage.look(member, "election-member"), stage.look(chair, "election-count")]);
    await stage.look(hall, "election-hall");

    await count(chair, { [ALMUT]: 4, [BIRTE]: 4 });
    await page.getByRole("alert").first().waitFor();
    await stage.look(chair, "election-too-many");
    await count(chair, { [ALMUT]: 2, [BIRTE]: 2 });
    await page.getByText(/^Niemand ist gewählt \(/).waitFor();
    await stage.look(chair, "election-second");
    await page.getByRole("button", { name: elections("second.now") }).click();
    const second = elections("ballot", { round: 2 });
    for (const screen of [member, hall]) await screen.page.getByText(new RegExp(second)).first().waitFor();

    await count(chair, { [ALMUT]: 2, [BIRTE]: 2 });
    await page.getByText(/^Stimmengleichheit: Das Los entscheidet/).waitFor();
    await page.getByLabel(elections("lot.drawnBy")).fill("die Vorsitzende");
    await page.getByLabel(BIRTE, { exact: true }).check();
    await stage.look(chair, "election-lot");
    await page.getByRole("button", { name: elections("lot.enter") }).click();
    const announce = page.getByRole("button", { name: elections("announce", { name: BIRTE }) });
    await announce.waitFor();
    for (const screen of [member, hall]) expect(await screen.page.content()).not.toContain("Gewählt durch Los");
    await stage.look(chair, "election-drawn");
    await announce.click();
    const sentence = /^Gewählt durch Los: Birte Grashorn, bei Stimmengleichheit mit je 2 Stimmen/;
    for (const screen of [chair, member, hall]) await screen.page.getByText(sentence).first().waitFor();
    await Promise.all([stage.look(member, "election-result-member"), stage.look(chair, "election-result-chair")]);
    await stage.look(hall, "election-result-hall");
    const citizen = await stage.enter("citizen", { viewport: SIZES.phone });
    await go(citizen, `/meetings/${meetingId}`);
    await citizen.page.getByText(textFor("de", "meetings")("electedShort", { name: BIRTE })).waitFor();
    expect(await citizen.page.locator("main").textContent()).not.toContain("0 Ja");
    await stage.look(citizen, "election-citizen");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);
