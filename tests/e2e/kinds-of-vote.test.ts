import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, type Screen, SIZES, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { createRunningSession, type RunningSession } from "#tests/setup/town-session.ts";
import { announce, closeVote, doRarely, openHall, openVote } from "./lead-vote.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 300_000;
const kinds = textFor("de", "kinds");
const voting = textFor("de", "voting");
const REASON = "Ein Mitglied hat sich beim Zählen geirrt.";

let served: ServedTown;
let stage: Stage;
let session: RunningSession;
let chair: Screen;
let first: Screen;
let second: Screen;
let hall: Screen;

/** One session with one item; the votes follow each other on the same screens. */
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
  chair = await enterAs(stage, "chair", leader, { viewport: SIZES.tablet });
  first = await enterAs(stage, "first member", one, { viewport: SIZES.phone });
  second = await enterAs(stage, "second member", other, { viewport: SIZES.tablet });
  await go(chair, `/vote/${meetingId}/chair`);
  for (const member of [first, second]) await go(member, `/vote/${meetingId}`);
  hall = await openHall(stage, chair);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

async function everybodySees(words: string | RegExp, screens = [first, second, hall]): Promise<void> {
  for (const { page } of screens) await page.getByText(words).first().waitFor();
}

test(
  "what nobody speaks against is adopted by all, once the chair has announced it",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await openVote(chair, { kind: "acclamation" });
    await chair.page.getByText(voting("chair.announceFirst")).waitFor();
    await everybodySees(voting("poll.closed"));
    await stage.look(chair, "acclamation-chair");
    await announce(chair, "ADOPTED");
    await everybodySees(/^Einstimmig ohne Gegenstimme angenommen: 3 Ja/);
    await stage.look(first, "acclamation-member");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "a vote moves to raised hands and back to the devices, where everybody votes anew, and is repeated on doubt",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await openVote(chair, { again: true });
    await vote(first, "no");
    await doRarely(chair, { unfold: voting("chair.byHand"), press: voting("chair.byHandNow") });
    await everybodySees(voting("poll.raiseHand"));
    await chair.page.getByRole("button", { name: voting("chair.handCountEnter") }).waitFor();
    await Promise.all([stage.look(chair, "hand-count-chair"), stage.look(first, "hand-count-member")]);
    await stage.look(hall, "hand-count-hall");
    await doRarely(chair, { unfold: kinds("toDevices"), press: kinds("toDevicesNow") });
    for (const member of [first, second]) {
      await member.page.getByText(voting("ballot.open")).waitFor();
      await vote(member, "no");
    }
    await closeVote(chair);
    await stage.look(chair, "counted-chair");

    await doRarely(chair, { unfold: voting("chair.repeat"), press: voting("chair.repeatNow"), reason: REASON });
    await everybodySees(new RegExp(`${voting("result.round", { round: 2 })}`));
    for (const member of [first, second]) {
      await member.page.getByText(voting("ballot.open")).waitFor();
      await vote(member, "yes");
    }
    await closeVote(chair);
    await announce(chair, "ADOPTED");
    await everybodySees(/^Angenommen: 2 Ja, 0 Nein/);
    await stage.look(chair, "repeated-chair");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "a vote finds a member on another page, its time is changed and runs out, and it is withdrawn with a reason",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    await go(second, "/papers");
    await openVote(chair, { again: true, seconds: 600 });
    const left = chair.page.getByText(/^Noch \d+:\d\d$/);
    for (const { page } of [chair, first, hall]) await page.getByText(/^Noch \d+:\d\d$/).waitFor();
    const call = second.page.getByRole("link", { name: voting("notice.go") });
    await call.waitFor();
    await stage.look(second, "notice-member");
    await Promise.all([stage.look(chair, "countdown-chair"), stage.look(first, "countdown-member")]);
    await stage.look(hall, "countdown-hall");

    await chair.page.locator("summary", { hasText: kinds("extend") }).click();
    await chair.page.getByLabel(kinds("seconds")).fill("5");
    await chair.page.getByRole("button", { name: kinds("extendNow") }).click();
    await chair.page.getByText(voting("chair.announceFirst")).waitFor();
    await left.waitFor({ state: "detached" });
    await everybodySees(voting("poll.closed"), [first, hall]);
    await call.waitFor({ state: "detached" });

    await doRarely(chair, { unfold: voting("chair.cancel"), press: voting("chair.cancelNow"), reason: REASON });
    await chair.page.getByRole("button", { name: voting("chair.open") }).waitFor({ state: "attached" });
    for (const { page } of [first, hall]) await page.getByText(voting("poll.closed")).waitFor({ state: "detached" });
    await first.page.getByText(voting("poll.withdrawn", { question: "Beschaffung von Schulmöbeln" })).waitFor();
    await stage.look(first, "withdrawn-member");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);
