import { beforeEach, expect, test } from "vitest";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, type Town, viewerOf } from "#tests/setup/town.ts";
import { findExtract } from "./get-extract.server.ts";

beforeEach(resetDatabase);

/** A town whose public paper was worked on in an organization that is not public. */
async function townWithHiddenHands(): Promise<Town> {
  const town = await createTown();
  const { closed } = town.organizations;
  await database().paper.update({ where: { id: town.papers.published }, data: { underDirectionOfId: closed } });
  await database().paperParticipation.create({
    data: { paperId: town.papers.published, organizationId: closed, position: 2 },
  });
  return town;
}

test("the extract names no organization that does not exist for the asker, whoever is signed in", async () => {
  const town = await townWithHiddenHands();
  for (const asker of [town.citizen, await viewerOf(town.people.member), await viewerOf(town.people.author)]) {
    const extract = await findExtract(asker, town.items.publicItem);
    expect(extract?.paper).toMatchObject({ underDirectionOf: null, participating: ["Bereich 40 - Schulen"] });
    expect(JSON.stringify(extract?.paper)).not.toContain(SECRET);
  }
});

test("members of such an organization and the office read its name", async () => {
  const town = await townWithHiddenHands();
  for (const asker of [await viewerOf(town.people.schoolMember), await viewerOf(town.people.office)]) {
    const paper = (await findExtract(asker, town.items.publicItem))?.paper;
    expect(paper?.underDirectionOf).toContain(SECRET);
    expect(paper?.participating).toHaveLength(2);
  }
});
