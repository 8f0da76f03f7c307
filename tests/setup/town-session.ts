import { createHash, randomUUID } from "node:crypto";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";
import { addMembership, addOrganization, addPerson, SINCE } from "./town.ts";
import { addAgendaItem, addMeeting } from "./town-meetings.ts";

const DAY_MS = 86_400_000;

/** Somebody in the session, with the Cookie header of a finished sign-in. */
export type Participant = { personId: string; accountId: string; cookie: string };

export type RunningSession = Awaited<ReturnType<typeof createRunningSession>>;

/**
 * A published meeting of a committee that is running now, with a public item called and a non-public one behind it.
 * Everybody with a vote is present; the office, a member of another committee and an advisory member are signed in too.
 * @param given how many members vote (the first leads), and the number of seats by law
 */
export async function createRunningSession(given: { members?: number; statutory?: number } = {}) {
  const { members: count = 8, statutory = count } = given;
  const body = await database().body.create({
    data: { name: "Stadt Lindenau an der Aue", shortName: "Lindenau", land: "NI" },
    select: { id: true },
  });
  const organizationId = await addOrganization(body.id, "committee", "Ausschuss für Finanzen", "AFIS");
  await database().organization.update({ where: { id: organizationId }, data: { statutoryMembers: statutory } });
  const otherId = await addOrganization(body.id, "committee", "Ausschuss für Schule", "ASKJ");
  const memberIds: string[] = [];
  for (let number = 1; number <= count; number++) {
    const personId = await addPerson(body.id, "Mitglied", `Nr. ${String(number).padStart(3, "0")}`);
    await addMembership(personId, organizationId, number === 1 ? "chair" : "member");
    memberIds.push(personId);
  }
  const officeId = await addPerson(body.id, "Ruben", "Kesselhut");
  await database().officeDuty.create({
    data: { bodyId: body.id, personId: officeId, duty: "office", startDate: SINCE },
  });
  const strangerId = await addPerson(body.id, "Wiebke", "Immenroth");
  await addMembership(strangerId, otherId, "member");
  const advisoryId = await addPerson(body.id, "Nhung", "Gia-Petersen");
  await addMembership(advisoryId, organizationId, "advisory");

  const startedAt = new Date(Date.now() - 60_000);
  const meetingId = await addMeeting(body.id, organizationId, { state: "running", startsAt: startedAt, startedAt });
  const publicItem = await addAgendaItem(meetingId, 1, "Ö 7", "Beschaffung von Schulmöbeln", true);
  const nonPublicItem = await addAgendaItem(meetingId, 2, "N 1", `${SECRET} Grundstücksverkauf`, false);
  await call(publicItem);
  await database().attendance.createMany({
    data: [...memberIds, advisoryId].map((personId) => ({ meetingId, personId, startsAt: startedAt })),
  });
  const [office, stranger, advisory, ...members] = await signInAll([officeId, strangerId, advisoryId, ...memberIds]);
  const [chair] = members;
  if (!office || !stranger || !advisory || !chair) throw new Error("nobody signed in");
  const citizen: Viewer = { kind: "anonymous", bodyId: body.id };
  const people = { office, stranger, advisory, chair, members };
  return { bodyId: body.id, organizationId, meetingId, publicItem, nonPublicItem, citizen, ...people };
}

/** Makes the item the one that is being dealt with. */
export async function call(agendaItemId: string): Promise<void> {
  const item = await database().agendaItem.findUniqueOrThrow({
    where: { id: agendaItemId },
    select: { meetingId: true },
  });
  await database().agendaItem.updateMany({
    where: { meetingId: item.meetingId, state: "called" },
    data: { state: "closed", closedAt: new Date() },
  });
  await database().agendaItem.update({
    where: { id: agendaItemId },
    data: { state: "called", calledAt: new Date() },
    select: { id: true },
  });
}

/** The asker behind a participant, as of now. */
export async function viewerFor({ accountId, personId }: Participant): Promise<PersonViewer> {
  const viewer = await loadPersonViewer({ accountId, personId });
  if (!viewer) throw new Error(`no person ${personId}`);
  return viewer;
}

/** Sign-ins with both factors; the password is of no matter here. */
async function signInAll(personIds: string[]): Promise<Participant[]> {
  const signIns = personIds.map((personId) => ({ personId, accountId: randomUUID(), token: randomUUID() }));
  await database().account.createMany({
    data: signIns.map(({ personId, accountId }) => ({
      id: accountId,
      personId,
      email: `${accountId}@town.example`,
      passwordHash: "none",
    })),
  });
  await database().session.createMany({
    data: signIns.map(({ accountId, token }) => ({
      id: createHash("sha256").update(token).digest("hex"),
      accountId,
      expiresAt: new Date(Date.now() + 14 * DAY_MS),
      secondFactorAt: new Date(),
    })),
  });
  return signIns.map(({ token, ...ids }) => ({ ...ids, cookie: `ratswerk_session=${token}` }));
}
