import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { paperFields } from "#tests/setup/paper-form.ts";
import { addPerson, createTown, SINCE, viewerOf } from "#tests/setup/town.ts";
import { addNumbering } from "#tests/setup/town-papers.ts";
import { changePaper } from "./change-paper.server.ts";
import { concludePaper } from "./conclude-paper.server.ts";
import { correctPaper } from "./correct-paper.server.ts";
import { createPaper } from "./create-paper.server.ts";
import { publishPaper } from "./publish-paper.server.ts";
import { releasePaper } from "./release-paper.server.ts";
import { returnPaperToDraft } from "./return-paper.server.ts";
import { withdrawPaper } from "./withdraw-paper.server.ts";

beforeEach(resetDatabase);

type Target = { paperId: string; version: number };

const form = () => ({ fields: paperFields({ reason: "Grund" }), uploads: [] });
const DEEDS: Record<string, (viewer: Viewer, target: Target) => Promise<unknown>> = {
  changePaper: (viewer, target) => changePaper(viewer, { ...target, ...form() }),
  correctPaper: (viewer, target) => correctPaper(viewer, { ...target, ...form() }),
  releasePaper,
  returnPaperToDraft,
  publishPaper,
  withdrawPaper,
  concludePaper,
};

async function townWithAdministrator() {
  const town = await createTown();
  await addNumbering(town.bodyId);
  const administrator = await addPerson(town.bodyId, "Sönke", "Ahrens");
  await database().officeDuty.create({
    data: { bodyId: town.bodyId, personId: administrator, duty: "administrator", startDate: SINCE },
  });
  const { member, author, former } = town.people;
  const strangers: Viewer[] = [town.citizen];
  for (const person of [member, author, former, administrator]) strangers.push(await viewerOf(person));
  return { town, strangers };
}

test.each(Object.keys(DEEDS))(
  "%s is refused to citizen, member, author, former member and administrator",
  async (name) => {
    const { town, strangers } = await townWithAdministrator();
    for (const viewer of strangers) {
      for (const paperId of [town.papers.published, town.papers.draft]) {
        await expect(DEEDS[name]?.(viewer, { paperId, version: 1 })).rejects.toMatchObject({ init: { status: 403 } });
      }
    }
    expect(await database().event.count()).toBe(0);
  },
);

test.each(Object.keys(DEEDS))("%s knows no paper of another body, no unknown and no malformed id", async (name) => {
  const { town } = await townWithAdministrator();
  const other = await createTown("Nachbarstadt");
  const viewer = await viewerOf(other.people.office);
  for (const paperId of [town.papers.released, "00000000-0000-4000-8000-000000000000", "1", "' OR 1=1", ""]) {
    await expect(DEEDS[name]?.(viewer, { paperId, version: 1 })).rejects.toMatchObject({ status: 404 });
  }
});

test("nobody but the office begins a paper, and the administrator's duty is none of the office's", async () => {
  const { strangers } = await townWithAdministrator();
  for (const viewer of strangers) {
    await expect(createPaper(viewer, form())).rejects.toMatchObject({ init: { status: 403 } });
  }
  expect(await database().paper.count({ where: { state: "draft" } })).toBe(1);
  expect(await database().numberingCounter.count()).toBe(0);
});

test("people, departments and bodies of another town are no choice", async () => {
  const { town } = await townWithAdministrator();
  const other = await createTown("Nachbarstadt");
  const viewer = await viewerOf(town.people.office);
  for (const [field, value] of [
    ["authorId", other.people.author],
    ["editorId", other.people.author],
    ["underDirectionOfId", other.organizations.department],
    ["underDirectionOfId", town.organizations.council],
    ["participating", [other.organizations.department]],
    ["participating", [town.organizations.department, town.organizations.department]],
  ] as const) {
    const answer = await createPaper(viewer, { fields: paperFields({ [field]: value }), uploads: [] });
    expect(answer).toEqual({ ok: false, refused: "not-a-choice", field });
  }
});
