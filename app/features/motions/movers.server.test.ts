import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { statusOf } from "#tests/setup/office-town.ts";
import { addOrganization } from "#tests/setup/town.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { addMotion } from "./add-motion.server.ts";
import { answerMotionForm } from "./answer-motion-form.server.ts";
import { changeMotion } from "./change-motion.server.ts";
import { confirmWording } from "./confirm-wording.server.ts";
import { getMotions } from "./get-motions.server.ts";

beforeEach(resetDatabase);

async function withFaction() {
  const session = await createRunningSession();
  const chair = await viewerFor(session.chair);
  const faction = await addOrganization(session.bodyId, "faction", "Fraktion Zukunft Aue", "ZA");
  return { session, chair, faction, meetingId: session.meetingId, agendaItemId: session.publicItem };
}

const words = { motionKind: "MAIN", text: "Schulhof", wording: "Der Hof wird gepflastert." } as const;

test("a motion is moved by a member, a faction or somebody by name; names are those of today", async () => {
  const { session, chair, faction, meetingId, agendaItemId } = await withFaction();
  const member = session.members[2]?.personId ?? "";
  const movers = [
    { mover: `person:${member}` },
    { mover: `organization:${faction}` },
    { movedBy: "Elternrat der Aueschule" },
  ] as const;
  for (const mover of movers)
    expect((await addMotion(chair, meetingId, { agendaItemId, ...words, ...mover })).ok).toBe(true);
  await database().person.update({ where: { id: member }, data: { familyName: "Neuname" }, select: { id: true } });
  const names = (await getMotions(agendaItemId)).motions.map(({ movedBy }) => movedBy);
  expect(names).toEqual(["Mitglied Neuname", "Fraktion Zukunft Aue", "Elternrat der Aueschule"]);
  expect((await getMotions(agendaItemId)).lead).toBeNull();
  const { lead } = await getMotions(agendaItemId, true);
  expect(lead?.movers.map(({ value }) => value)).toEqual(
    expect.arrayContaining([`person:${member}`, `organization:${faction}`]),
  );
});

test("whoever does not belong here moves nothing; a mover who has left meanwhile stays the mover", async () => {
  const { session, chair, meetingId, agendaItemId } = await withFaction();
  const other = await database().body.create({
    data: { name: "Stadt Anderswo", shortName: "Anderswo", land: "NI" },
    select: { id: true },
  });
  const foreign = await addOrganization(other.id, "faction", "Fraktion Anderswo", "FA");
  for (const mover of [`person:${session.stranger.personId}`, `organization:${foreign}`] as const) {
    expect(await addMotion(chair, meetingId, { agendaItemId, ...words, mover })).toEqual({
      ok: false,
      refused: "motion-mover-unknown",
    });
  }
  const mover = `person:${session.members[3]?.personId ?? ""}` as const;
  const added = await addMotion(chair, meetingId, { agendaItemId, ...words, mover });
  const motionId = added.ok ? added.value.motionId : "";
  await database().membership.deleteMany({ where: { personId: session.members[3]?.personId } });
  expect((await changeMotion(chair, meetingId, { motionId, ...words, text: "Hof", mover })).ok).toBe(true);
  expect((await getMotions(agendaItemId)).motions).toMatchObject([{ text: "Hof", mover }]);
});

test("the form asks for one mover and for an amendment's wording, beside the fields", async () => {
  const { chair, faction, meetingId, agendaItemId } = await withFaction();
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    const all = { intent: "motion:add", agendaItemId, motionKind: "AMENDMENT", text: "Nur der Eingang", reach: "0" };
    for (const [name, value] of Object.entries({ ...all, ...fields })) data.append(name, value);
    return data;
  };
  expect(await answerMotionForm(chair, meetingId, form({}))).toMatchObject({
    error: { wording: ["required"], movedBy: ["mover-needed"] },
  });
  const both = form({ wording: "Der Eingang.", mover: `organization:${faction}`, movedBy: "Jemand" });
  expect(await answerMotionForm(chair, meetingId, both)).toMatchObject({ error: { movedBy: ["mover-twice"] } });
  const right = form({ wording: "Eins.\r\nZwei.", mover: `organization:${faction}`, movedBy: "" });
  expect(await answerMotionForm(chair, meetingId, right)).toBeNull();
  expect((await getMotions(agendaItemId)).motions).toMatchObject([{ wording: "Eins.\nZwei." }]);
});

test("changed words ask for the confirmation again; only who leads confirms, and only what was amended", async () => {
  const { session, chair, meetingId, agendaItemId } = await withFaction();
  const movedBy = "Jemand";
  const added = await addMotion(chair, meetingId, { agendaItemId, ...words, movedBy });
  const motionId = added.ok ? added.value.motionId : "";
  const confirm = { motionId, wording: "Der Hof wird später gepflastert." };
  expect(await confirmWording(chair, meetingId, confirm)).toEqual({ ok: false, refused: "wording-not-amended" });
  const change = { agendaItemId, motionKind: "AMENDMENT", text: "Später", wording: "Später.", movedBy } as const;
  const amendment = await addMotion(chair, meetingId, change);
  const amendmentId = amendment.ok ? amendment.value.motionId : "";
  await database().motion.update({ where: { id: amendmentId }, data: { state: "adopted" }, select: { id: true } });
  const member = await viewerFor(session.members[2] ?? session.chair);
  expect(await statusOf(confirmWording(member, meetingId, confirm))).toBe(403);
  expect(await statusOf(confirmWording(session.citizen, meetingId, confirm))).toBeGreaterThanOrEqual(403);
  expect(await statusOf(confirmWording(await viewerFor(session.stranger), meetingId, confirm))).toBe(403);
  expect((await confirmWording(chair, meetingId, confirm)).ok).toBe(true);
  const step = async () => (await getMotions(agendaItemId)).motions.find(({ id }) => id === motionId)?.voted?.step;
  expect(await step()).toBe("confirmed");
  await changeMotion(chair, meetingId, { motionId, ...words, movedBy: "Jemand anderes" });
  expect(await step()).toBe("confirmed");
  await changeMotion(chair, meetingId, { motionId, ...words, wording: "Der Hof wird gepflegt.", movedBy });
  expect(await step()).toBe("toConfirm");
});
