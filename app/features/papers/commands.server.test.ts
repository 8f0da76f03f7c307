import { afterEach, beforeEach, expect, test } from "vitest";
import { receiveContent } from "#app/features/documents/receive-content.server.ts";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { pdf } from "#tests/setup/documents-town.ts";
import { paperFields, step } from "#tests/setup/paper-form.ts";
import { createTown, type Town, viewerOf } from "#tests/setup/town.ts";
import { addNumbering, addPaper } from "#tests/setup/town-papers.ts";
import { changePaper } from "./change-paper.server.ts";
import { correctPaper } from "./correct-paper.server.ts";
import { createPaper } from "./create-paper.server.ts";
import { findPaper } from "./get-paper.server.ts";
import { publishPaper } from "./publish-paper.server.ts";
import { releasePaper } from "./release-paper.server.ts";
import { returnPaperToDraft } from "./return-paper.server.ts";
import type { PaperInput } from "./schema.ts";
import { withdrawPaper } from "./withdraw-paper.server.ts";

beforeEach(resetDatabase);
afterEach(() => setClock(null));

async function office(): Promise<{ town: Town; viewer: PersonViewer }> {
  const town = await createTown();
  await addNumbering(town.bodyId);
  return { town, viewer: await viewerOf(town.people.office) };
}

async function created(viewer: PersonViewer, given: Partial<PaperInput> = {}): Promise<string> {
  const answer = await createPaper(viewer, { fields: paperFields(given), uploads: [] });
  if (!answer.ok) throw new Error(answer.refused);
  return answer.value.paperId;
}

const versionOf = async (paperId: string) =>
  (await database().paper.findUniqueOrThrow({ where: { id: paperId }, select: { version: true } })).version;

test("a new paper is a draft with the next reference of its scheme and year, and its first version is kept", async () => {
  const { town, viewer } = await office();
  setClock(new Date("2026-12-31T23:30:00Z"));
  const answer = await createPaper(viewer, { fields: paperFields(), uploads: [] });
  expect(answer).toMatchObject({ ok: true, value: { reference: "VO/1/27" } });
  const motion = await createPaper(viewer, { fields: paperFields({ type: "motion" }), uploads: [] });
  expect(motion).toMatchObject({ value: { reference: "A/1/27" } });
  const [version] = await database().paperVersion.findMany({ orderBy: { savedAt: "asc" } });
  expect(version).toMatchObject({ version: 1, savedById: viewer.accountId, content: { name: paperFields().name } });
  expect(await database().event.count({ where: { kind: "paper.created", bodyId: town.bodyId } })).toBe(2);
});

test("twenty papers created at once get twenty references without a gap, and a refused one takes none", async () => {
  const { town, viewer } = await office();
  const refused = { fields: paperFields({ authorId: town.meetings.finished }), uploads: [] };
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, () => createPaper(viewer, { fields: paperFields(), uploads: [] })),
    createPaper(viewer, refused),
  ]);
  const numbers = answers.flatMap((answer) => (answer.ok ? Number(answer.value.reference.split("/")[1]) : []));
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(answers.at(-1)).toEqual({ ok: false, refused: "not-a-choice", field: "authorId" });
});

test("a number that a paper from elsewhere has is passed over, and a type without a scheme is refused", async () => {
  const { town, viewer } = await office();
  setClock(new Date("2026-06-01T10:00:00Z"));
  await addPaper(town.bodyId, { reference: "VO/1/26", name: "Aus dem alten System" });
  expect(await createPaper(viewer, { fields: paperFields(), uploads: [] })).toMatchObject({
    value: { reference: "VO/2/26" },
  });
  await database().numberingCounter.deleteMany();
  await database().numberingScheme.deleteMany();
  expect(await createPaper(viewer, { fields: paperFields(), uploads: [] })).toEqual({
    ok: false,
    refused: "no-numbering-scheme",
    field: "type",
  });
});

test("a change is saved with amounts, departments and steps, and what was there stands in the version before", async () => {
  const { town, viewer } = await office();
  const { department, finance, council } = town.organizations;
  const paperId = await created(viewer, { steps: [step(finance)] });
  const [planned] = await database().consultation.findMany({ where: { paperId } });
  const fields = paperFields({
    underDirectionOfId: department,
    participating: [department],
    amounts: [{ budgetYear: 2027, cents: -29_100_050, label: "Möbel" }],
    steps: [step(finance, { id: planned?.id ?? "" }), step(council, { role: "decision", authoritative: true })],
  });
  expect(await changePaper(viewer, { paperId, version: 1, fields, uploads: [] })).toEqual({
    ok: true,
    value: { version: 2 },
  });
  expect(await findPaper(viewer, paperId)).toMatchObject({
    version: 2,
    amounts: [{ budgetYear: 2027, cents: -29_100_050, label: "Möbel" }],
    participating: [{ id: department }],
    consultations: [{ id: planned?.id }, { role: "decision", authoritative: true }],
  });
  const fact = await database().event.findFirst({ where: { kind: "paper.changed" } });
  expect(fact?.data).toMatchObject({ fields: ["amounts", "participating", "steps", "underDirectionOfId"] });
  expect(
    await changePaper(viewer, {
      paperId,
      version: 2,
      fields: { ...fields, steps: await stored(paperId) },
      uploads: [],
    }),
  ).toEqual({
    ok: true,
    value: { version: 2 },
  });
});

async function stored(paperId: string): Promise<PaperInput["steps"]> {
  return database().consultation.findMany({
    where: { paperId },
    orderBy: { position: "asc" },
    select: { id: true, organizationId: true, role: true, authoritative: true, public: true },
  });
}

test("whoever saves on an old version is told so, and nothing is overwritten", async () => {
  const { viewer } = await office();
  const paperId = await created(viewer);
  const save = (name: string) =>
    changePaper(viewer, { paperId, version: 1, fields: paperFields({ name }), uploads: [] });
  const answers = await Promise.all([save("Erste Fassung"), save("Zweite Fassung")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, refused: "changed-meanwhile" });
  expect(await versionOf(paperId)).toBe(2);
});

test("impossible steps stand beside their row, in the words of the rule", async () => {
  const { town, viewer } = await office();
  const { department, finance, council } = town.organizations;
  const paperId = await created(viewer);
  const save = (steps: PaperInput["steps"]) =>
    changePaper(viewer, { paperId, version: 1, fields: paperFields({ steps }), uploads: [] });
  expect(await save([step(department)])).toMatchObject({ refused: "cannot-consult", field: "steps[0].organizationId" });
  expect(await save([step(council, { role: "decision", authoritative: true }), step(finance)])).toMatchObject({
    refused: "preliminary-after-decision",
    field: "steps[1].organizationId",
  });
  expect(await save([step(town.bodyId)])).toMatchObject({ refused: "not-a-choice" });
  expect(await save([step(finance, { id: town.bodyId })])).toMatchObject({ refused: "not-a-choice" });
});

test("a step on an agenda stays with its body and is not taken away; its openness stays with the item", async () => {
  const { town, viewer } = await office();
  const paperId = town.papers.released;
  const [placed] = await stored(paperId);
  const save = (steps: PaperInput["steps"]) =>
    changePaper(viewer, { paperId, version: 1, fields: paperFields({ steps }), uploads: [] });
  expect(await save([])).toMatchObject({ refused: "step-on-agenda", field: "steps" });
  const moved = step(town.organizations.council, { id: placed?.id ?? "" });
  expect(await save([moved])).toMatchObject({ refused: "step-on-agenda" });
  const closed = step(town.organizations.finance, { id: placed?.id ?? "", role: "decision", public: false });
  expect(await save([closed])).toMatchObject({ ok: true });
  expect(await stored(paperId)).toEqual([placed]);
});

test("a paper on a public item cannot be closed to citizens", async () => {
  const { town, viewer } = await office();
  const paperId = town.papers.released;
  const fields = paperFields({ public: false, steps: await stored(paperId) });
  expect(await changePaper(viewer, { paperId, version: 1, fields, uploads: [] })).toEqual({
    ok: false,
    refused: "paper-on-public-item",
    field: "public",
  });
});

test("documents come, change name, order and openness, and go, each as a fact", async () => {
  const { viewer } = await office();
  const paperId = await created(viewer);
  const uploads = await Promise.all(
    ["Plan.pdf", "Kosten.pdf"].map(async (fileName) => {
      const upload = await receiveContent({ fileName, content: pdf(fileName) });
      if (!upload.ok) throw new Error(upload.refused);
      return upload.value;
    }),
  );
  await changePaper(viewer, { paperId, version: 1, fields: paperFields({ newFilesPublic: true }), uploads });
  const list = () =>
    database().paperFile.findMany({
      where: { paperId },
      orderBy: { position: "asc" },
      select: { fileId: true, file: { select: { name: true, public: true } } },
    });
  const [plan, costs] = await list();
  expect([plan?.file, costs?.file]).toEqual([
    { name: "Plan", public: true },
    { name: "Kosten", public: true },
  ]);
  const files = [
    { fileId: costs?.fileId ?? "", name: "Kostenschätzung", public: false },
    { fileId: plan?.fileId ?? "", name: "Plan", public: true },
  ];
  await changePaper(viewer, { paperId, version: 2, fields: paperFields({ files }), uploads: [] });
  expect((await list()).map(({ file }) => file)).toEqual([
    { name: "Kostenschätzung", public: false },
    { name: "Plan", public: true },
  ]);
  await changePaper(viewer, { paperId, version: 3, fields: paperFields({ files: files.slice(1) }), uploads: [] });
  expect(await list()).toHaveLength(1);
  const kinds = await database().event.findMany({ where: { kind: { startsWith: "file." } }, orderBy: { id: "asc" } });
  expect(kinds.map(({ kind }) => kind)).toEqual([
    ...["file.stored", "file.attached", "file.stored", "file.attached"],
    ...["file.renamed", "file.closed", "file.detached"],
  ]);
});

test("a document of another paper is nobody's choice", async () => {
  const { town, viewer } = await office();
  const paperId = await created(viewer);
  const file = await database().file.create({ data: { bodyId: town.bodyId, name: "Fremd" } });
  await database().paperFile.create({ data: { paperId: town.papers.nonPublic, fileId: file.id } });
  const files = [{ fileId: file.id, name: "Meins", public: true }];
  expect(await changePaper(viewer, { paperId, version: 1, fields: paperFields({ files }), uploads: [] })).toMatchObject(
    {
      refused: "not-a-choice",
    },
  );
});

test("a paper goes from draft to the citizens and keeps a version of each step", async () => {
  const { town, viewer } = await office();
  const paperId = await created(viewer);
  expect(await publishPaper(viewer, { paperId, version: 1 })).toEqual({ ok: false, refused: "paper-not-released" });
  expect(await releasePaper(viewer, { paperId, version: 1 })).toEqual({ ok: true, value: { version: 2 } });
  expect(await releasePaper(viewer, { paperId, version: 2 })).toEqual({ ok: false, refused: "paper-already-released" });
  expect(await returnPaperToDraft(viewer, { paperId, version: 2 })).toEqual({ ok: true, value: { version: 3 } });
  expect(await releasePaper(viewer, { paperId, version: 2 })).toEqual({ ok: false, refused: "changed-meanwhile" });
  await releasePaper(viewer, { paperId, version: 3 });
  expect(await findPaper(town.citizen, paperId)).toBeNull();
  expect(await publishPaper(viewer, { paperId, version: 4 })).toEqual({ ok: true, value: { version: 5 } });
  expect(await findPaper(town.citizen, paperId)).toMatchObject({ state: "published" });
  expect(await publishPaper(viewer, { paperId, version: 5 })).toEqual({ ok: false, refused: "paper-published" });
  expect(await withdrawPaper(viewer, { paperId, version: 5 })).toEqual({ ok: true, value: { version: 6 } });
  expect(await findPaper(town.citizen, paperId)).toMatchObject({ state: "withdrawn" });
  expect(await database().paperVersion.count({ where: { paperId } })).toBe(6);
});

test("what is published is corrected with a reason that citizens read, never changed in place", async () => {
  const { town, viewer } = await office();
  const paperId = await created(viewer);
  await releasePaper(viewer, { paperId, version: 1 });
  await publishPaper(viewer, { paperId, version: 2 });
  const change = { paperId, version: 3, fields: paperFields({ name: "Neue Stühle und Tische" }), uploads: [] };
  expect(await changePaper(viewer, change)).toEqual({ ok: false, refused: "paper-published" });
  expect(await correctPaper(viewer, change)).toEqual({ ok: false, refused: "required", field: "reason" });
  const reason = "Die Tische fehlten.";
  expect(await correctPaper(viewer, { ...change, fields: paperFields({ reason }) })).toMatchObject({
    refused: "nothing-changed",
  });
  const corrected = await correctPaper(viewer, { ...change, fields: { ...change.fields, reason } });
  expect(corrected).toEqual({ ok: true, value: { version: 4 } });
  expect(await findPaper(town.citizen, paperId)).toMatchObject({
    name: "Neue Stühle und Tische",
    corrections: [{ version: 4, reason }],
  });
  const before = await database().paperVersion.findUnique({ where: { paperId_version: { paperId, version: 3 } } });
  expect(before?.content).toMatchObject({ name: paperFields().name });
});
