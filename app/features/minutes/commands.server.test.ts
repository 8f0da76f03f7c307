import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { endMeeting } from "#app/features/meetings/end-meeting.server.ts";
import { startMeeting } from "#app/features/meetings/start-meeting.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { addMembership, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { addAgendaItem, addConsultation, addMeeting } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { createRunningSession, viewerFor } from "#tests/setup/town-session.ts";
import { confirmProposals } from "./confirm-proposals.server.ts";
import { correctSection } from "./correct-section.server.ts";
import { listDeskSections } from "./desk-sections.server.ts";
import { ensureMinutes } from "./ensure-minutes.server.ts";
import { readFingerprint } from "./fingerprint.server.ts";
import { publishMinutes } from "./publish-minutes.server.ts";
import { LONGEST_TEXT, writeSectionSchema } from "./schema.ts";
import { setDecisionType } from "./set-decision-type.server.ts";
import { writeSection } from "./write-section.server.ts";

beforeEach(resetDatabase);

async function session() {
  const running = await createRunningSession({ members: 3 });
  const office = await viewerFor(running.office);
  const chair = await viewerFor(running.chair);
  const stranger = await viewerFor(running.stranger);
  const member = await viewerFor(running.members[1] ?? running.chair);
  const clerkId = await addPerson(running.bodyId, "Tilda", "Protokoll");
  await addMembership(clerkId, running.organizationId, "clerk");
  return { ...running, office, chair, stranger, member, clerk: await viewerOf(clerkId) };
}
type Session = Awaited<ReturnType<typeof session>>;

const write = (s: Session, given: { version: number; record?: string; resolution?: string }, viewer = s.office) =>
  writeSection(viewer, s.meetingId, { agendaItemId: s.publicItem, ...given });
const sectionOf = (agendaItemId: string) =>
  database().minutesSection.findUniqueOrThrow({
    where: { agendaItemId },
    select: { record: true, resolution: true, decisionType: true, version: true, public: true },
  });
const seenOf = async (meetingId: string) =>
  readFingerprint(database(), meetingId, await listDeskSections(database(), meetingId));

async function announce(s: Session, announced: "ADOPTED" | "REJECTED") {
  await database().poll.create({
    data: {
      ...{ meetingId: s.meetingId, agendaItemId: s.publicItem, question: "Möbel", state: "published", epoch: 1 },
      ...{ eligible: 3, cast: 3, yes: announced === "ADOPTED" ? 3 : 0, no: announced === "ADOPTED" ? 0 : 3 },
      ...{ result: announced, announced, publishedAt: new Date() },
    },
  });
}

async function ended(s: Session) {
  await endMeeting(s.office, s.meetingId);
  await confirmProposals(s.office, s.meetingId);
}

async function published(s: Session) {
  await write(s, { version: 1, record: "Beraten.", resolution: "Zugestimmt." });
  await ended(s);
  const verdict = await publishMinutes(s.office, s.meetingId, { seen: await seenOf(s.meetingId) });
  expect(verdict.ok).toBe(true);
}

test("with the session begin its minutes: one section for each item, the resolution as the paper proposes it", async () => {
  const town = await createTown();
  const chair = await viewerOf(town.people.chair);
  const { finance } = town.organizations;
  const meetingId = await addMeeting(town.bodyId, finance);
  const withPaper = await addAgendaItem(meetingId, 1, "Ö 1", "Möbel", true);
  const without = await addAgendaItem(meetingId, 2, "Ö 2", "Anfragen", true);
  const nonPublic = await addAgendaItem(meetingId, 3, "N 1", `${SECRET} Verkauf`, false);
  const paperId = await addPaper(town.bodyId, {
    reference: "VO/1/27",
    name: "Möbel",
    proposal: "Dem wird zugestimmt.",
  });
  await addConsultation(paperId, finance, 1, { agendaItemId: withPaper });
  await startMeeting(chair, meetingId, {}, ({ tx }) => ensureMinutes(tx, meetingId));
  expect(await sectionOf(withPaper)).toMatchObject({ resolution: "Dem wird zugestimmt.", record: "", version: 1 });
  expect(await sectionOf(without)).toMatchObject({ resolution: "", public: true });
  expect(await sectionOf(nonPublic)).toMatchObject({ public: false });
});

test("an item that is added while the session runs gets its section with the first words", async () => {
  const s = await session();
  await write(s, { version: 1, record: "A" });
  const late = await addAgendaItem(s.meetingId, 3, "Ö 8", "Dringliches", true);
  expect(await writeSection(s.office, s.meetingId, { agendaItemId: late, version: 1, record: "B" })).toEqual({
    ok: true,
    value: { version: 2 },
  });
});

test("office and clerk write; the words keep their lines, and the same words again change nothing", async () => {
  const s = await session();
  expect(await write(s, { version: 1, record: "Frau M.\r\nfragt nach." })).toEqual({ ok: true, value: { version: 2 } });
  expect(await write(s, { version: 2, record: "Frau M.\nfragt." }, s.clerk)).toEqual({
    ok: true,
    value: { version: 3 },
  });
  expect(await write(s, { version: 2, record: "Frau M.\nfragt." })).toEqual({ ok: true, value: { version: 3 } });
  expect(await sectionOf(s.publicItem)).toMatchObject({ record: "Frau M.\nfragt.", version: 3 });
  expect(await database().event.count({ where: { kind: "minutes.sectionWritten" } })).toBe(2);
});

test("of two writers of one section one is saved and the other learns of it", async () => {
  const s = await session();
  const verdicts = await Promise.all([
    write(s, { version: 1, record: "Der eine." }),
    write(s, { version: 1, record: "Der andere." }, s.clerk),
  ]);
  expect(verdicts.filter(({ ok }) => ok)).toHaveLength(1);
  expect(verdicts.find(({ ok }) => !ok)).toEqual({ ok: false, refused: "changed-meanwhile" });
  expect((await sectionOf(s.publicItem)).version).toBe(2);
});

test("who may not write is refused, strangers learn nothing, and nothing is written", async () => {
  const s = await session();
  const abroad = await viewerOf((await createTown("Nachbarstadt")).people.office);
  const administratorId = await addPerson(s.bodyId, "Adele", "Verwalt");
  await database().officeDuty.create({
    data: {
      ...{ bodyId: s.bodyId, personId: administratorId, duty: "administrator" },
      startDate: new Date("2021-11-01"),
    },
  });
  const administrator = await viewerOf(administratorId);
  const { meetingId, publicItem: agendaItemId } = s;
  for (const viewer of [s.citizen, s.stranger, s.member, s.chair, administrator, abroad]) {
    const deeds = [
      writeSection(viewer, meetingId, { agendaItemId, version: 1, record: "X" }),
      setDecisionType(viewer, meetingId, { agendaItemId, decisionType: "noted" }),
      confirmProposals(viewer, meetingId),
      publishMinutes(viewer, meetingId, { seen: "x" }),
      correctSection(viewer, meetingId, { correctionId: randomUUID(), agendaItemId, text: "X" }),
    ];
    const expected = viewer === abroad ? 404 : 403;
    expect(await Promise.all(deeds.map(thrownStatus))).toEqual(deeds.map(() => expected));
  }
  const beyondTheClerk = [
    publishMinutes(s.clerk, meetingId, { seen: "x" }),
    correctSection(s.clerk, meetingId, { correctionId: randomUUID(), agendaItemId, text: "X" }),
  ];
  expect(await Promise.all(beyondTheClerk.map(thrownStatus))).toEqual([403, 403]);
  expect(await database().minutes.count({ where: { meetingId } })).toBe(0);
});

test("an item of another meeting has no section here", async () => {
  const s = await session();
  const town = await createTown("Nachbarstadt");
  const input = { agendaItemId: town.items.publicItem, version: 1, record: "X" };
  expect(await writeSection(s.office, s.meetingId, input)).toEqual({ ok: false, refused: "item-not-found" });
});

test("a text as long as a novel and control characters are refused by the form", () => {
  const base = { agendaItemId: randomUUID(), version: 1 };
  expect(writeSectionSchema.safeParse({ ...base, record: "a".repeat(LONGEST_TEXT) }).success).toBe(true);
  expect(writeSectionSchema.safeParse({ ...base, record: "a".repeat(1_000_000) }).success).toBe(false);
  expect(writeSectionSchema.safeParse({ ...base, resolution: "a\u0000b" }).success).toBe(false);
});

test("the decision type is proposed from the announced result, and nothing may contradict it", async () => {
  const s = await session();
  await announce(s, "REJECTED");
  const [first] = await listDeskSections(database(), s.meetingId);
  expect(first).toMatchObject({ decisionType: null, proposed: "rejected", outcome: "REJECTED" });
  const set = (decisionType: "adoptedUnchanged" | "rejected" | "postponed", seen: "" | "rejected" = "") =>
    setDecisionType(s.office, s.meetingId, { agendaItemId: s.publicItem, decisionType, seen });
  expect(await set("adoptedUnchanged")).toEqual({ ok: false, refused: "decision-type-contradicts" });
  expect(await set("rejected")).toEqual({ ok: true, value: { decisionType: "rejected" } });
  expect(await set("rejected")).toEqual({ ok: true, value: { decisionType: "rejected" } });
  expect(await set("postponed")).toEqual({ ok: false, refused: "changed-meanwhile" });
  expect(await set("postponed", "rejected")).toEqual({ ok: true, value: { decisionType: "postponed" } });
  expect(await database().event.count({ where: { kind: "minutes.decided" } })).toBe(2);
});

test("an item that was adopted with other words than the paper's is proposed as changed", async () => {
  const s = await session();
  const paperId = await addPaper(s.bodyId, { reference: "VO/1/27", name: "Möbel", proposal: "Wird zugestimmt." });
  await addConsultation(paperId, s.organizationId, 1, { agendaItemId: s.publicItem });
  await announce(s, "ADOPTED");
  const proposed = async () => (await listDeskSections(database(), s.meetingId))[0]?.proposed;
  expect(await proposed()).toBe("adoptedUnchanged");
  await write(s, { version: 1, resolution: "Wird mit Auflagen zugestimmt." });
  expect(await proposed()).toBe("adoptedChanged");
});

test("minutes are published when the session is over and nothing is missing, and not otherwise", async () => {
  const s = await session();
  const publish = async () => publishMinutes(s.office, s.meetingId, { seen: await seenOf(s.meetingId) });
  expect(await publish()).toEqual({ ok: false, refused: "meeting-not-closed" });
  await announce(s, "ADOPTED");
  await ended(s);
  expect(await publish()).toEqual({ ok: false, refused: "minutes-incomplete" });
  await write(s, { version: 1, resolution: "Zugestimmt." });
  expect(await publishMinutes(s.office, s.meetingId, { seen: "old" })).toEqual({
    ok: false,
    refused: "changed-meanwhile",
  });
  const done = await publish();
  expect(done.ok).toBe(true);
  expect(await publishMinutes(s.office, s.meetingId, { seen: "old" })).toEqual(done);
  expect(await database().event.count({ where: { kind: "minutes.published" } })).toBe(1);
});

test("minutes of a meeting that nobody may see are not published", async () => {
  const s = await session();
  await database().meeting.update({ where: { id: s.meetingId }, data: { publishedAt: null } });
  await ended(s);
  expect(await publishMinutes(s.office, s.meetingId, { seen: await seenOf(s.meetingId) })).toEqual({
    ok: false,
    refused: "meeting-not-published",
  });
});

test("published words stay: the command refuses, and so does the database", async () => {
  const s = await session();
  await published(s);
  expect(await write(s, { version: 2, record: "Anders." })).toEqual({ ok: false, refused: "minutes-published" });
  const type = { agendaItemId: s.publicItem, decisionType: "noted", seen: "noVote" } as const;
  expect(await setDecisionType(s.office, s.meetingId, type)).toEqual({ ok: false, refused: "minutes-published" });
  const directly = database().$executeRaw`
    UPDATE minutes_section SET record = 'Anders.' WHERE agenda_item_id = ${s.publicItem}::uuid`;
  await expect(directly).rejects.toThrow(/corrected, not edited/);
  expect((await sectionOf(s.publicItem)).record).toBe("Beraten.");
});

test("a correction stands beside the published section, once, and only after publication", async () => {
  const s = await session();
  const input = { correctionId: randomUUID(), agendaItemId: s.publicItem, text: "Es waren acht Stühle." };
  expect(await correctSection(s.office, s.meetingId, input)).toEqual({ ok: false, refused: "minutes-not-published" });
  await published(s);
  const once = { ok: true, value: { correctionId: input.correctionId } };
  expect(await correctSection(s.office, s.meetingId, input)).toEqual(once);
  expect(await correctSection(s.office, s.meetingId, input)).toEqual(once);
  expect(await correctSection(s.office, s.meetingId, { ...input, text: "Anders." })).toEqual({
    ok: false,
    refused: "invalid",
  });
  expect(await database().minutesCorrection.count()).toBe(1);
  expect((await sectionOf(s.publicItem)).record).toBe("Beraten.");
});
