import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { addMembership, addOrganization, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { findBodyContact } from "./get-contact.server.ts";
import { findOrganization } from "./get-organization.server.ts";
import { findPerson } from "./get-person.server.ts";
import { listFactions, listOrganizations } from "./list-organizations.server.ts";
import { listPeople } from "./list-people.server.ts";

beforeEach(resetDatabase);

test("organizations come by kind, who decides first, with the number of today's members", async () => {
  const town = await createTown();
  const groups = await listOrganizations(town.citizen);
  expect(groups.map((group) => group.kind)).toEqual(["council", "mainCommittee", "committee", "faction", "department"]);
  const counts = groups.flatMap((group) => group.organizations.map((one) => [one.shortName, one.memberCount]));
  expect(counts).toEqual([
    ["Rat", 2],
    ["VA", 0],
    ["AFIS", 2],
    ["ASKJ", 1],
    ["BFL", 1],
    ["B 40", null],
  ]);
});

test("a non-public organization exists for its members and the office only", async () => {
  const town = await createTown();
  const other = await createTown("Nachbarstadt");
  const { closed } = town.organizations;
  const strangers = [town.citizen, await viewerOf(town.people.member), await viewerOf(other.people.office)];
  for (const viewer of strangers) {
    expect(await findOrganization(viewer, closed)).toBeNull();
    expect(JSON.stringify(await listOrganizations(viewer))).not.toContain(closed);
  }
  for (const personId of [town.people.schoolMember, town.people.office]) {
    expect((await findOrganization(await viewerOf(personId), closed))?.members).toHaveLength(2);
  }
});

test("an organization names its members, the chair first, with faction and period; former ones apart", async () => {
  const town = await createTown();
  const organization = await findOrganization(town.citizen, town.organizations.finance);
  expect(organization?.members.map(({ name, role, faction }) => [name, role, faction?.shortName])).toEqual([
    ["Katinka Moorkamp", "chair", "BFL"],
    ["Dr. Folkert Brandt", "member", undefined],
  ]);
  expect(organization?.formerMembers).toMatchObject([
    { name: "Reinhold Ehemals", lastDay: new Date("2023-06-30T00:00:00Z") },
  ]);
});

test("substitutes, advisers and clerks are listed but not counted, and two roles of one person count once", async () => {
  const town = await createTown();
  for (const role of ["substitute", "advisory", "clerk"] as const) {
    await addMembership(await addPerson(town.bodyId, "Greta", role), town.organizations.school, role);
  }
  await addMembership(town.people.schoolMember, town.organizations.school, "deputyChair");
  const groups = await listOrganizations(town.citizen);
  const school = groups.flatMap((group) => group.organizations).find((one) => one.shortName === "ASKJ");
  expect(school?.memberCount).toBe(1);
  expect((await findOrganization(town.citizen, town.organizations.school))?.members).toHaveLength(5);
});

test("who works in a department is told to the office only", async () => {
  const town = await createTown();
  const { department } = town.organizations;
  expect(await findOrganization(town.citizen, department)).toMatchObject({ members: [], membersShown: false });
  expect((await findOrganization(await viewerOf(town.people.member), department))?.members).toEqual([]);
  expect((await findOrganization(await viewerOf(town.people.office), department))?.members).toHaveLength(1);
});

test("a member's non-public group does not show as the faction of a seat", async () => {
  const town = await createTown();
  const person = await addPerson(town.bodyId, "Jonte", "Fink");
  await addMembership(person, town.organizations.school, "member", { onBehalfOfId: town.organizations.closed });
  const pages = [
    await findOrganization(town.citizen, town.organizations.school),
    await findOrganization(await viewerOf(town.people.member), town.organizations.school),
    await findPerson(await viewerOf(town.people.member), person),
  ];
  expect(JSON.stringify(pages)).not.toContain(SECRET);
});

test("the list of people holds who sits somewhere public today, and its total counts nobody else", async () => {
  const town = await createTown();
  await createTown("Nachbarstadt");
  const page = await listPeople(town.citizen);
  expect(page.people.map((person) => person.name)).toEqual([
    "Brandt, Dr. Folkert",
    "Harms, Wiebke",
    "Moorkamp, Katinka",
  ]);
  expect(page.total).toBe(3);
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`${SECRET}|email|phone`));
});

test("people are found by words of the name and by faction", async () => {
  const town = await createTown();
  const names = async (filter: Parameters<typeof listPeople>[1]) =>
    (await listPeople(town.citizen, filter)).people.map((person) => person.name);
  expect(await names({ text: "folkert BRA" })).toEqual(["Brandt, Dr. Folkert"]);
  expect(await names({ factionId: town.organizations.faction })).toEqual(["Moorkamp, Katinka"]);
  expect(await names({ factionId: town.organizations.closed })).toEqual([]);
  for (const text of ["%", "_", "'", "\\", SECRET]) expect(await names({ text })).toEqual([]);
});

test("factions for the filter are those of today", async () => {
  const town = await createTown();
  await addOrganization(town.bodyId, "faction", `${SECRET} Fraktion`, "G", 9, { public: false });
  expect((await listFactions(town.citizen)).map((faction) => faction.shortName)).toEqual(["BFL"]);
});

test("a person's page names memberships of today and before, and no way to reach the person", async () => {
  const town = await createTown();
  const chair = await findPerson(town.citizen, town.people.chair);
  expect(chair?.current.map((seat) => [seat.organization.shortName, seat.role])).toEqual([
    ["Rat", "member"],
    ["AFIS", "chair"],
    ["BFL", "chair"],
  ]);
  expect(chair?.faction?.shortName).toBe("BFL");
  const former = await findPerson(town.citizen, town.people.former);
  expect([former?.current.length, former?.former.length]).toEqual([0, 1]);
  expect(JSON.stringify([chair, former])).not.toMatch(new RegExp(`${SECRET}|email|phone`));
});

test("a person without a public seat has no page, and a non-public seat shows on none", async () => {
  const town = await createTown();
  for (const viewer of [town.citizen, await viewerOf(town.people.member)]) {
    for (const person of ["unseated", "office", "author"] as const) {
      expect(await findPerson(viewer, town.people[person])).toBeNull();
    }
    const seats = (await findPerson(viewer, town.people.schoolMember))?.current ?? [];
    expect(seats.map((seat) => seat.organization.shortName)).toEqual(["ASKJ"]);
  }
  expect((await findPerson(await viewerOf(town.people.unseated), town.people.unseated))?.current).toHaveLength(1);
});

test("people and organizations of another body have no page", async () => {
  const town = await createTown();
  const other = await createTown("Nachbarstadt");
  for (const viewer of [town.citizen, await viewerOf(town.people.office)]) {
    expect(await findPerson(viewer, other.people.chair)).toBeNull();
    expect(await findOrganization(viewer, other.organizations.finance)).toBeNull();
  }
});

test("malformed and unknown ids name nobody and nothing", async () => {
  const town = await createTown();
  for (const id of ["1", "'", undefined, "00000000-0000-4000-8000-000000000000"]) {
    expect(await findPerson(town.citizen, id)).toBeNull();
    expect(await findOrganization(town.citizen, id)).toBeNull();
  }
});

test("the body's own contact is public", async () => {
  const town = await createTown();
  expect(await findBodyContact(town.citizen)).toEqual({
    name: "Stadt Lindenau an der Aue",
    website: null,
    email: "ratsbuero@lindenau.example",
  });
});
