import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { addAgendaItem } from "#tests/setup/town-meetings.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { announce, closeVote, openVote } from "./lead-vote.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 300_000;
const minutes = textFor("de", "minutes");
const presence = textFor("de", "presence");
const refusals = textFor("de", "refusals");
const voting = textFor("de", "voting");
const ADVISORY = "Nhung Gia-Petersen";
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
      await addAgendaItem(session.meetingId, 3, "Ö 8", "Bericht über die Sporthallen", true);
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

/** The office goes on to Ö 8; what was typed about the item before does not stand there. */
async function callNext(): Promise<void> {
  const { page } = office;
  await page.getByRole("link", { name: /^Ö 8 / }).click();
  await page.getByRole("heading", { name: /^Ö 8 / }).waitFor();
  expect(await page.getByLabel(presence("bar.reason")).inputValue()).toBe("");
  await press(office, minutes("session.callThis"));
  await page.getByText(/^Jetzt aufgerufen: Ö 8 /).waitFor();
}

/** While a vote runs no other item is called; the reason stays to be read although the page loads news meanwhile. */
async function refusedWhileVoting(): Promise<void> {
  const { page } = office;
  await page.getByRole("link", { name: /^Ö 7 / }).click();
  await page.getByRole("heading", { name: /^Ö 7 / }).waitFor();
  await press(office, minutes("session.callThis"));
  const reason = page.getByText(refusals("poll-still-open"));
  await reason.waitFor();
  const { personId } = session.advisory;
  await recordAttendance(await viewerFor(session.office), session.meetingId, { personId, presence: "left" });
  await page.getByRole("button", { name: `${ADVISORY}: ${minutes("session.left")}`, exact: true }).waitFor({
    state: "detached",
  });
  expect(await reason.isVisible()).toBe(true);
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
  "whoever is barred from an item is told so and does not vote on it, and is not barred from the next one",
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

    await callNext();
    await first.page.getByText(presence("bar.own")).waitFor({ state: "detached" });
    await openVote(chair);
    await refusedWhileVoting();
    await vote(first, "no");
    await vote(second, "no");
    await closeVote(chair);
    await announce(chair, "REJECTED");
    await first.page.getByText(/^Abgelehnt: 0 Ja, 2 Nein/).waitFor();
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

test("no word of the navigation is cut at the edge of a phone", async () => {
  for (const { page } of [office, first]) {
    for (const width of [360, 390, 412]) {
      await page.setViewportSize({ width, height: 800 });
      const links = page.getByRole("navigation", { name: "Hauptnavigation" }).getByRole("link");
      for (const link of await links.all()) {
        const box = await link.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      }
    }
  }
});

test("on paper the screens of office, chair and member show what stands and nothing to press or to fill in", async () => {
  for (const screen of [office, chair, first]) {
    const { page } = screen;
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(":is(button, input, select, textarea, summary.ui-ask__button):visible").count()).toBe(0);
    await page
      .getByText(/^Abgelehnt: 0 Ja, 2 Nein/)
      .first()
      .waitFor();
    await page.emulateMedia({ media: "screen" });
  }
});
