import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { alive, go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { addOrganization } from "#tests/setup/town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 300_000;
const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };
const FACTION = "Fraktion Bürgerforum Lindenau";
const MOVED = "Der Schulhof der Aueschule wird vollständig gepflastert.";
const AMENDED = "Der Schulhof der Aueschule wird nur am Eingang gepflastert; der Rest wird bepflanzt.";
const GUEST = "Dr. Enna Wolters";
const REASON = "Zur Sache ist schon gesprochen worden.";
const motions = textFor("de", "motions");
const speakers = textFor("de", "speakers");
const english = textFor("en", "speakers");
const voting = textFor("de", "voting");

let served: ServedTown;
let stage: Stage;
let session: RunningSession;
let chair: Screen;
let first: Screen;
let second: Screen;
let hall: Screen;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 3 });
      await addOrganization(session.bodyId, "faction", FACTION, "BFL");
    },
  });
  stage = await openStage(served.url);
  const { meetingId, members, chair: leader } = session;
  const [, one, other] = members;
  if (!one || !other) throw new Error("no members");
  chair = await enterAs(stage, "chair", leader, { viewport: TABLET });
  first = await enterAs(stage, "first member", one, { viewport: PHONE });
  second = await enterAs(stage, "second member", other, { locale: "en-GB", colorScheme: "dark" });
  await go(chair, `/vote/${meetingId}/chair`);
  for (const member of [first, second]) await go(member, `/vote/${meetingId}`);
  await chair.page.getByRole("button", { name: voting("hall.makeKey") }).click();
  const link = chair.page.getByRole("link", { name: voting("hall.show"), exact: true });
  hall = await stage.enter("hall", { viewport: { width: 1600, height: 900 } });
  await hall.page.goto((await link.getAttribute("href")) ?? "");
  await alive(hall);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

test(
  "the member's motion is voted on in the amended wording that the chair has confirmed; citizens read it with the result",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { page } = chair;
    await move({ kind: "MAIN", text: "Schulhof pflastern", wording: MOVED, mover: "Mitglied Nr. 002" });
    await move({ kind: "AMENDMENT", text: "Nur der Eingang", wording: AMENDED, mover: FACTION });
    await page.getByText(motions("facts", { movedBy: FACTION, reach: 0 })).waitFor();
    await first.page.getByText(motions("facts", { movedBy: FACTION, reach: 0 })).waitFor();
    await stage.look(chair, "motions-chair");

    await decide("Nur der Eingang");
    await page.getByText(motions("voted.toConfirm")).waitFor();
    await expect.poll(() => page.getByRole("button", { name: motions("vote.now") }).count()).toBe(0);
    await stage.look(chair, "motions-to-confirm-chair");
    await page.getByRole("button", { name: motions("voted.confirm") }).click();
    await page.getByText(motions("amendedConfirmed")).waitFor();
    await decide(motions("inAmendedForm", { text: "Schulhof pflastern" }), async () => {
      for (const screen of [first, hall]) await screen.page.getByText(AMENDED).first().waitFor();
      await stage.look(first, "amended-vote-member");
      await stage.look(hall, "amended-vote-hall");
    });

    const citizen = await stage.enter("citizen", { viewport: PHONE });
    await go(citizen, `/agenda-items/${session.publicItem}`);
    await citizen.page
      .locator("summary", { hasText: voting("poll.wording") })
      .last()
      .click();
    await citizen.page.getByText(AMENDED).last().waitFor();
    expect(await citizen.page.getByText(FACTION).count()).toBe(0);
    await stage.look(citizen, "amended-result-citizen");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "a question interrupts a speech, a guest speaks by name, and whoever is taken off the list reads why",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { page } = chair;
    await first.page.getByRole("button", { name: speakers("own.ask") }).click();
    await page.getByRole("button", { name: speakers("chair.giveNext", { name: "Mitglied Nr. 002" }) }).click();
    await first.page.getByText(speakers("own.hasFloor")).waitFor();
    await second.page.getByRole("button", { name: english("own.question") }).click();
    await second.page.getByText(english("own.questionWaits", { place: 1 })).waitFor();
    await stage.look(second, "question-member-english");
    await page.getByRole("button", { name: speakers("chair.giveNext", { name: "Mitglied Nr. 003" }) }).click();
    await second.page.getByText(english("own.hasFloor")).waitFor();
    await page.getByText(speakers("continues")).waitFor();

    await page.locator("summary", { hasText: speakers("chair.more") }).click();
    await page.locator("#speaker-guest-name").fill(GUEST);
    await page.locator("#speaker-guest-role").selectOption("expert");
    await page.getByRole("button", { name: speakers("guests.addNow") }).click();
    const guest = speakers("withFaction", { name: GUEST, faction: speakers("guest.expert") });
    const giveGuest = page.getByRole("button", { name: speakers("chair.giveTo", { name: guest }) });
    await giveGuest.waitFor();
    await stage.look(chair, "speakers-chair");

    await page.locator("#speaker-removed").selectOption({ label: `Mitglied Nr. 002 · ${speakers("kind.speech")}` });
    await page.locator("#speaker-reason").fill(REASON);
    await page.getByRole("button", { name: speakers("chair.remove"), exact: true }).click();
    const why = first.page.getByText(speakers("own.removedFor", { reason: REASON }));
    await why.waitFor();
    await stage.look(first, "removed-member");
    await first.page.getByRole("button", { name: speakers("own.point") }).click();
    await why.waitFor({ state: "detached" });

    expect(await hall.page.getByText(GUEST).count()).toBe(0);
    await giveGuest.click();
    await hall.page.getByText(GUEST).waitFor();
    await stage.look(hall, "guest-hall");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

/** The chair enters a motion of somebody of the council. */
async function move(motion: { kind: string; text: string; wording: string; mover: string }): Promise<void> {
  const { page } = chair;
  await page.locator("summary", { hasText: motions("add.title") }).click();
  await page.locator("#motion-motionKind-new").selectOption(motion.kind);
  await page.locator("#motion-text-new").fill(motion.text);
  await page.locator("#motion-wording-new").fill(motion.wording);
  await page.locator("#motion-mover-new").selectOption({ label: motion.mover });
  await page.getByRole("button", { name: motions("add.now"), exact: true }).click();
  await page.getByRole("heading", { name: motion.text }).first().waitFor();
}

/** The first motion of the order is voted on by devices and adopted. */
async function decide(question: string, whileOpen: () => Promise<void> = async () => undefined): Promise<void> {
  const { page } = chair;
  await page
    .getByRole("button", { name: motions("vote.now") })
    .first()
    .click();
  await first.page.getByRole("heading", { name: question }).first().waitFor();
  await whileOpen();
  await vote(first, "yes");
  await page.getByText(voting("chair.close"), { exact: true }).click();
  await page.getByRole("button", { name: voting("chair.closeNow") }).click();
  await page.getByText(voting("chair.announceFirst")).waitFor();
  const announce = page.getByRole("button", { name: voting("chair.announce.ADOPTED") }).first();
  await announce.click();
  await announce.waitFor({ state: "detached" });
  await first.page
    .getByText(/^Angenommen: 1 Ja, 0 Nein/)
    .first()
    .waitFor();
}
