import { beforeEach, expect, test } from "vitest";
import { loader as organizationsLoader } from "#app/routes/_public+/organizations._index.tsx";
import { loader as organizationLoader } from "#app/routes/_public+/organizations.$organizationId._index.tsx";
import { loader as peopleLoader } from "#app/routes/_public+/people._index.tsx";
import { loader as personLoader } from "#app/routes/_public+/people.$personId._index.tsx";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";
import { addMeeting } from "#tests/setup/town-meetings.ts";

beforeEach(resetDatabase);

const ODD_IDS = ["1", "..", "' OR 1=1", "00000000-0000-4000-8000-000000000000", undefined];

test("lists of organizations and people answer a citizen with what is public", async () => {
  const town = await createTown();
  const organizations = await organizationsLoader(callOf("/organizations", town.citizen));
  const people = await peopleLoader(callOf("/people?q=moor", town.citizen));
  expect(organizations.groups).toHaveLength(5);
  expect(people.list.people.map((person) => person.name)).toEqual(["Moorkamp, Katinka"]);
  expect(JSON.stringify([organizations, people])).not.toContain(SECRET);
});

test.each(["?q=%00&faction=1&page=x", "?q=%25", "?faction=00000000-0000-4000-8000-000000000000&page=999999"])(
  "the list of people answers every address: %s",
  async (query) => {
    const town = await createTown();
    expect((await peopleLoader(callOf(`/people${query}`, town.citizen))).list.page).toBe(1);
  },
);

test("a committee's page holds its public meetings and papers, and nothing that is not public", async () => {
  const town = await createTown();
  const params = { organizationId: town.organizations.finance };
  const page = await organizationLoader(callOf("/organizations/x", town.citizen, params));
  expect(page.meetings).toMatchObject({ upcoming: [], past: [{ id: town.meetings.finished }] });
  expect(page.papers.map((paper) => paper.reference)).toEqual(["VO/10742/23"]);
  expect(JSON.stringify(page)).not.toContain(SECRET);
  const member = await organizationLoader(callOf("/organizations/x", await viewerOf(town.people.member), params));
  expect(member.meetings.upcoming).toMatchObject([{ id: town.meetings.planned }]);
});

test("today's meeting that has not been opened yet counts as next, a cancelled one as past", async () => {
  const town = await createTown();
  const hourAgo = new Date(Date.now() - 3_600_000);
  const late = await addMeeting(town.bodyId, town.organizations.school, { startsAt: hourAgo });
  const cancelled = await addMeeting(town.bodyId, town.organizations.school, { startsAt: hourAgo, state: "cancelled" });
  const params = { organizationId: town.organizations.school };
  const page = await organizationLoader(callOf("/organizations/x", town.citizen, params));
  expect(page.meetings).toMatchObject({ upcoming: [{ id: late }], past: [{ id: cancelled }] });
});

test("a department's page holds the papers it is in charge of", async () => {
  const town = await createTown();
  const params = { organizationId: town.organizations.department };
  const page = await organizationLoader(callOf("/organizations/x", town.citizen, params));
  expect(page.papers.map((paper) => paper.reference)).toEqual(["VO/10742/23"]);
});

test("a person's page holds seats and no way to reach the person", async () => {
  const town = await createTown();
  const page = await personLoader(callOf("/people/x", town.citizen, { personId: town.people.chair }));
  expect(page.person.current).toHaveLength(3);
  expect(JSON.stringify(page)).not.toMatch(new RegExp(`${SECRET}|email|phone`));
});

test("malformed and unknown ids are not found", async () => {
  const town = await createTown();
  for (const id of ODD_IDS) {
    expect(
      await thrownStatus(organizationLoader(callOf("/organizations/x", town.citizen, { organizationId: id }))),
    ).toBe(404);
    expect(await thrownStatus(personLoader(callOf("/people/x", town.citizen, { personId: id })))).toBe(404);
  }
});

test("a non-public organization and a person without a public seat are not found", async () => {
  const town = await createTown();
  for (const viewer of [town.citizen, await viewerOf(town.people.member)]) {
    const organization = callOf("/organizations/x", viewer, { organizationId: town.organizations.closed });
    const person = callOf("/people/x", viewer, { personId: town.people.unseated });
    expect(await thrownStatus(organizationLoader(organization))).toBe(404);
    expect(await thrownStatus(personLoader(person))).toBe(404);
  }
});
