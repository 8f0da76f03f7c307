import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { alive, go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 180_000;
const voting = textFor("de", "voting");
const meetings = textFor("de", "meetings");

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

test(
  "when the server is killed in the middle of a vote, every screen goes on by itself and no vote is lost",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { meetingId, chair: leader, members } = session;
    const [, second, third] = members;
    if (!second || !third) throw new Error("no members");
    const chair = await enterAs(stage, "chair", leader);
    const first = await enterAs(stage, "first member", second);
    const reading = await enterAs(stage, "a member who reads something else", third);
    const citizen = await stage.enter("citizen");
    await go(citizen, `/meetings/${meetingId}`);
    await go(first, `/vote/${meetingId}`);
    await go(reading, "/papers");
    await go(chair, `/vote/${meetingId}/chair`);
    await chair.page.getByRole("button", { name: voting("hall.makeKey") }).click();
    const link = chair.page.getByRole("link", { name: voting("hall.show"), exact: true });
    const hall = await stage.enter("hall", { viewport: { width: 1600, height: 900 } });
    await hall.page.goto((await link.getAttribute("href")) ?? "");
    await alive(hall);
    const marks = await Promise.all([hall, first, citizen].map(markOf));

    await chair.page.getByRole("button", { name: voting("chair.open") }).click();
    await first.page.getByText(voting("ballot.open")).waitFor();
    await vote(first, "yes");
    const call = reading.page.getByRole("link", { name: voting("notice.go") });
    await call.waitFor();
    await stage.look(reading, "notice-anywhere");

    await served.killAndRestart();
    await hall.page.getByText(voting("hall.castOf", { cast: 1, entitled: 3 })).waitFor();
    await first.page.getByText(voting("line.online"), { exact: true }).waitFor();
    await first.page.getByText(voting("ballot.recorded", { choice: voting("choice.yes") })).waitFor();
    await call.click();
    await vote(reading, "yes");
    await hall.page.getByText(voting("hall.castOf", { cast: 2, entitled: 3 })).waitFor();
    await chair.page.getByText(voting("poll.castOf", { cast: 2, entitled: 3 }), { exact: true }).waitFor();

    await chair.page.getByText(voting("chair.close"), { exact: true }).click();
    await chair.page.getByRole("button", { name: voting("chair.closeNow") }).click();
    await chair.page.getByRole("button", { name: voting("chair.announce.ADOPTED") }).click();
    for (const { page } of [hall, first, reading]) await page.getByText(/^Angenommen: 2 Ja/).waitFor();
    await citizen.page.getByText(meetings("resultShort", { yes: 2, no: 0, abstain: 0 })).waitFor();
    expect(await Promise.all([hall, first, citizen].map(markOf))).toEqual(marks);
    // why: a browser reports every attempt to reach a server that is away.
    expect(stage.faults.filter((fault) => !/WebSocket|net::ERR_/.test(fault))).toEqual([]);
  },
  LIMIT_MS,
);

/** A number that stays as long as the page is not loaded again. */
async function markOf({ page }: Screen): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}
