import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { listMeetings } from "./meetings.ts";
import { factionOf, memberships, membersOn, votersOn } from "./memberships.ts";
import { committeeKeys, factionKeys, getOrganization, organizations } from "./organizations.ts";
import { listPapers } from "./papers.ts";
import { cast, councilName, getPerson, people, politeName } from "./people.ts";

const TODAY = "2026-11-23";

test("every e-mail address is one person's own, in lower case and at the invented domain", () => {
  expect(new Set(people.map((person) => person.email)).size).toBe(people.length);
  for (const person of people) expect(person.email).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*@lindenau\.example$/);
});

test("no two people share a full name, no organization a name", () => {
  expect(new Set(people.map((person) => `${person.givenName} ${person.familyName}`)).size).toBe(people.length);
  expect(new Set(organizations.map((organization) => organization.name)).size).toBe(organizations.length);
  expect(new Set(organizations.map((organization) => organization.shortName)).size).toBe(organizations.length);
});

test.each(["2021-11-01", "2023-07-05", "2026-10-31", "2026-11-01", TODAY])(
  "on %s the council has the mayor and 33 members of four factions",
  (date) => {
    const voters = votersOn("council", date);
    expect(voters).toHaveLength(34);
    expect(voters.filter((entry) => entry.onBehalfOf !== null)).toHaveLength(33);
    expect(factionKeys.map((key) => voters.filter((entry) => entry.onBehalfOf === key).length)).toEqual([12, 9, 7, 5]);
    expect(factionKeys.map((key) => membersOn(key, date).length)).toEqual([12, 9, 7, 5]);
    expect(voters.filter((entry) => entry.role === "chair").map((entry) => entry.person)).toEqual([cast.councilChair]);
  },
);

test.each([...committeeKeys, "main" as const])(
  "%s has as many voting members as the law sets, one chair, one deputy, one clerk",
  (key) => {
    for (const date of ["2023-07-05", TODAY]) {
      expect(votersOn(key, date)).toHaveLength(getOrganization(key).statutoryMembers ?? 0);
      for (const role of ["chair", "deputyChair", "clerk"]) {
        expect(membersOn(key, date).filter((entry) => entry.role === role)).toHaveLength(1);
      }
    }
  },
);

test("nobody holds two overlapping memberships in one organization", () => {
  for (const [index, one] of memberships.entries()) {
    expect(one.endDate === null || one.endDate > one.startDate).toBe(true);
    for (const other of memberships.slice(index + 1)) {
      if (one.person !== other.person || one.organization !== other.organization) continue;
      const apart = (one.endDate ?? "9999") <= other.startDate || (other.endDate ?? "9999") <= one.startDate;
      expect(apart, `${one.person} in ${one.organization}`).toBe(true);
    }
  }
});

test("whoever acts for a faction belongs to it", () => {
  for (const entry of memberships) if (entry.onBehalfOf) expect(factionOf(entry.person)).toBe(entry.onBehalfOf);
});

test("the cast fits its parts on the day of the demo", () => {
  const committee = votersOn("finance", TODAY).map((entry) => entry.person);
  expect(committee).toEqual(
    expect.arrayContaining([
      cast.chair,
      cast.deputyChair,
      cast.memberOfA,
      cast.memberOfB,
      cast.memberOfC,
      cast.memberOfD,
    ]),
  );
  expect([cast.memberOfA, cast.memberOfB, cast.memberOfC, cast.memberOfD].map(factionOf)).toEqual(factionKeys);
  expect(committee).not.toContain(cast.outsider);
  expect(votersOn("council", TODAY).map((entry) => entry.person)).toContain(cast.outsider);
  expect(membersOn("council", TODAY).map((entry) => entry.person)).not.toContain(cast.former);
  expect(membersOn("finance", TODAY).find((entry) => entry.person === cast.chair)?.role).toBe("chair");
  expect(membersOn("finance", TODAY).find((entry) => entry.person === cast.advisory)?.role).toBe("advisory");
});

test("names are spoken with the form of address that the person wishes", () => {
  expect(councilName("almut")).toBe("Ratsfrau Dr. Cordshagen");
  expect(councilName("kim")).toBe("Ratsmitglied Rodewaldt");
  expect(politeName("harald")).toBe("Herr Bredenkötter");
  expect(politeName("kim")).toBe("Kim Rodewaldt");
  expect(getPerson("kim").formOfAddress).toBeNull();
});

// why: the names must stay out of the project, so only the first half of their SHA-256 is written here.
const FORBIDDEN = new Set(
  "fcb6884e4b189c7d 9d0641cde2ecac43 c4a04c3bfad59a1a efee93005df615f6 2dbd218072117713 58d9d6b8c31e60fe fa7e328d468e2ad4 d5154119c78868df 2662f3bc1b5de107 d38681074467c0bc".split(
    " ",
  ),
);

test("no word of the town is a name from the document that it was modelled on", () => {
  const everything = JSON.stringify([people, organizations, listPapers(TODAY), listMeetings(TODAY)]);
  const words = new Set(everything.toLowerCase().match(/\p{L}+/gu));
  const found = [...words].filter((word) =>
    FORBIDDEN.has(createHash("sha256").update(word).digest("hex").slice(0, 16)),
  );
  expect(found).toEqual([]);
});
