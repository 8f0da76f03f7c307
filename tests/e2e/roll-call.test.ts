import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { recordAttendance } from "#app/features/meetings/record-attendance.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { go, openStage, SIZES, type Stage } from "#tests/setup/browser.ts";
import { enterAs } from "#tests/setup/enter-as.ts";
import { enterRule } from "#tests/setup/procedure-rules.ts";
import { type ServedTown, startServer } from "#tests/setup/served-town.ts";
import { addMembership, addOrganization } from "#tests/setup/town.ts";
import { addConsultation } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { createRunningSession, type RunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { publishMinutes } from "./hold-session.ts";
import { announce, closeVote, openHall, openVote } from "./lead-vote.ts";
import { vote } from "./vote.ts";

const LIMIT_MS = 300_000;
const FACTIONS = ["Bürgerforum Lindenau", "Liste Aue und Geest"];
const rollcall = textFor("de", "rollcall");
const meetings = textFor("de", "meetings");
const voting = textFor("de", "voting");

let served: ServedTown;
let stage: Stage;
let session: RunningSession;

beforeAll(async () => {
  served = await startServer({
    demo: false,
    fill: async () => {
      session = await createRunningSession({ members: 5 });
      await enterRule(session.bodyId, "rollCall", "provided");
      const paper = { reference: "VO/1/27", name: "Schulmöbel", proposal: "Der Beschaffung wird zugestimmt." };
      const paperId = await addPaper(session.bodyId, paper);
      await addConsultation(paperId, session.organizationId, 1, { agendaItemId: session.publicItem });
      for (const [index, name] of FACTIONS.entries()) {
        const factionId = await addOrganization(session.bodyId, "faction", name, `F${index + 1}`);
        const joining = session.members.filter((_, place) => place % 2 === index);
        for (const { personId } of joining) await addMembership(personId, factionId, "member");
      }
      const leaver = session.members[4]?.personId ?? "";
      await recordAttendance(await viewerFor(session.office), session.meetingId, {
        personId: leaver,
        presence: "left",
      });
    },
  });
  stage = await openStage(served.url);
});

afterAll(async () => {
  await stage?.close();
  await served?.stop();
});

test(
  "a roll call on devices names everybody with the announcement: by name, by faction, as a plan, and in the extract",
  async () => {
    onTestFailed(async () => console.log(await stage.describe()));
    const { meetingId, publicItem, members } = session;
    const [leader, one, other] = members;
    if (!leader || !one || !other) throw new Error("no members");
    const chair = await enterAs(stage, "chair", leader, { viewport: SIZES.tablet });
    const first = await enterAs(stage, "first member", one, { viewport: SIZES.phone });
    const second = await enterAs(stage, "second member", other, { viewport: SIZES.tablet });
    const office = await enterAs(stage, "office", session.office);
    const citizen = await stage.enter("citizen", { viewport: SIZES.phone });
    await go(citizen, `/meetings/${meetingId}`);
    await go(chair, `/vote/${meetingId}/chair`);
    for (const member of [first, second]) await go(member, `/vote/${meetingId}`);
    const hall = await openHall(stage, chair);

    await openVote(chair, { kind: "rollCall" });
    for (const { page } of [first, second, hall]) await page.getByText(voting("kind.rollCall")).first().waitFor();
    await vote(first, "yes");
    await vote(second, "no");
    await chair.page.getByRole("link", { name: voting("chair.ownVote") }).click();
    await vote(chair, "yes");
    await chair.page.getByRole("link", { name: voting("chair.toScreen") }).click();
    await chair.page.getByText(/^1 anwesendes Mitglied hat noch nicht abgestimmt: .*Nr\. 004/).waitFor();
    await closeVote(chair);
    for (const { page } of [first, hall, citizen]) expect(await page.content()).not.toContain(rollcall("plan"));
    await announce(chair, "ADOPTED");

    await hall.page.getByRole("img", { name: new RegExp(`^${rollcall("plan")}\\. Ja: 2, Nein: 1`) }).waitFor();
    await hall.page.getByRole("rowheader", { name: FACTIONS[0] }).waitFor();
    await first.page.getByRole("rowheader", { name: FACTIONS[1] }).first().waitFor();
    await second.page.getByRole("table", { name: rollcall("byName") }).waitFor();
    await citizen.page.getByText(meetings("resultShort", { yes: 2, no: 1, abstain: 0 })).waitFor();
    await stage.look(hall, "roll-call-hall");
    await stage.look(first, "roll-call-member");
    await stage.look(chair, "roll-call-chair");

    await go(office, `/office/meetings/${meetingId}/session`);
    await publishMinutes(stage, office, meetingId);
    await go(citizen, `/agenda-items/${publicItem}/extract`);
    await citizen.page.getByText(/^Angenommen: 2 Ja, 1 Nein/).waitFor();
    await citizen.page.getByRole("img", { name: new RegExp(`^${rollcall("plan")}`) }).waitFor();
    const names = await citizen.page.getByRole("table", { name: rollcall("byName") }).textContent();
    for (const named of ["Nr. 001", "Nr. 002", "Nr. 003"]) expect(names).toContain(named);
    // why: whoever was silent or away is named to those who were there, not to citizens; who left stands in the course.
    for (const unnamed of ["Nr. 004", "Nr. 005"]) expect(names).not.toContain(unnamed);
    expect(await citizen.page.content()).not.toContain("Nr. 004");
    await stage.look(citizen, "roll-call-extract");
    expect(stage.faults).toEqual([]);
  },
  LIMIT_MS,
);
