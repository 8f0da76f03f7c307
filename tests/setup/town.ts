import { randomUUID } from "node:crypto";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { SECRET } from "./secret-word.ts";
import { addMeetings } from "./town-meetings.ts";
import { addPapers } from "./town-papers.ts";

/** First day of every membership of the town. */
export const SINCE = new Date("2021-11-01");

export type Town = Awaited<ReturnType<typeof createTown>>;

/**
 * A small town for tests: council, committee, main committee, faction, department and an organization that is not
 * public; people with seats; papers and meetings of every visibility. Everything not public carries the word SECRET
 * of secret-word.ts.
 * @param given.minutes "draft" leaves the finished meeting's minutes unpublished
 * @returns ids by name; viewers with `viewerOf`
 */
export async function createTown(name = "Stadt Lindenau an der Aue", given: { minutes?: "published" | "draft" } = {}) {
  const body = await database().body.create({
    data: { name, shortName: "Lindenau", land: "NI", contactEmail: "ratsbuero@lindenau.example" },
    select: { id: true },
  });
  const organizations = {
    council: await addOrganization(body.id, "council", "Rat der Stadt", "Rat", 1),
    main: await addOrganization(body.id, "mainCommittee", "Verwaltungsausschuss", "VA", 2, { meetsInPublic: false }),
    finance: await addOrganization(body.id, "committee", "Ausschuss für Finanzen", "AFIS", 3),
    school: await addOrganization(body.id, "committee", "Ausschuss für Schule", "ASKJ", 4),
    faction: await addOrganization(body.id, "faction", "Bürgerforum Lindenau", "BFL", 5),
    department: await addOrganization(body.id, "department", "Bereich 40 - Schulen", "B 40", 6),
    closed: await addOrganization(body.id, "group", `${SECRET} Arbeitsgruppe`, "AG", 7, { public: false }),
  };
  const { council, finance, school, faction, department, closed } = organizations;
  const people = {
    chair: await addPerson(body.id, "Katinka", "Moorkamp"),
    member: await addPerson(body.id, "Folkert", "Brandt", { title: "Dr." }),
    schoolMember: await addPerson(body.id, "Wiebke", "Harms"),
    office: await addPerson(body.id, "Ruben", "Alt"),
    author: await addPerson(body.id, "Torben", "Ohlsen"),
    unseated: await addPerson(body.id, SECRET, "Niemand"),
    former: await addPerson(body.id, "Reinhold", "Ehemals"),
  };
  await addMembership(people.chair, finance, "chair", { onBehalfOfId: faction });
  await addMembership(people.chair, council, "member", { onBehalfOfId: faction });
  await addMembership(people.chair, faction, "chair");
  await addMembership(people.member, finance, "member");
  await addMembership(people.member, council, "member");
  await addMembership(people.schoolMember, school, "member");
  await addMembership(people.schoolMember, closed, "member");
  await addMembership(people.author, department, "member");
  await addMembership(people.unseated, closed, "chair");
  await addMembership(people.former, finance, "member", { endDate: new Date("2023-07-01") });
  await database().officeDuty.create({
    data: { bodyId: body.id, personId: people.office, duty: "office", startDate: SINCE },
  });
  const papers = await addPapers(body.id, organizations, people);
  const meetings = await addMeetings(body.id, organizations, papers, given.minutes ?? "published");
  const citizen: Viewer = { kind: "anonymous", bodyId: body.id };
  return { bodyId: body.id, organizations, people, papers, ...meetings, citizen };
}

/** The asker for a person of the town, with today's duties and seats. */
export async function viewerOf(personId: string): Promise<PersonViewer> {
  const viewer = await loadPersonViewer({ accountId: randomUUID(), personId });
  if (!viewer) throw new Error(`no person ${personId}`);
  return viewer;
}

export type Kind = "council" | "mainCommittee" | "committee" | "faction" | "group" | "department";
export type Role = "chair" | "deputyChair" | "member" | "substitute" | "advisory" | "clerk";

/** One more organization; its id. */
export async function addOrganization(
  bodyId: string,
  kind: Kind,
  name: string,
  shortName: string,
  position = 99,
  more: { public?: boolean; meetsInPublic?: boolean } = {},
): Promise<string> {
  const data = { bodyId, kind, name, shortName, position, ...more };
  return (await database().organization.create({ data, select: { id: true } })).id;
}

/** One more person, whose address and number nobody may read; the id. */
export async function addPerson(
  bodyId: string,
  givenName: string,
  familyName: string,
  more: { title?: string; formOfAddress?: string } = {},
): Promise<string> {
  const reach = { email: `${SECRET}-${randomUUID()}@town.example`, phone: `${SECRET} 0123` };
  const data = { bodyId, givenName, familyName, ...reach, ...more };
  return (await database().person.create({ data, select: { id: true } })).id;
}

/** One more membership, since the start of the term unless told otherwise. */
export async function addMembership(
  personId: string,
  organizationId: string,
  role: Role,
  more: { onBehalfOfId?: string; startDate?: Date; endDate?: Date } = {},
): Promise<void> {
  const votingRight = role === "chair" || role === "deputyChair" || role === "member";
  await database().membership.create({
    data: { personId, organizationId, role, votingRight, startDate: SINCE, ...more },
  });
}
