import { beforeEach, expect, test } from "vitest";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import * as desk from "#app/routes/_office+/office._index.tsx";
import * as list from "#app/routes/_office+/office.papers._index.tsx";
import * as edit from "#app/routes/_office+/office.papers.$paperId._index.tsx";
import * as deed from "#app/routes/_office+/office.papers.$paperId.$deed.tsx";
import * as fresh from "#app/routes/_office+/office.papers.new.tsx";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { pdf } from "#tests/setup/documents-town.ts";
import { createTown, type Town, viewerOf } from "#tests/setup/town.ts";
import { addNumbering } from "#tests/setup/town-papers.ts";

beforeEach(resetDatabase);

type Reply = {
  result: { initialValue: Record<string, unknown>; error: Record<string, string[]> };
  held: { token: string }[];
};
type Answer = { status: number; location: string | null; body: unknown };

async function office(): Promise<{ town: Town; viewer: PersonViewer }> {
  const town = await createTown();
  await addNumbering(town.bodyId);
  return { town, viewer: await viewerOf(town.people.office) };
}

/** What a loader or action answers, whether it returns or throws it. */
async function answerOf(work: Promise<unknown>): Promise<Answer> {
  const given = await work.catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (given instanceof Response) return { status: given.status, location: given.headers.get("Location"), body: null };
  const { type, data, init } = given as { type?: string; data?: unknown; init?: ResponseInit };
  if (type !== "DataWithResponseInit") return { status: 200, location: null, body: given };
  return { status: init?.status ?? 200, location: null, body: data };
}

const typed = { type: "resolution", name: "Neue Stühle", date: "2026-11-02", public: "on", proposal: "Zustimmen." };

function formOf(fields: Record<string, string | string[] | File>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  }
  return form;
}

const create = (viewer: Viewer, fields: Record<string, string | string[] | File>) =>
  answerOf(fresh.action(callOf("/office/papers/new", viewer, {}, { method: "POST", body: formOf(fields) })));

const change = (viewer: Viewer, paperId: string, fields: Record<string, string | string[] | File>) =>
  answerOf(
    edit.action(callOf(`/office/papers/${paperId}`, viewer, { paperId }, { method: "POST", body: formOf(fields) })),
  );

const act = (viewer: Viewer, paperId: string, name: string, version: string) =>
  answerOf(
    deed.action(
      callOf(
        `/office/papers/${paperId}/${name}`,
        viewer,
        { paperId, deed: name },
        {
          method: "POST",
          body: new URLSearchParams({ version }),
        },
      ),
    ),
  );

const idIn = ({ location }: Answer) => location?.split(/[/?]/)[3] ?? "";
const replyIn = ({ body }: Answer) => body as Reply;

test("a paper is created with everything, and the form shows it again as it was typed", async () => {
  const { town, viewer } = await office();
  const answer = await create(viewer, {
    ...typed,
    editorId: town.people.office,
    participating: [town.organizations.department],
    "amounts[0].budgetYear": "2027",
    "amounts[0].amount": "291.000,00",
    "amounts[1].budgetYear": "",
    "amounts[1].amount": "",
    "steps[0].organizationId": town.organizations.finance,
    "steps[0].role": "preliminary",
    "steps[0].public": "on",
    upload: new File([new Uint8Array(pdf())], "Plan.pdf"),
  });
  expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/\?saved=new$/) });
  const paperId = idIn(answer);
  const shown = await edit.loader(callOf(`/office/papers/${paperId}`, viewer, { paperId }));
  expect(shown.work).toMatchObject({
    state: "draft",
    values: {
      participating: [town.organizations.department],
      amounts: [{ budgetYear: "2027", amount: "291.000,00" }],
      steps: [{ organizationId: town.organizations.finance, public: "on" }],
      files: [{ name: "Plan", public: undefined }],
    },
    versions: [{ version: 1, fields: [] }],
  });
});

test("bad input is answered 422 beside its field, what was typed and the accepted file are kept", async () => {
  const { viewer } = await office();
  const first = await create(viewer, {
    ...typed,
    name: "",
    "amounts[0].budgetYear": "27",
    "amounts[0].amount": "viel",
    upload: new File([new Uint8Array(pdf())], "Plan.pdf"),
  });
  expect(first.status).toBe(422);
  const { result, held } = replyIn(first);
  expect(result.error).toMatchObject({
    name: ["required"],
    "amounts[0].budgetYear": ["not-a-budget-year"],
    "amounts[0].amount": ["amount-not-possible"],
  });
  expect(result.initialValue).toMatchObject({ proposal: "Zustimmen.", amounts: [{ amount: "viel" }] });
  expect(held).toMatchObject([{ fileName: "Plan.pdf" }]);
  const second = await create(viewer, { ...typed, upload: held.map(({ token }) => token) });
  expect(second.status).toBe(303);
  expect(await database().paperFile.count({ where: { paperId: idIn(second) } })).toBe(1);
});

test("a file is refused by its content, not by its name", async () => {
  const { viewer } = await office();
  const answer = await create(viewer, { ...typed, upload: new File(["MZ program"], "Plan.pdf") });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      result: { error: { upload: ["file-kind-not-allowed"] } },
      refusedFiles: [{ fileName: "Plan.pdf", refused: "file-kind-not-allowed" }],
    },
  });
});

test("rows are added and removed without JavaScript, and nothing is saved by it", async () => {
  const { viewer } = await office();
  const before = await database().paper.count();
  const intent = (type: string, payload: object) => JSON.stringify({ type, payload });
  const added = await create(viewer, { ...typed, __intent__: intent("insert", { name: "amounts" }) });
  expect(added.status).toBe(200);
  const removed = await create(viewer, {
    ...typed,
    "steps[0].role": "preliminary",
    "steps[1].role": "decision",
    __intent__: intent("remove", { name: "steps", index: 0 }),
  });
  expect(replyIn(removed).result.initialValue).toMatchObject({ name: "Neue Stühle", steps: [{ role: "decision" }] });
  expect(await database().paper.count()).toBe(before);
});

test("a stale version keeps what was typed and offers to save it anyway", async () => {
  const { viewer } = await office();
  const paperId = idIn(await create(viewer, typed));
  expect((await change(viewer, paperId, { ...typed, name: "Fassung A", version: "1" })).status).toBe(303);
  const stale = await change(viewer, paperId, { ...typed, name: "Fassung B", version: "1" });
  expect(stale).toMatchObject({
    status: 422,
    body: { newerVersion: 2, result: { error: { "": ["changed-meanwhile"] }, initialValue: { name: "Fassung B" } } },
  });
  const anyway = await change(viewer, paperId, { ...typed, name: "Fassung B", version: "1", overwrite: "2" });
  expect(anyway.status).toBe(303);
});

test("the deeds lead from draft to the citizens, and a refused one says why", async () => {
  const { viewer } = await office();
  const paperId = idIn(await create(viewer, typed));
  expect(await act(viewer, paperId, "publication", "1")).toMatchObject({
    status: 422,
    body: { refused: "paper-not-released" },
  });
  expect(await act(viewer, paperId, "release", "1")).toMatchObject({
    status: 303,
    location: `/office/papers/${paperId}`,
  });
  expect(await act(viewer, paperId, "publication", "x")).toMatchObject({ status: 422, body: { refused: "invalid" } });
  expect((await act(viewer, paperId, "publication", "2")).status).toBe(303);
  expect((await act(viewer, paperId, "conclusion", "3")).status).toBe(303);
  expect((await act(viewer, paperId, "dance", "4")).status).toBe(404);
  const correction = { ...typed, name: "Neue Stühle, berichtigt", version: "4" };
  expect(await change(viewer, paperId, correction)).toMatchObject({
    status: 422,
    body: { result: { error: { reason: ["required"] } } },
  });
  expect((await change(viewer, paperId, { ...correction, reason: "Der Titel war falsch." })).status).toBe(303);
});

test("a body that has ended since, or was never one that consults, stays on the paper that has it", async () => {
  const { town, viewer } = await office();
  const paperId = town.papers.published;
  const { organizationId } = await database().consultation.findFirstOrThrow({ where: { paperId, position: 2 } });
  const { work, choices } = await edit.loader(callOf(`/office/papers/${paperId}`, viewer, { paperId }));
  expect(choices.consulting.map(({ id }) => id)).toContain(organizationId);
  const emptied = { "steps[0].id": work.values.steps[1]?.id ?? "", "steps[0].organizationId": "" };
  expect(await change(viewer, paperId, { ...typed, version: "1", reason: "Grund", ...emptied })).toMatchObject({
    status: 422,
    body: { result: { error: { "steps[0].organizationId": ["required"] } } },
  });
});

test("hostile input is refused, never a defect", async () => {
  const { town, viewer } = await office();
  const long = "x".repeat(1_000_000);
  for (const fields of [
    { ...typed, name: long },
    { ...typed, name: "a\0b" },
    { ...typed, proposal: "a\0b" },
    { ...typed, reasons: long },
    { ...typed, name: ["a", "b"] },
    { ...typed, type: "law" },
    { ...typed, date: "2026-02-30" },
    { ...typed, authorId: "1" },
    { ...typed, authorId: town.papers.draft },
    { ...typed, participating: town.papers.draft },
    { ...typed, "steps[0].organizationId": town.papers.draft },
    { ...typed, "files[0].fileId": town.papers.draft, "files[0].name": "Fremd" },
    { ...typed, "amounts[0].budgetYear": "2027", "amounts[0].amount": "-99999999999999999999" },
    { ...typed, "amounts[0].budgetYear": "2027", "amounts[0].amount": "1e9" },
    { ...typed, amounts: "nothing" },
    { ...typed, upload: "made up" },
    { ...typed, version: "-1" },
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`steps[${index}].role`, "decision"])),
    {},
  ]) {
    const answer = await create(viewer, fields);
    expect([answer.status, Object.keys(fields).at(-1)]).toEqual([422, Object.keys(fields).at(-1)]);
  }
  const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
  expect((await answerOf(fresh.action(callOf("/office/papers/new", viewer, {}, json)))).status).toBe(422);
});

test("the list narrows by state, type, department and words, and shows what the office may see", async () => {
  const { town, viewer } = await office();
  const shown = async (query: string) =>
    (await list.loader(callOf(`/office/papers${query}`, viewer))).list.papers.map(({ reference }) => reference);
  expect(await shown("")).toHaveLength(4);
  expect(await shown("?state=draft")).toEqual(["VO/10744/23"]);
  expect(await shown(`?state=published&department=${town.organizations.department}`)).toEqual(["VO/10742/23"]);
  expect(await shown("?state=published&q=stuhl")).toEqual([]);
  expect(await shown("?state=no&type=no&page=99999")).toHaveLength(4);
});

test("citizens are asked to sign in, others are refused, another body's office finds nothing", async () => {
  const { town } = await office();
  const other = await viewerOf((await createTown("Nachbarstadt")).people.office);
  const paperId = town.papers.released;
  const visit = (viewer: Viewer) => [
    answerOf(desk.loader(callOf("/office", viewer))),
    answerOf(list.loader(callOf("/office/papers", viewer))),
    answerOf(fresh.loader(callOf("/office/papers/new", viewer))),
    create(viewer, typed),
    answerOf(edit.loader(callOf(`/office/papers/${paperId}`, viewer, { paperId }))),
    change(viewer, paperId, { ...typed, version: "1" }),
    answerOf(deed.loader(callOf(`/office/papers/${paperId}/publication`, viewer, { paperId, deed: "publication" }))),
    act(viewer, paperId, "publication", "1"),
  ];
  for (const answer of await Promise.all(visit(town.citizen))) {
    expect(answer).toMatchObject({ status: 303, location: expect.stringMatching(/^\/sign-in/) });
  }
  for (const person of [town.people.member, town.people.author]) {
    for (const answer of await Promise.all(visit(await viewerOf(person)))) expect(answer.status).toBe(403);
  }
  const [, , , , ...ofOnePaper] = await Promise.all(visit(other));
  expect(ofOnePaper.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  for (const id of ["1", "'", "00000000-0000-4000-8000-000000000000"]) {
    expect((await answerOf(edit.loader(callOf("/office/papers/x", other, { paperId: id })))).status).toBe(404);
  }
});
