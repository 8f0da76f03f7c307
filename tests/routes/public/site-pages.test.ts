import { beforeEach, expect, test } from "vitest";
import { loader as accessibility } from "#app/routes/_public+/accessibility.tsx";
import { loader as imprint } from "#app/routes/_public+/imprint.tsx";
import { loader as plainLanguage } from "#app/routes/_public+/plain-language.tsx";
import { loader as privacy } from "#app/routes/_public+/privacy.tsx";
import { callOf, contextFor } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createTown } from "#tests/setup/town.ts";

beforeEach(resetDatabase);

test.each([
  [plainLanguage, "Leichte Sprache", "Plain language"],
  [accessibility, "Erklärung zur Barrierefreiheit", "Accessibility statement"],
  [imprint, "Impressum", "Imprint"],
  [privacy, "Datenschutz", "Privacy"],
])("a page about the site names the town's contact, in German and English (%#)", async (loader, german, english) => {
  const town = await createTown();
  const call = callOf("/imprint", town.citizen);
  expect(await loader(call)).toMatchObject({ title: german, contact: { email: "ratsbuero@lindenau.example" } });
  expect((await loader({ ...call, context: contextFor(town.citizen, "en") })).title).toBe(english);
});
