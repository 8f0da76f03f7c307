import { beforeEach, expect, test } from "vitest";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";
import { listPaperOutcomes } from "./list-paper-outcomes.server.ts";

beforeEach(resetDatabase);

test("a step of a paper's way names item, meeting and the published decision", async () => {
  const town = await createTown();
  expect(await listPaperOutcomes(town.citizen, town.papers.published)).toMatchObject([
    {
      agendaItem: { id: town.items.publicItem, number: "Ö 7" },
      meeting: { id: town.meetings.finished },
      minutesPublished: true,
      decisionType: "adoptedUnchanged",
    },
  ]);
});

test("before the minutes are published nothing is said about the decision", async () => {
  const town = await createTown(undefined, { minutes: "draft" });
  for (const viewer of [town.citizen, await viewerOf(town.people.office)]) {
    const [outcome] = await listPaperOutcomes(viewer, town.papers.published);
    expect(outcome).toMatchObject({ minutesPublished: false, decisionType: null });
  }
});

test("agendas that are not published or not public are told to the body's members only", async () => {
  const town = await createTown();
  for (const paper of [town.papers.released, town.papers.nonPublic]) {
    expect(await listPaperOutcomes(town.citizen, paper)).toEqual([]);
    expect(await listPaperOutcomes(await viewerOf(town.people.schoolMember), paper)).toEqual([]);
    expect(JSON.stringify(await listPaperOutcomes(await viewerOf(town.people.member), paper))).toContain(SECRET);
  }
});

test("a malformed id names no paper", async () => {
  const town = await createTown();
  expect(await listPaperOutcomes(town.citizen, "'")).toEqual([]);
});
