import { beforeEach, expect, test } from "vitest";
import { loader } from "#app/routes/_public+/search.tsx";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { createTown } from "#tests/setup/town.ts";

beforeEach(resetDatabase);

test("the search answers with hits, and says what was searched in the title", async () => {
  const town = await createTown();
  const page = await loader(callOf("/search?q=Schulm%C3%B6bel", town.citizen));
  expect(page.title).toBe("Suche: Schulmöbel");
  expect(page.answer.total).toBe(2);
  expect(JSON.stringify(page)).not.toContain(SECRET);
});

test.each([
  "",
  "?q=",
  "?q=a",
  "?q=%00%00",
  "?q=%25_%5C",
  "?q='%3B DROP TABLE paper--",
  "?q=%FF%FE",
  `?q=${"ab+".repeat(350_000)}`,
  `?q=${"%25".repeat(400_000)}`,
  "?q=Schule&kind=secrets&page=-1",
  "?q=Schule&kind=minutes&page=9999999",
  "?q=%F0%9F%98%80%F0%9F%98%80",
])("the search answers every address (%#)", async (query) => {
  const town = await createTown();
  const page = await loader(callOf(`/search${query}`, town.citizen));
  expect(page.answer.page).toBe(1);
});
