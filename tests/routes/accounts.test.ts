import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { createAccount } from "#app/features/auth/create-account.server.ts";
import { disableAccount } from "#app/features/auth/disable-account.server.ts";
import { enableAccount } from "#app/features/auth/enable-account.server.ts";
import { givePassword } from "#app/features/auth/give-password.server.ts";
import { listAccounts } from "#app/features/auth/list-accounts.server.ts";
import { openAccount } from "#app/features/auth/open-account.server.ts";
import { resetSecondFactor } from "#app/features/auth/reset-second-factor.server.ts";
import { signIn } from "#app/features/auth/sign-in.server.ts";
import { newTotpSecret } from "#app/features/auth/totp.server.ts";
import { createPerson } from "#app/features/council/create-person.server.ts";
import { giveDuty } from "#app/features/council/give-duty.server.ts";
import { takeDuty } from "#app/features/council/take-duty.server.ts";
import { loadPersonViewer } from "#app/features/permissions/load-viewer.server.ts";
import type { PersonViewer, Viewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import * as listRoute from "#app/routes/_admin+/admin.accounts._index.tsx";
import * as personRoute from "#app/routes/_admin+/admin.accounts.$personId._index.tsx";
import * as deedRoute from "#app/routes/_admin+/admin.accounts.$personId.$deed.tsx";
import * as newRoute from "#app/routes/_admin+/admin.accounts.new.tsx";
import * as accountRoute from "#app/routes/_auth+/account._index.tsx";
import * as passwordRoute from "#app/routes/_auth+/account.password.tsx";
import { BODIES } from "#tests/e2e/hostile-input.ts";
import { callOf } from "#tests/setup/context.ts";
import { resetDatabase } from "#tests/setup/database.ts";
import { createOfficeTown, statusOf } from "#tests/setup/office-town.ts";
import { anAddress, PASSWORD } from "#tests/setup/sign-in.ts";
import { createTown, viewerOf } from "#tests/setup/town.ts";

beforeEach(resetDatabase);

/** A town with an administrator who has an account, and a member with one in use. */
async function createAdminTown() {
  const { town, office, strangers } = await createOfficeTown();
  const admin = await withAccount(town.people.former);
  const member = await withAccount(town.people.member);
  return { town, admin, member, office, strangers };
}

async function withAccount(personId: string): Promise<PersonViewer & { email: string }> {
  const email = `${randomUUID()}@town.example`;
  const given = { personId, email, password: PASSWORD, totpSecret: newTotpSecret() };
  const accountId = await inTransaction((tx) => createAccount(tx, given));
  const viewer = await loadPersonViewer({ accountId, personId });
  if (!viewer) throw new Error("no such person");
  return { ...viewer, email };
}

const deedsOf = (personId: string): Record<string, (viewer: Viewer) => Promise<unknown>> => ({
  list: (viewer) => listAccounts(viewer, { text: "", page: 1 }),
  open: (viewer) => openAccount(viewer, personId, { email: "new@town.example" }),
  password: (viewer) => givePassword(viewer, personId),
  secondFactor: (viewer) => resetSecondFactor(viewer, personId),
  disable: (viewer) => disableAccount(viewer, personId),
  enable: (viewer) => enableAccount(viewer, personId),
  giveOffice: (viewer) => giveDuty(viewer, personId, "office"),
  takeOffice: (viewer) => takeDuty(viewer, personId, "office"),
  takeAdministrator: (viewer) => takeDuty(viewer, personId, "administrator"),
  createPerson: (viewer) => createPerson(viewer, { givenName: "Ida", familyName: "Neu" }),
});

const post = (body: Record<string, string>) => ({ method: "POST", body: new URLSearchParams(body) });
const kindsOf = async () => (await database().event.findMany({ orderBy: { id: "asc" } })).map(({ kind }) => kind);

test("nobody but an administrator does any deed of the administration, the office neither", async () => {
  const { town, member, office, strangers } = await createAdminTown();
  const before = await kindsOf();
  for (const viewer of [strangers.citizen, member, office, strangers.otherOffice]) {
    for (const [name, deed] of Object.entries(deedsOf(town.people.schoolMember))) {
      expect([name, await statusOf(deed(viewer))]).toEqual([name, 403]);
    }
  }
  expect(await kindsOf()).toEqual(before);
});

test("people of another body and ids of nobody do not exist for an administrator", async () => {
  const { admin } = await createAdminTown();
  const { people } = await createTown("Gemeinde Drittstadt");
  const before = await kindsOf();
  for (const personId of [people.member, randomUUID(), "nobody", ""]) {
    const { list: _list, createPerson: _create, ...deeds } = deedsOf(personId);
    for (const [name, deed] of Object.entries(deeds)) {
      expect([name, await statusOf(deed(admin))]).toEqual([name, 404]);
    }
  }
  expect(await kindsOf()).toEqual(before);
});

test("every address of the administration asks a citizen to sign in and refuses members and the office", async () => {
  const { town, member, office, strangers } = await createAdminTown();
  const params = { personId: town.people.schoolMember, deed: "disable" };
  const calls: ((viewer: Viewer, init?: RequestInit) => Promise<unknown>)[] = [
    (viewer) => listRoute.loader(callOf("/admin/accounts", viewer)),
    (viewer) => newRoute.loader(callOf("/admin/accounts/new", viewer)),
    (viewer) => newRoute.action(callOf("/admin/accounts/new", viewer, {}, post({ givenName: "A", familyName: "B" }))),
    (viewer) => personRoute.loader(callOf("/admin/accounts/x", viewer, params)),
    (viewer) => personRoute.action(callOf("/admin/accounts/x", viewer, params, post({ email: "a@town.example" }))),
    (viewer) => deedRoute.loader(callOf("/admin/accounts/x/disable", viewer, params)),
    (viewer) => deedRoute.action(callOf("/admin/accounts/x/disable", viewer, params, post({}))),
  ];
  for (const call of calls) {
    expect(await statusOf(call(strangers.citizen))).toBe(303);
    for (const viewer of [member, office, strangers.otherOffice]) expect(await statusOf(call(viewer))).toBe(403);
  }
});

test("the list shows who has an account, who lacks the second factor, and is searched by name and address", async () => {
  const { town, admin, member } = await createAdminTown();
  const { list } = await listRoute.loader(callOf("/admin/accounts", admin));
  expect(list.total).toBe(Object.keys(town.people).length);
  const states = new Map(list.accounts.map(({ personId, state }) => [personId, state]));
  expect(states.get(member.personId)).toBe("inUse");
  expect(states.get(town.people.schoolMember)).toBe("none");
  const byAddress = await listAccounts(admin, { text: member.email.slice(0, 12), page: 1 });
  expect(byAddress.accounts.map(({ personId }) => personId)).toEqual([member.personId]);
  expect((await listAccounts(admin, { text: "Brandt Folkert", page: 9 })).total).toBe(1);
  expect((await listAccounts(admin, { text: "nobody%", page: 1 })).total).toBe(0);
});

test("a new person gets an account, signs in with the password shown, and has to choose another one first", async () => {
  const { admin } = await createAdminTown();
  const form = post({ givenName: "Ida", familyName: "Neu", title: "Dr." });
  const made = await newRoute.action(callOf("/admin/accounts/new", admin, {}, form));
  const personId = (made as Response).headers.get("Location")?.split("/").at(-1) ?? "";
  const params = { personId };
  const call = callOf(`/admin/accounts/${personId}`, admin, params, post({ email: " Ida.Neu@Town.example " }));
  const opened = (await personRoute.action(call)) as { password: string };
  const first = await signIn({ email: "ida.neu@town.example", password: opened.password }, { address: anAddress() });
  expect(first).toMatchObject({ ok: true, next: "done" });
  const viewer = await viewerOf(personId);
  expect(viewer.passwordGiven).toBe(true);
  expect(await statusOf(accountRoute.loader(callOf("/account", viewer)))).toBe(303);
  const own = { ...viewer, accountId: await accountOf(personId) };
  expect(await passwordRoute.loader(callOf("/account/password", own))).toMatchObject({ given: true });
  const better = "Ein Reiher steht am Ufer";
  const changed = post({ password: opened.password, newPassword: better, repeated: better });
  expect(await passwordRoute.action(callOf("/account/password", own, {}, changed))).toMatchObject({ status: 303 });
  expect((await viewerOf(personId)).passwordGiven).toBe(false);
  expect(await kindsOf()).toEqual(expect.arrayContaining(["person.created", "account.created"]));
  expect(JSON.stringify(await database().event.findMany({ select: { data: true } }))).not.toContain(opened.password);
});

test("one account for each person and each address; a repeated form is told so", async () => {
  const { town, admin, member } = await createAdminTown();
  expect(await openAccount(admin, member.personId, { email: "new@town.example" })).toMatchObject({
    refused: "account-exists",
  });
  const taken = await openAccount(admin, town.people.schoolMember, { email: member.email });
  expect(taken).toMatchObject({ refused: "email-taken", field: "email" });
  const both = [town.people.schoolMember, town.people.author].map((personId) =>
    openAccount(admin, personId, { email: "twice@town.example" }),
  );
  expect((await Promise.all(both)).map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("a new password, a reset second factor and a disabled account end all sign-ins, and each is on record", async () => {
  const { admin, member } = await createAdminTown();
  const { accountId, email, personId } = member;
  const signedIn = async (password: string) => (await signIn({ email, password }, { address: anAddress() })).ok;
  const sessions = () => database().session.count({ where: { accountId } });

  expect(await signedIn(PASSWORD)).toBe(true);
  const given = await givePassword(admin, personId);
  if (!given.ok) throw new Error(given.refused);
  expect(await sessions()).toBe(0);
  expect(await signedIn(PASSWORD)).toBe(false);
  expect(await signedIn(given.value)).toBe(true);

  expect(await resetSecondFactor(admin, personId)).toMatchObject({ ok: true });
  expect(await sessions()).toBe(0);
  const row = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  expect([row.totpSecret, row.totpConfirmedAt, row.totpLastStep]).toEqual([null, null, null]);
  expect(await signIn({ email, password: given.value }, { address: anAddress() })).toMatchObject({ next: "enrol" });
  expect(await resetSecondFactor(admin, personId)).toMatchObject({ refused: "no-second-factor" });

  expect(await disableAccount(admin, personId)).toMatchObject({ ok: true });
  expect(await sessions()).toBe(0);
  expect(await signedIn(given.value)).toBe(false);
  expect(await givePassword(admin, personId)).toMatchObject({ refused: "account-disabled" });
  expect(await disableAccount(admin, personId)).toMatchObject({ refused: "account-disabled" });
  expect(await enableAccount(admin, personId)).toMatchObject({ ok: true });
  expect(await signedIn(given.value)).toBe(true);

  const kinds = await kindsOf();
  for (const kind of ["passwordGiven", "secondFactorReset", "disabled", "enabled"]) {
    expect(kinds).toContain(`account.${kind}`);
  }
});

test("a duty holds from today, is there once, and leaves its period on record when it is taken", async () => {
  const { admin, member } = await createAdminTown();
  expect(await giveDuty(admin, member.personId, "office")).toMatchObject({ ok: true });
  expect((await viewerOf(member.personId)).duties).toEqual(["office"]);
  expect(await giveDuty(admin, member.personId, "office")).toMatchObject({ refused: "duty-held" });
  await database().officeDuty.updateMany({
    where: { personId: member.personId },
    data: { startDate: new Date("2024-01-01") },
  });
  expect(await takeDuty(admin, member.personId, "office")).toMatchObject({ ok: true });
  expect((await viewerOf(member.personId)).duties).toEqual([]);
  expect(await database().officeDuty.count({ where: { personId: member.personId, endDate: { not: null } } })).toBe(1);
  expect(await takeDuty(admin, member.personId, "office")).toMatchObject({ refused: "duty-not-held" });
  expect(await giveDuty(admin, member.personId, "office")).toMatchObject({ ok: true });
  expect(await takeDuty(admin, member.personId, "office")).toMatchObject({ ok: true });
});

test("the last administrator keeps duty and account, also when two take it from each other at once", async () => {
  const { admin, member } = await createAdminTown();
  expect(await takeDuty(admin, admin.personId, "administrator")).toMatchObject({ refused: "last-administrator" });
  expect(await disableAccount(admin, admin.personId)).toMatchObject({ refused: "last-administrator" });
  await giveDuty(admin, member.personId, "administrator");
  const second = { ...member, ...(await viewerOf(member.personId)), accountId: member.accountId };
  expect(await disableAccount(admin, admin.personId)).toMatchObject({ refused: "own-account" });
  expect(await givePassword(admin, admin.personId)).toMatchObject({ refused: "own-account" });
  const both = await Promise.all([
    takeDuty(second, admin.personId, "administrator"),
    disableAccount(admin, second.personId),
    takeDuty(admin, second.personId, "administrator"),
  ]);
  expect(both.filter(({ ok }) => !ok)).not.toEqual([]);
  const left = await database().person.count({
    where: { account: { is: { disabledAt: null } }, duties: { some: { duty: "administrator", endDate: null } } },
  });
  expect(left).toBeGreaterThan(0);
});

test("a refused deed says why on its page, an unknown one does not exist", async () => {
  const { admin } = await createAdminTown();
  const path = `/admin/accounts/${admin.personId}/take-administrator`;
  const params = { personId: admin.personId, deed: "take-administrator" };
  const answer = await deedRoute.action(callOf(path, admin, params, post({})));
  expect(answer).toMatchObject({ init: { status: 422 }, data: { refused: "last-administrator" } });
  for (const deed of ["delete", "__proto__", "constructor", "new"]) {
    expect(await statusOf(deedRoute.loader(callOf("/x", admin, { personId: admin.personId, deed })))).toBe(404);
  }
});

test("hostile input on the forms is refused and never breaks", async () => {
  const { town, admin } = await createAdminTown();
  const params = { personId: town.people.schoolMember };
  const before = await database().person.count();
  for (const [what, type, body] of BODIES) {
    const init = { method: "POST", headers: { "Content-Type": type }, body };
    const answers = [
      newRoute.action(callOf("/admin/accounts/new", admin, {}, init)),
      personRoute.action(callOf("/admin/accounts/x", admin, params, init)),
    ];
    for (const answer of await Promise.all(answers)) {
      expect([what, answer]).toMatchObject([what, { init: { status: 422 } }]);
    }
  }
  for (const givenName of ["x".repeat(101), "a\u0000b", "\u202e", "   "]) {
    const call = callOf("/admin/accounts/new", admin, {}, post({ givenName, familyName: "Neu" }));
    expect([givenName, await newRoute.action(call)]).toMatchObject([givenName, { init: { status: 422 } }]);
  }
  for (const email of ["x", "a@b", `${"x".repeat(300)}@town.example`, "a\u0000@town.example", "ä@town.example"]) {
    const call = callOf("/admin/accounts/x", admin, params, post({ email }));
    expect([email, await personRoute.action(call)]).toMatchObject([email, { init: { status: 422 } }]);
  }
  expect(await database().person.count()).toBe(before);
  for (const query of ["q=%00&page=-1", "page=99999999999999999999", "q=%25%27;--&page=x", `q=${"x".repeat(5000)}`]) {
    expect(await listRoute.loader(callOf(`/admin/accounts?${query}`, admin))).toHaveProperty("list");
  }
});

async function accountOf(personId: string): Promise<string> {
  return (await database().account.findUniqueOrThrow({ where: { personId }, select: { id: true } })).id;
}
