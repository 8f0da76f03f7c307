import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";
import { announce, closeVote, openVote } from "./lead-vote.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 300_000;
const minutes = textFor("de", "minutes");
const presence = textFor("de", "presence");
const voting = textFor("de", "voting");
const [FIRST, SECOND] = ["Mitglied Nr. 002", "Mitglied Nr. 003"];

let served: ServedTown;
let stage: Stage;
let session: RunningSession;
let office: Screen;
let chair: Screen;
let first: Screen;
let second: Screen;

/** One session; the office at its desk, the chair with a tablet, one member with a phone, one with a tablet. */
beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 3 });
    },
  });
  stage = await openStage(served.url);
  const { meetingId, members, chair: leader } = session;
  const [, one, other] = members;
  if (!one || !other) throw new Error("no members");
  office = await enterAs(stage, "office", session.office);
  chair = await enterAs(stage, "chair", leader, { viewport: SIZES.tablet });
  first = await enterAs(stage, "first member", one, { viewport: SIZES.phone });
  second = await enterAs(stage, "second member", other, { viewport: SIZES.tablet });
  await go(office, `/office/meetings/${meetingId}/session`);
  await go(chair, `/vote/${meetingId}/chair`);
  for (const member of [first, second]) await go(member, `/vote/${meetingId}`);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

async function press({ page }: Screen, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function seesPresent({ page }: Screen, present: number): Promise<void> {
  await page
    .getByText(minutes("session.present", { present, members: 3 }))
    .first()
    .waitFor();
}

test(
  "a member who comes during a vote is let in by the chair and votes at once",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await press(office, `${SECOND}: ${minutes("session.left")}`);
    await second.page.getByText(voting("presence.away")).waitFor();
    await seesPresent(chair, 2);
    await openVote(chair);
    await vote(first, "yes");
    await press(second, voting("presence.arrive"));
    await second.page.getByText(voting("poll.mayNotVote")).waitFor();
    await second.page.getByText(voting("cast.NOT_PRESENT")).waitFor();
    const admit = presence("late.admit", { name: SECOND });
    await chair.page.getByRole("button", { name: admit }).waitFor();
    await Promise.all([stage.look(chair, "late-chair"), stage.look(second, "late-member")]);
    await press(chair, admit);
    await second.page.getByText(voting("ballot.open")).waitFor();
    await vote(second, "yes");
    await chair.page.getByText(voting("poll.castOf", { cast: 2, entitled: 3 }), { exact: true }).waitFor();
    await closeVote(chair);
    await announce(chair, "ADOPTED");
    await second.page.getByText(/^Angenommen: 2 Ja/).waitFor();
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "a member doubts the quorum; the chair hears of it and states it anew",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await first.page.locator("summary", { hasText: presence("doubtOpen") }).click();
    await press(first, presence("doubt"));
    await first.page.getByText(presence("doubtSaid")).waitFor();
    const doubt = presence("doubted", { name: FIRST });
    await chair.page.getByText(doubt).waitFor();
    await office.page.getByText(doubt).waitFor();
    await Promise.all([stage.look(chair, "doubt-chair"), stage.look(first, "doubt-member")]);
    await press(chair, presence("recount"));
    for (const { page } of [chair, office]) await page.getByText(doubt).waitFor({ state: "detached" });
    await first.page.getByText(presence("doubtSaid")).waitFor({ state: "detached" });
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "whoever is barred from an item is told so and does not vote on it",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { page } = office;
    const unfold = page.locator("summary", { hasText: presence("bar.open") });
    await unfold.click();
    const form = page.locator("details", { has: unfold });
    await form.getByLabel(minutes("session.person"), { exact: true }).selectOption({ label: "Nr. 002, Mitglied" });
    await form.getByLabel(presence("bar.reason")).fill("Die eigene Firma hat ein Angebot abgegeben.");
    await press(office, minutes("session.exclude"));
    await page.getByText(`${minutes("session.excluded")}: ${FIRST}`).waitFor();
    await first.page.getByText(presence("bar.own")).waitFor();
    await stage.look(office, "barred-office");

    await openVote(chair, { again: true, question: "Wird das Angebot angenommen?" });
    await vote(second, "yes");
    await first.page.getByText(voting("cast.EXCLUDED")).waitFor();
    expect(await first.page.getByRole("button", { name: voting("choice.yes"), exact: true }).count()).toBe(0);
    await stage.look(first, "barred-member");
    await chair.page.getByText(voting("poll.castOf", { cast: 1, entitled: 2 }), { exact: true }).waitFor();
    await closeVote(chair);
    await announce(chair, "ADOPTED");
    await second.page.getByText(/^Angenommen: 1 Ja/).waitFor();
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "a member whose video line breaks does not count until it stands again",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await press(office, `${FIRST}: ${minutes("session.byVideo")}`);
    await press(office, `${FIRST}: ${presence("cutOffNow.municipality")}`);
    await first.page.getByText(presence("ownCutOff")).waitFor();
    await office.page.getByText(presence("interrupt")).waitFor();
    await seesPresent(chair, 2);
    await Promise.all([stage.look(office, "cut-off-office"), stage.look(first, "cut-off-member")]);
    await press(office, `${FIRST}: ${presence("cutOffNow.over")}`);
    await first.page.getByText(presence("ownCutOff")).waitFor({ state: "detached" });
    await office.page.getByText(presence("interrupt")).waitFor({ state: "detached" });
    await seesPresent(chair, 3);
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);
