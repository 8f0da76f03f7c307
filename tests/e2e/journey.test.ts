import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { textFor } from "#app/i18n/texts.server.ts";
import { cast, fullName, type PersonKey } from "#tests/cast/people.ts";
import { breakableLine } from "#tests/setup/breakable-line.ts";
import { alive, go, openStage, type Screen, type Stage } from "#tests/setup/browser.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { personIdOf, signInByTap } from "./demo-people.ts";
import {
  arrive,
  callItem,
  publishMinutes,
  recordArrivals,
  seesPresent,
  startSession,
  writeRecord,
} from "./hold-session.ts";
import { type Prepared, prepareMeeting, readAgenda } from "./prepare-meeting.ts";
import { readExtract } from "./read-extract.ts";
import { storedVote, vote, voteBySocket, voteOverBrokenLine } from "./vote.ts";
import { PAPER, writePaper } from "./write-paper.ts";

const MINUTE_MS = 60_000;
/** Pictures of everything in five looks take their time. */
const LIMIT_MS = (process.env.SCREENSHOTS ? 12 : 5) * MINUTE_MS;
const auth = textFor("de", "auth");
const meetings = textFor("de", "meetings");
const voting = textFor("de", "voting");

/** The committee has nine seats; eight come, one stays away. */
const BY_TAP = { yes: cast.deputyChair, unlucky: cast.memberOfA, abstains: cast.memberOfC } as const;
const AT_THE_START: PersonKey[] = ["almut", "artur"];
const LATER: PersonKey[] = ["samira", "tjark"];
const SEATS = 9;

let served: ServedTown;
let stage: Stage;

beforeAll(async () => {
  served = await startServer({ demo: true });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage.close();
  await served.stop();
});

test(
  "a paper goes from the office's desk through a session with votes on the members' own devices to the citizen's extract",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const [office, chair, first, second, third, citizen, stranger] = await Promise.all(
      ["office", "chair", "first member", "second member", "third member", "citizen", "stranger"].map((who) =>
        stage.enter(who),
      ),
    );
    if (!office || !chair || !first || !second || !third || !citizen || !stranger) throw new Error("nobody came");

    await go(office, "/sign-in");
    await office.page.getByRole("heading", { name: auth("demo.title") }).waitFor();
    await stage.look(office, "sign-in");
    await signInByTap(office, cast.office);
    const paper = await writePaper(stage, office);
    expect((await citizen.page.request.get(`/papers/${paper.id}`)).status()).toBe(404);
    const prepared = await prepareMeeting(stage, office, paper.reference);
    const { meetingId, itemNumber } = prepared;

    await go(citizen, "/meetings");
    await stage.look(citizen, "citizen-meetings");
    await citizen.page.locator(`a[href="/meetings/${meetingId}"]`).first().click();
    await readAgenda(stage, citizen, prepared);
    await citizen.page.getByRole("link", { name: paper.reference }).click();
    await citizen.page.getByText(PAPER.proposal).waitFor();
    await stage.look(citizen, "citizen-paper");
    await citizen.page.goBack();
    const citizenStays = await markOf(citizen);

    await startSession(stage, office, meetingId, AT_THE_START);
    await citizen.page.getByText(meetings("nowTitle")).waitFor();
    const line = await breakableLine(second);
    await Promise.all([
      signInByTap(chair, cast.chair).then(() => arrive(chair)),
      signInByTap(first, BY_TAP.yes).then(() => arrive(first)),
      signInByTap(second, BY_TAP.unlucky).then(() => arrive(second)),
      signInByTap(third, BY_TAP.abstains).then(() => arrive(third)),
    ]);
    await recordArrivals(office, LATER);
    await seesPresent(office, 8, SEATS);

    await callItem(stage, office, prepared);
    const now = meetings("now", { number: itemNumber });
    await citizen.page.getByText(now).waitFor();
    await Promise.all([
      stage.look(citizen, "citizen-meeting-now"),
      stage.look(first, "member-waiting"),
      isRefused(stranger, prepared),
    ]);

    await chair.page.getByRole("link", { name: voting("chair.toScreen") }).click();
    const hall = await openHall(chair);
    await hall.page.getByRole("heading", { name: PAPER.name }).waitFor();
    await Promise.all([stage.look(hall, "hall-item"), stage.look(chair, "chair-before-vote")]);
    await chair.page.getByRole("button", { name: voting("chair.open") }).click();
    await first.page.getByText(voting("ballot.open")).waitFor();
    await stage.look(first, "member-ballot");

    await vote(first, "yes");
    await stage.look(first, "member-voted");
    await voteOverBrokenLine(stage, second, line, "yes");
    await vote(third, "abstain");
    await chair.page.getByText(voting("poll.castOf", { cast: 3, entitled: 8 }), { exact: true }).waitFor();
    await chair.page.getByText(new RegExp(`^5 anwesende Mitglieder .*${fullName("samira")}`)).waitFor();
    await hall.page.getByText(voting("hall.castOf", { cast: 3, entitled: 8 })).waitFor();
    await Promise.all([stage.look(chair, "chair-voting"), stage.look(hall, "hall-voting")]);
    for (const key of [...AT_THE_START, ...LATER]) await voteBySocket(stage.url, meetingId, key, "yes");
    await chair.page.getByRole("link", { name: voting("chair.ownVote") }).click();
    await vote(chair, "yes");
    await chair.page.getByRole("link", { name: voting("chair.toScreen") }).click();

    await chair.page.getByText(voting("chair.nobodyMissing")).waitFor();
    await chair.page.getByText(voting("chair.close"), { exact: true }).click();
    await chair.page.getByRole("button", { name: voting("chair.closeNow") }).click();
    const announce = chair.page.getByRole("button", { name: voting("chair.announce.ADOPTED") });
    await announce.waitFor();
    const stored = await storedVote(meetingId);
    expect(stored).toMatchObject({ state: "closed", counters: { cast: 8, yes: 7, no: 0, abstain: 1 } });
    expect(stored.ballots).toHaveLength(8);
    const unlucky = await personIdOf(BY_TAP.unlucky);
    expect(stored.ballots.filter(({ personId }) => personId === unlucky)).toEqual([
      { personId: unlucky, choice: "yes" },
    ]);
    for (const { page } of [citizen, hall]) expect(await page.content()).not.toMatch(/7 Ja|Angenommen/);
    await stage.look(chair, "chair-counted");
    await announce.click();

    const sentence = /^Angenommen: 7 Ja, 0 Nein, 1 Enthaltung \(einfache Mehrheit, §\s66\sAbs\.\s1\sNKomVG\)$/;
    await hall.page.getByText(sentence).waitFor();
    await citizen.page.getByText(meetings("resultShort", { yes: 7, no: 0, abstain: 1 })).waitFor();
    await first.page.getByText(sentence).waitFor();
    expect(await markOf(citizen)).toBe(citizenStays);
    await Promise.all([
      stage.look(hall, "hall-result"),
      stage.look(first, "member-result"),
      stage.look(chair, "chair-result"),
      stage.look(citizen, "citizen-meeting-result"),
      writeRecord(stage, office),
    ]);
    await publishMinutes(stage, office, meetingId);

    await readAsCitizen(citizen, prepared);
    await readExtract(citizen.page, "de", prepared, paper);
    await stage.look(citizen, "citizen-extract");
    await citizen.page.getByRole("link", { name: "English" }).click();
    await readExtract(citizen.page, "en", prepared, paper);
    await stage.look(citizen, "citizen-extract-english");
    const file = citizen.page.getByRole("link", { name: `1. ${paper.attachment.name}` });
    const download = await citizen.page.request.get((await file.getAttribute("href")) ?? "");
    expect((await download.body()).length).toBe(paper.attachment.bytes);

    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);

/** A number that stays as long as the page is not loaded again. */
async function markOf({ page }: Screen): Promise<number> {
  return page.evaluate(() => performance.timeOrigin);
}

async function openHall(chair: Screen): Promise<Screen> {
  await chair.page.getByRole("button", { name: voting("hall.makeKey") }).click();
  const link = chair.page.getByRole("link", { name: voting("hall.show"), exact: true });
  const hall = await stage.enter("hall", { viewport: { width: 1600, height: 900 } });
  await hall.page.goto((await link.getAttribute("href")) ?? "");
  await alive(hall);
  return hall;
}

/** A member of another committee is told nothing of the other part, and leads and votes nowhere. */
async function isRefused(stranger: Screen, { meetingId, nonPublicId, itemId }: Prepared): Promise<void> {
  await signInByTap(stranger, cast.outsider);
  const status = async (path: string) => (await stranger.page.request.get(path, { maxRedirects: 0 })).status();
  expect(await status(`/agenda-items/${itemId}`)).toBe(200);
  expect(await status(`/agenda-items/${nonPublicId}`)).toBe(404);
  for (const path of [`/vote/${meetingId}`, `/vote/${meetingId}/chair`, `/office/meetings/${meetingId}/session`]) {
    expect([path, [403, 404].includes(await status(path))]).toEqual([path, true]);
  }
}

/** From the page that followed the session to the item's extract. */
async function readAsCitizen(citizen: Screen, { meetingId, itemId }: Prepared): Promise<void> {
  const { page } = citizen;
  await go(citizen, `/meetings/${meetingId}`);
  await stage.look(citizen, "citizen-meeting-after");
  await page.getByRole("link", { name: meetings("toMinutes"), exact: true }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await stage.look(citizen, "citizen-minutes");
  await go(citizen, `/agenda-items/${itemId}`);
  await stage.look(citizen, "citizen-item");
  await page.locator(`a[href="/agenda-items/${itemId}/extract"]`).first().click();
}
