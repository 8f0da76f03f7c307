import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { addMembership, addOrganization, addPerson, createTown, viewerOf } from "#tests/setup/town.ts";
import { addConsultation } from "#tests/setup/town-meetings.ts";
import { addPaper } from "#tests/setup/town-papers.ts";
import { findPaper } from "./get-paper.server.ts";
import { listPaperChoices, listPapers } from "./list-papers.server.ts";
import { paperListAddress, readPaperFilter } from "./paper-filter.ts";

beforeEach(resetDatabase);

const references = (page: { papers: { reference: string }[] }) => page.papers.map((paper) => paper.reference);

test("a citizen's list and its total hold published public papers of the own body only", async () => {
  const town = await createTown();
  await createTown("Nachbarstadt");
  const page = await listPapers(town.citizen);
  expect(references(page)).toEqual(["VO/10742/23"]);
  expect(page.total).toBe(1);
  expect(JSON.stringify(page)).not.toContain(SECRET);
});

test("the office lists every paper, also drafts and non-public ones", async () => {
  const town = await createTown();
  const page = await listPapers(await viewerOf(town.people.office));
  expect(references(page).sort()).toEqual(["VO/10742/23", "VO/10743/23", "VO/10744/23", "VO/10745/23"]);
});

test("a member sees what stands on an agenda of the own body, the member of another committee does not", async () => {
  const town = await createTown();
  expect(references(await listPapers(await viewerOf(town.people.member))).sort()).toEqual([
    "VO/10742/23",
    "VO/10743/23",
    "VO/10745/23",
  ]);
  expect(references(await listPapers(await viewerOf(town.people.schoolMember)))).toEqual(["VO/10742/23"]);
});

test("whoever left the committee is a citizen again", async () => {
  const town = await createTown();
  expect((await listPapers(await viewerOf(town.people.former))).total).toBe(1);
});

test("a draft shows to its author and to nobody else beside the office", async () => {
  const town = await createTown();
  await addPaper(town.bodyId, {
    reference: "A/1/23",
    name: `${SECRET} Antrag`,
    type: "motion",
    state: "draft",
    publishedAt: null,
    authorId: town.people.schoolMember,
  });
  expect(references(await listPapers(await viewerOf(town.people.schoolMember)))).toContain("A/1/23");
  expect(references(await listPapers(await viewerOf(town.people.member)))).not.toContain("A/1/23");
});

test("the list is narrowed by type, year, department in charge and words", async () => {
  const town = await createTown();
  await addPaper(town.bodyId, {
    reference: "AF/1/24",
    name: "Anfrage zu 100 % Ökostrom",
    type: "inquiry",
    date: new Date("2024-02-01"),
  });
  expect(references(await listPapers(town.citizen))).toEqual(["AF/1/24", "VO/10742/23"]);
  expect(references(await listPapers(town.citizen, { type: "inquiry" }))).toEqual(["AF/1/24"]);
  expect(references(await listPapers(town.citizen, { year: 2023 }))).toEqual(["VO/10742/23"]);
  expect(references(await listPapers(town.citizen, { departmentId: town.organizations.department }))).toEqual([
    "VO/10742/23",
  ]);
  expect(references(await listPapers(town.citizen, { text: "schulmöbeln beschaffung" }))).toEqual(["VO/10742/23"]);
  expect(references(await listPapers(town.citizen, { text: "af/1" }))).toEqual(["AF/1/24"]);
  expect(references(await listPapers(town.citizen, { organizationId: town.organizations.finance }))).toEqual([
    "VO/10742/23",
  ]);
});

test("percent sign, underscore, backslash and quote mean themselves", async () => {
  const town = await createTown();
  await addPaper(town.bodyId, { reference: "AF/1/24", name: "Anfrage zu 100 % Ökostrom" });
  expect(references(await listPapers(town.citizen, { text: "%" }))).toEqual(["AF/1/24"]);
  for (const text of ["_", "\\", "'", "';--"]) expect((await listPapers(town.citizen, { text })).total).toBe(0);
});

test("a non-public step of the way does not narrow a citizen's list, so that it cannot be guessed", async () => {
  const town = await createTown();
  const { closed } = town.organizations;
  await addConsultation(town.papers.published, town.organizations.main, 5, { public: false });
  expect((await listPapers(town.citizen, { organizationId: closed })).total).toBe(0);
  expect((await listPapers(town.citizen, { organizationId: town.organizations.main })).total).toBe(0);
});

test("pages are counted from 1, and a page beyond the end is the last one", async () => {
  const town = await createTown();
  for (let number = 1; number <= 26; number++) {
    await addPaper(town.bodyId, {
      reference: `VO/${number}/22`,
      name: `Vorlage ${number}`,
      date: new Date("2022-01-01"),
    });
  }
  const last = await listPapers(town.citizen, { page: 9_999_999 });
  expect([last.total, last.page, last.pageCount, last.papers.length]).toEqual([27, 2, 2, 2]);
});

test("choices name years and departments of visible papers only", async () => {
  const town = await createTown();
  const other = await addOrganization(town.bodyId, "department", "Bereich 20", "B 20");
  await addPaper(town.bodyId, {
    reference: "VO/9/21",
    name: SECRET,
    public: false,
    date: new Date("2021-05-05"),
    underDirectionOfId: other,
  });
  expect(await listPaperChoices(town.citizen)).toEqual({
    years: [2023],
    departments: [{ id: town.organizations.department, name: "Bereich 40 - Schulen", shortName: "B 40" }],
  });
});

test("a paper shows everything labelled, with the sum of its amounts", async () => {
  const town = await createTown();
  const paper = await findPaper(town.citizen, town.papers.published);
  expect(paper).toMatchObject({
    reference: "VO/10742/23",
    author: { name: "Torben Ohlsen", hasPage: false },
    underDirectionOf: { shortName: "B 40" },
    participating: [{ shortName: "B 40" }],
    amounts: [
      { budgetYear: 2023, cents: 29_100_000 },
      { budgetYear: 2024, cents: 37_400_000 },
    ],
    amountSum: 66_500_000,
    corrections: [{ version: 2, reason: "Der Betrag für 2024 war falsch addiert." }],
  });
});

test("a citizen's paper names no non-public step, no non-public organization and no way to reach a person", async () => {
  const town = await createTown();
  const paper = await findPaper(town.citizen, town.papers.published);
  expect(paper?.consultations.map((step) => step.organization.shortName)).toEqual(["AFIS", "Rat"]);
  expect(JSON.stringify(paper)).not.toMatch(new RegExp(`${SECRET}|email|phone`));
});

test("a member sees the non-public step of the own body", async () => {
  const town = await createTown();
  const steps = (await findPaper(await viewerOf(town.people.member), town.papers.published))?.consultations ?? [];
  expect(steps.map((step) => [step.organization.shortName, step.public])).toEqual([
    ["AFIS", true],
    ["Rat", true],
    ["Rat", false],
  ]);
});

test.each(["released", "draft", "nonPublic"] as const)("a %s paper does not exist for strangers", async (which) => {
  const town = await createTown();
  const other = await createTown("Nachbarstadt");
  for (const viewer of [town.citizen, await viewerOf(town.people.schoolMember), await viewerOf(other.people.office)]) {
    expect(await findPaper(viewer, town.papers[which])).toBeNull();
  }
});

test("malformed and unknown ids name no paper", async () => {
  const town = await createTown();
  for (const id of ["1", "VO/10742/23", "'", undefined, "00000000-0000-4000-8000-000000000000"]) {
    expect(await findPaper(town.citizen, id)).toBeNull();
  }
});

test("an author with a seat has a page to link to", async () => {
  const town = await createTown();
  const person = await addPerson(town.bodyId, "Ilse", "Rabe");
  await addMembership(person, town.organizations.faction, "member");
  const id = await addPaper(town.bodyId, { reference: "A/2/23", name: "Antrag", type: "motion", authorId: person });
  expect((await findPaper(town.citizen, id))?.author).toEqual({ id: person, name: "Ilse Rabe", hasPage: true });
});

test("a filter out of an address forgets what cannot be meant, and comes back in the next page's address", () => {
  const odd = new URLSearchParams({ q: "\u0000", type: "law", year: "20x3", department: "1", page: "0" });
  expect(readPaperFilter(odd)).toEqual({ page: 1 });
  const good = new URLSearchParams({ q: "Möbel & Co", type: "motion", year: "2023" });
  expect(paperListAddress(readPaperFilter(good), 3)).toBe("/papers?q=M%C3%B6bel+%26+Co&type=motion&year=2023&page=3");
});
