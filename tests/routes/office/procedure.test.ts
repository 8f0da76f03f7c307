import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, it } from "vitest";
import { localDate } from "#app/domain/kernel/local-date.ts";
import type { Viewer } from "#app/features/permissions/viewer.ts";
import { enterProcedureRule } from "#app/features/procedure/enter-procedure-rule.server.ts";
import { getLaw, getProcedure } from "#app/features/procedure/get-procedure.server.ts";
import { getProcedurePoint } from "#app/features/procedure/get-procedure-point.server.ts";
import { readProcedure } from "#app/features/procedure/read-procedure.server.ts";
import { withdrawProcedureRule } from "#app/features/procedure/withdraw-procedure-rule.server.ts";
import { setClock } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/db/clients.server.ts";
import * as list from "#app/routes/_office+/office.procedure._index.tsx";
import * as law from "#app/routes/_office+/office.procedure.law.tsx";
import * as point from "#app/routes/_office+/office.procedure.points.$key.tsx";
import * as withdraw from "#app/routes/_office+/office.procedure.rules.$ruleId.withdraw.tsx";
import { BODIES } from "#tests/e2e/hostile-input.ts";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createOfficeTown, statusOf } from "#tests/setup/office-town.ts";
import { SECRET } from "#tests/setup/secret-word.ts";
import { addOrganization } from "#tests/setup/town.ts";

beforeEach(resetDatabase);
beforeEach(() => setClock(new Date("2027-01-15T10:00:00Z")));
afterEach(() => setClock(null));

const RULE = {
  ...{ key: "rollCall" as const, value: "provided", layer: "rulesOfProcedure" as const, organizationId: "" as const },
  ...{ source: "§ 14 Abs. 2 der Geschäftsordnung vom 02.11.2026", validFrom: localDate("2026-11-02") },
};
const post = (viewer: Viewer, params: Record<string, string>, fields: Record<string, string>) =>
  callOf("/office/procedure", viewer, params, { method: "POST", body: new URLSearchParams(fields) });
const stateOf = async (viewer: Viewer, key = "rollCall") =>
  (await getProcedurePoint(viewer, key)).rules.map(({ value, state }) => [value, state]);

it("shows careful defaults until a rule is entered, then value, source and day; each organization by its own", async () => {
  const { town, office } = await createOfficeTown();
  const { finance, school } = town.organizations;
  const pointOf = async (organizationId: string) =>
    (await getProcedure(office, organizationId)).points.find(({ key }) => key === "rollCall");
  expect(await pointOf("")).toEqual({ key: "rollCall", value: "not-provided", entered: null });

  expect((await enterProcedureRule(office, RULE)).ok).toBe(true);
  const own = { ...RULE, organizationId: finance, value: "not-provided", source: "§ 3 GO des Ausschusses" };
  expect((await enterProcedureRule(office, own)).ok).toBe(true);
  const entered = { source: RULE.source, since: "2026-11-02", layer: "rulesOfProcedure", own: false };
  expect(await pointOf(school)).toEqual({ key: "rollCall", value: "provided", entered });
  expect(await pointOf(finance)).toMatchObject({ value: "not-provided", entered: { own: true } });
  expect((await getProcedurePoint(office, "rollCall")).rules[0]).toMatchObject({ enteredBy: "Ruben Alt" });
});

it("keeps what was replaced, what comes later and what was withdrawn, and says so in the diary", async () => {
  const { office, town } = await createOfficeTown();
  await enterProcedureRule(office, RULE);
  await enterProcedureRule(office, { ...RULE, value: "not-provided" });
  const later = await enterProcedureRule(office, { ...RULE, validFrom: localDate("2027-03-01") });
  expect(await stateOf(office)).toEqual([
    ["provided", "later"],
    ["not-provided", "applies"],
    ["provided", "replaced"],
  ]);
  if (!later.ok) throw new Error(later.refused);
  const { ruleId } = later.value;
  expect(await withdrawProcedureRule(office, ruleId)).toEqual({ ok: true, value: { key: "rollCall" } });
  expect(await withdrawProcedureRule(office, ruleId)).toEqual({ ok: false, refused: "rule-withdrawn" });
  expect((await stateOf(office))[0]).toEqual(["provided", "withdrawn"]);
  const on = { bodyId: town.bodyId, organizationId: null, date: localDate("2027-04-01") };
  expect((await readProcedure(database(), on)).values.rollCall).toBe("not-provided");
  const facts = await database().event.findMany({
    where: { kind: { startsWith: "procedure." } },
    orderBy: { id: "asc" },
  });
  expect(facts.map(({ kind }) => kind)).toEqual([...Array(3).fill("procedure.entered"), "procedure.withdrawn"]);
  expect(facts[3]?.data).toEqual({ ruleId, key: "rollCall", organizationId: null });
});

it("refuses values that the point does not know, beside the field, and keeps what was typed", async () => {
  const { office, town } = await createOfficeTown();
  const fields = { ...RULE, value: "300", source: "§ 14 GO" };
  expect(await point.action(post(office, { key: "rollCall" }, fields))).toMatchObject({
    init: { status: 422 },
    data: { error: { value: ["not-a-choice"] }, initialValue: { source: "§ 14 GO" } },
  });
  const wrong: [string, Record<string, string>, string][] = [
    ["speechSeconds", { ...fields, value: "-1" }, "value"],
    ["speechSeconds", { ...fields, value: "99999" }, "value"],
    ["rollCall", { ...fields, value: "provided", source: " " }, "source"],
    ["rollCall", { ...fields, value: "provided", validFrom: "2026-02-30" }, "validFrom"],
    [
      "rollCall",
      { ...fields, value: "provided", layer: "bylaw", organizationId: town.organizations.finance },
      "organizationId",
    ],
    ["rollCall", { ...fields, value: "provided", organizationId: town.organizations.faction }, "organizationId"],
    ["rollCall", { ...fields, value: "provided", organizationId: randomUUID() }, "organizationId"],
  ];
  for (const [key, typed, field] of wrong) {
    const answer = (await point.action(post(office, { key }, typed))) as { data?: { error?: object } };
    expect([field, Object.keys(answer.data?.error ?? {})]).toEqual([field, [field]]);
  }
  expect(await database().procedureRule.count()).toBe(0);
  expect(await statusOf(point.loader(post(office, { key: "constructor" }, {})))).toBe(404);
});

it("comes back to the point after an entry and after a withdrawal", async () => {
  const { office } = await createOfficeTown();
  const answer = (await point.action(post(office, { key: "rollCall" }, RULE))) as Response;
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, "/office/procedure/points/rollCall?entered"]);
  const [rule] = (await point.loader(callOf("/office/procedure/points/rollCall", office, { key: "rollCall" }))).point
    .rules;
  const ruleId = rule?.id ?? "";
  expect((await withdraw.loader(post(office, { ruleId }, {}))).rule).toMatchObject({
    key: "rollCall",
    source: RULE.source,
  });
  const back = (await withdraw.action(post(office, { ruleId }, {}))) as Response;
  expect(back.headers.get("Location")).toBe("/office/procedure/points/rollCall");
});

it("shows both laws around 01.11.2026", async () => {
  const { office } = await createOfficeTown();
  const view = await getLaw(office);
  expect(view).toMatchObject({ land: "NI", today: "2027-01-15" });
  expect(view.seats.map(({ validFrom, lastDay }) => [validFrom, lastDay])).toContainEqual(["2026-11-01", null]);
  expect((await law.loader(callOf("/office/procedure/law", office))).title).toBe("Was das Gesetz sagt");
});

it("exists for the office and the administrator only, and each body has its own", async () => {
  const { town, office, strangers } = await createOfficeTown();
  const made = await enterProcedureRule(office, RULE);
  const ruleId = made.ok ? made.value.ruleId : "";
  const pages = (viewer: Viewer) => [
    () => list.loader(callOf("/office/procedure", viewer)),
    () => law.loader(callOf("/office/procedure/law", viewer)),
    () => point.loader(callOf("/x", viewer, { key: "rollCall" })),
    () => point.action(post(viewer, { key: "rollCall" }, RULE)),
    () => withdraw.loader(post(viewer, { ruleId }, {})),
    () => withdraw.action(post(viewer, { ruleId }, {})),
  ];
  for (const page of pages(strangers.member)) expect(await statusOf(page())).toBe(403);
  for (const page of pages(strangers.citizen)) expect(await statusOf(page())).toBe(303);
  expect(await statusOf(enterProcedureRule(strangers.citizen, RULE))).toBe(403);
  expect(await statusOf(withdrawProcedureRule(strangers.otherOffice, ruleId))).toBe(404);
  expect(await stateOf(strangers.otherOffice)).toEqual([]);
  const foreign = { ...RULE, organizationId: town.organizations.finance };
  expect(await enterProcedureRule(strangers.otherOffice, foreign)).toMatchObject({
    ok: false,
    refused: "not-a-choice",
  });
  expect(await stateOf(strangers.administrator)).toEqual([["provided", "applies"]]);
  expect((await enterProcedureRule(strangers.administrator, RULE)).ok).toBe(true);
  expect(await database().procedureRule.count()).toBe(2);
});

it("the administrator hears nothing of an organization that is not public", async () => {
  const { office, strangers, town } = await createOfficeTown();
  const closed = await addOrganization(town.bodyId, "committee", `${SECRET} Ausschuss`, "SA", 9, { public: false });
  const made = await enterProcedureRule(office, { ...RULE, organizationId: closed });
  const ruleId = made.ok ? made.value.ruleId : "";
  expect(await stateOf(office)).toHaveLength(1);
  expect(await stateOf(strangers.administrator)).toEqual([]);
  expect(await statusOf(getProcedure(strangers.administrator, closed))).toBe(404);
  expect(await statusOf(withdrawProcedureRule(strangers.administrator, ruleId))).toBe(404);
});

it("answers any body and address with a refusal, never with a crash", async () => {
  const { office } = await createOfficeTown();
  for (const [, type, body] of BODIES) {
    const init = { method: "POST", headers: { "Content-Type": type }, body: Buffer.from(body) };
    expect(await statusOf(point.action(callOf("/x", office, { key: "rollCall" }, init)))).toSatisfy(isAnswer);
  }
  for (const organization of ["%00", "'", "[]", randomUUID()]) {
    expect(await statusOf(list.loader(callOf(`/office/procedure?organization=${organization}`, office)))).toBe(404);
  }
  expect(await statusOf(withdraw.loader(post(office, { ruleId: "\u0000" }, {})))).toBe(404);
});

function isAnswer(status: number | null): boolean {
  return status === null || (status >= 300 && status < 500);
}
