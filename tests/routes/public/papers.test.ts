import { beforeEach, expect, test } from "vitest";
import { loader as papersLoader } from "#app/routes/_public+/papers._index.tsx";
import { loader as paperLoader } from "#app/routes/_public+/papers.$paperId._index.tsx";
import { callOf, thrownStatus } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";

beforeEach(resetDatabase);

const UNKNOWN = "00000000-0000-4000-8000-000000000000";

test("the list answers a citizen with what is public", async () => {
  const town = await createTown();
  const page = await papersLoader(callOf("/papers", town.citizen));
  expect(page.list).toMatchObject({ total: 1, papers: [{ reference: "VO/10742/23" }] });
  expect(JSON.stringify(page)).not.toContain(SECRET);
});

test.each([
  "?q=%00&type=x&year=1&department=1&page=-1",
  "?page=99999999999999999999",
  `?q=${"%25".repeat(3000)}`,
  "?q=%FF%FE&year=20x3",
  "?department=00000000-0000-4000-8000-000000000000",
])("the list answers every address: %s", async (query) => {
  const town = await createTown();
  expect((await papersLoader(callOf(`/papers${query}`, town.citizen))).list.page).toBe(1);
});

test("a paper's page holds the way with its published result, and nothing that is not public", async () => {
  const town = await createTown();
  const page = await paperLoader(callOf("/papers/x", town.citizen, { paperId: town.papers.published }));
  expect(page.outcomes).toMatchObject([{ decisionType: "adoptedUnchanged", agendaItem: { number: "Ö 7" } }]);
  expect(JSON.stringify(page)).not.toContain(SECRET);
});

test.each(["1", "..", "VO/10742/23", "' OR 1=1", UNKNOWN, undefined])("paper %j is not found", async (paperId) => {
  const town = await createTown();
  expect(await thrownStatus(paperLoader(callOf("/papers/x", town.citizen, { paperId })))).toBe(404);
});

test("what is not public is not found, rather than forbidden, by whoever may not read it", async () => {
  const town = await createTown();
  for (const viewer of [town.citizen, await viewerOf(town.people.schoolMember)]) {
    for (const which of ["draft", "released", "nonPublic"] as const) {
      const call = callOf("/papers/x", viewer, { paperId: town.papers[which] });
      expect(await thrownStatus(paperLoader(call)), which).toBe(404);
    }
  }
  const call = callOf("/papers/x", await viewerOf(town.people.member), { paperId: town.papers.nonPublic });
  expect((await paperLoader(call)).paper.reference).toBe("VO/10745/23");
});
