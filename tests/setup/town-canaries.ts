import { randomUUID } from "node:crypto";
import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";
import { addPerson, SINCE, type Town } from "./town.ts";
import { plantCourse } from "./town-canary-course.ts";
import { plantFiles, plantPapers } from "./town-canary-papers.ts";
import { plantPolls } from "./town-canary-polls.ts";
import { addAgendaItem, addConsultation, addMeeting } from "./town-meetings.ts";

const at = new Date("2023-07-05T16:00:00Z");
const NEVER = new Date("2100-01-01");

/**
 * Puts the word SECRET into every text column of every table that has rows no citizen may read, in every state that
 * keeps a row from being public. Together with `createTown` this is what the walls are tested against.
 * @returns ids of what was planted, by name
 */
export async function plantCanaries(town: Town) {
  await plantPeople(town);
  await plantOffice(town);
  const meetings = await plantMeetings(town);
  const papers = await plantPapers(town);
  const files = await plantFiles(town, { ...papers, hiddenItem: meetings.hiddenItem });
  const polls = await plantPolls(town, meetings);
  await plantMinutes(town, meetings.withDraftMinutes);
  await plantCourse(town);
  return { meetings, papers, files, polls };
}

async function plantPeople({ bodyId, organizations, people }: Town): Promise<void> {
  await database().organization.update({
    where: { id: organizations.closed },
    data: { shortName: `${SECRET} AG` },
    select: { id: true },
  });
  const hidden = await addPerson(bodyId, SECRET, SECRET, { title: SECRET, formOfAddress: SECRET });
  const account = await database().account.create({
    data: {
      personId: people.office,
      email: `${SECRET}@town.example`.toLowerCase(),
      passwordHash: SECRET,
      totpSecret: Buffer.from(SECRET),
      recoveryCodes: { create: { codeHash: SECRET } },
      sessions: { create: { id: SECRET, expiresAt: NEVER } },
    },
    select: { id: true },
  });
  await database().officeDuty.create({
    data: { bodyId, personId: hidden, duty: "administrator", startDate: SINCE },
    select: { id: true },
  });
  await database().event.create({
    data: {
      bodyId,
      actorId: account.id,
      kind: SECRET,
      data: { word: SECRET },
      outbox: { create: { availableAt: NEVER } },
    },
    select: { id: true },
  });
}

async function plantOffice({ bodyId }: Town): Promise<void> {
  await database().numberingScheme.create({
    data: {
      ...{ bodyId, name: SECRET, pattern: `${SECRET}/{number}`, types: [] },
      counters: { create: { year: 2023, last: 1 } },
    },
    select: { id: true },
  });
}

async function plantMeetings(town: Town) {
  const { bodyId, organizations, people, items, meetings } = town;
  const words = { name: `${SECRET} Sitzung`, room: SECRET, place: SECRET, publishedAt: null };
  const ids = {
    draft: await addMeeting(bodyId, organizations.council, { ...words, state: "draft" }),
    scheduled: await addMeeting(bodyId, organizations.council, { ...words, state: "scheduled" }),
    running: await addMeeting(bodyId, organizations.council, { ...words, state: "running", startedAt: at }),
    cancelled: await addMeeting(bodyId, organizations.council, { ...words, state: "cancelled" }),
    ofClosedOrganization: await addMeeting(bodyId, organizations.closed, words),
    withDraftMinutes: await addMeeting(bodyId, organizations.school, { state: "closed", startedAt: at, endedAt: at }),
  };
  await database().meeting.update({
    where: { id: ids.cancelled },
    data: { cancelReason: SECRET },
    select: { id: true },
  });
  await database().meeting.updateMany({ data: { displayKeyHash: SECRET } });
  const hiddenItem = await addAgendaItem(ids.running, 1, `${SECRET} 1`, SECRET, true);
  await addAgendaItem(ids.ofClosedOrganization, 1, "N 1", SECRET, false);
  await addConsultation(town.papers.draft, organizations.council, 1, { agendaItemId: hiddenItem });
  for (const meetingId of [ids.running, ids.withDraftMinutes, meetings.finished]) {
    await database().attendance.create({
      data: { meetingId, personId: people.member, startsAt: at, recordedById: randomUUID() },
      select: { id: true },
    });
  }
  await database().attendance.create({
    data: { meetingId: meetings.finished, personId: people.unseated, startsAt: at },
    select: { id: true },
  });
  await database().exclusion.create({
    data: { reason: SECRET, agendaItemId: items.publicItem, personId: people.member, startsAt: at },
    select: { id: true },
  });
  return { ...ids, hiddenItem };
}

async function plantMinutes(town: Town, meetingId: string): Promise<void> {
  const agendaItemId = await addAgendaItem(meetingId, 1, "Ö 1", "Bericht der Verwaltung", true);
  await database().minutes.create({
    data: {
      meetingId,
      logHead: SECRET,
      approvedIn: SECRET,
      sections: { create: { agendaItemId, record: SECRET, resolution: SECRET } },
    },
    select: { id: true },
  });
  const sections = await database().minutesSection.findMany({
    where: { OR: [{ agendaItemId }, { agendaItemId: town.items.nonPublicItem }] },
    select: { id: true },
  });
  await database().minutesCorrection.createMany({
    data: sections.map(({ id }) => ({ sectionId: id, text: SECRET })),
  });
}
