import { afterEach, expect, test } from "vitest";
import type { PersonViewer } from "#app/features/permissions/viewer.ts";
import { database } from "#app/platform/db/clients.server.ts";
import { inTransaction } from "#app/platform/db/transactions.server.ts";
import { forgetOnce } from "#app/platform/once.server.ts";
import { anAddress, codeOf, cookieOf, createKnown, type Known, PASSWORD } from "#tests/setup/sign-in.ts";
import { changePassword } from "./change-password.server.ts";
import { findDemo } from "./demo-people.server.ts";
import { demoSignIn } from "./demo-sign-in.server.ts";
import { startWholeSession } from "./finish-sign-in.server.ts";
import { getAccount } from "./get-account.server.ts";
import { redeemRecoveryCode } from "./redeem-recovery-code.server.ts";
import { renewRecoveryCodes } from "./renew-recovery-codes.server.ts";
import { cookieFor } from "./sessions.server.ts";
import { signIn } from "./sign-in.server.ts";
import { signOut } from "./sign-out.server.ts";
import { signOutEverywhere } from "./sign-out-everywhere.server.ts";
import { viewerFromCookie } from "./viewer-from-cookie.server.ts";

const BETTER = "Schwalben kommen im April";

afterEach(() => setDemo(false));

function setDemo(on: boolean): void {
  process.env.DEMO = on ? "1" : "";
  forgetOnce("env");
}

async function signedIn({ accountId, bodyId }: Known): Promise<{ cookie: string; viewer: PersonViewer }> {
  const cookie = cookieOf(cookieFor(await inTransaction((tx) => startWholeSession(tx, accountId, bodyId))));
  const { viewer } = await viewerFromCookie(cookie);
  if (viewer.kind !== "person") throw new Error("not signed in");
  return { cookie, viewer };
}

async function isIn(cookie: string): Promise<boolean> {
  return (await viewerFromCookie(cookie)).viewer.kind === "person";
}

async function lastFact(): Promise<object> {
  const { kind, data } = await database().event.findFirstOrThrow({ orderBy: { id: "desc" } });
  return { kind, data };
}

test("signing out ends this session and no other", async () => {
  const known = await createKnown({ seat: true });
  const [tablet, phone] = [await signedIn(known), await signedIn(known)];
  expect(cookieOf(await signOut(tablet.cookie))).toBe("ratswerk_session=");
  expect([await isIn(tablet.cookie), await isIn(phone.cookie)]).toEqual([false, true]);
  expect(await lastFact()).toEqual({
    kind: "account.signedOut",
    data: { accountId: known.accountId, everywhere: false },
  });
  await signOut(tablet.cookie);
  await signOut(null);
});

test("signing out everywhere ends all sessions of this account and of nobody else", async () => {
  const known = await createKnown({ seat: true });
  const [tablet, phone] = [await signedIn(known), await signedIn(known)];
  const neighbour = await signedIn(await createKnown({ seat: true }));
  await signOutEverywhere(tablet.viewer);
  expect([await isIn(tablet.cookie), await isIn(phone.cookie), await isIn(neighbour.cookie)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(await lastFact()).toEqual({
    kind: "account.signedOut",
    data: { accountId: known.accountId, everywhere: true },
  });
});

test("the account page shows the own account: sessions, second factor and codes left", async () => {
  const known = await createKnown({ seat: true });
  const { viewer } = await signedIn(known);
  await signedIn(known);
  await renewRecoveryCodes(viewer, { password: PASSWORD });
  const account = await getAccount(viewer);
  expect(account).toMatchObject({ name: "Katinka Moorkamp", email: known.email, sessions: 2, recoveryCodesLeft: 10 });
  expect(account.secondFactorSince).toMatch(/^\d{4}-/);
  expect(Object.keys(account).sort()).toEqual(["email", "name", "recoveryCodesLeft", "secondFactorSince", "sessions"]);
});

test("a new password needs the old one, holds at once, and ends the other sessions", async () => {
  const known = await createKnown({ seat: true });
  const [here, there] = [await signedIn(known), await signedIn(known)];
  const input = { password: PASSWORD, newPassword: BETTER, repeated: BETTER };
  expect(await changePassword(here.viewer, { ...input, password: "wrong" }, here.cookie)).toEqual({
    ok: false,
    refused: "wrong-password",
    field: "password",
  });
  expect(await changePassword(here.viewer, input, here.cookie)).toEqual({ ok: true });
  expect([await isIn(here.cookie), await isIn(there.cookie)]).toEqual([true, false]);
  const { email } = known;
  expect(await signIn({ email, password: PASSWORD }, { address: anAddress() })).toMatchObject({ ok: false });
  expect(await signIn({ email, password: BETTER }, { address: anAddress() })).toMatchObject({ ok: true });
});

test("a bad new password is refused beside its field", async () => {
  const { viewer, cookie } = await signedIn(await createKnown({ seat: true }));
  for (const [newPassword, code] of [
    ["zu kurz", "password-too-short"],
    ["passwort1234", "password-common"],
    ["Moorkamp Lindenau", "password-own-name"],
  ] as const) {
    const answer = await changePassword(viewer, { password: PASSWORD, newPassword, repeated: newPassword }, cookie);
    expect(answer).toEqual({ ok: false, refused: code, field: "newPassword" });
  }
});

test("the old password cannot be guessed on the account page either", async () => {
  const { viewer, cookie } = await signedIn(await createKnown({ seat: true }));
  const input = { password: "wrong", newPassword: BETTER, repeated: BETTER };
  for (let wrong = 0; wrong < 5; wrong++) await changePassword(viewer, input, cookie);
  expect(await changePassword(viewer, { ...input, password: PASSWORD }, cookie)).toMatchObject({
    refused: "too-many-attempts|15",
  });
});

test("new recovery codes need the password and take the old ones away", async () => {
  const known = await createKnown({ seat: true });
  const { viewer } = await signedIn(known);
  expect(await renewRecoveryCodes(viewer, { password: "wrong" })).toEqual({ ok: false, refused: "wrong-password" });
  const old = await renewRecoveryCodes(viewer, { password: PASSWORD });
  const renewed = await renewRecoveryCodes(viewer, { password: PASSWORD });
  if (!old.ok || !renewed.ok) throw new Error("refused");
  const answer = await signIn({ email: known.email, password: PASSWORD }, { address: anAddress() });
  const { pending } = await viewerFromCookie(answer.ok ? cookieOf(answer.setCookie) : null);
  if (!pending) throw new Error("nothing is pending");
  expect(await redeemRecoveryCode(pending, { recoveryCode: old.recoveryCodes[0] ?? "" })).toMatchObject({ ok: false });
  expect(await redeemRecoveryCode(pending, { recoveryCode: renewed.recoveryCodes[0] ?? "" })).toMatchObject({
    ok: true,
  });
});

test("the demo offers its own people only, by what they do, with codes that work", async () => {
  setDemo(true);
  const domain = "lindenau.example";
  const office = await createKnown({ duty: "office", domain });
  await createKnown({ duty: "administrator", domain });
  const chair = await createKnown({ seat: true, domain });
  await createKnown({ duty: "office" });
  const demo = await findDemo();
  const own = demo?.groups.map(({ kind, people }) => [kind, people.map(({ email }) => email)]) ?? [];
  expect(own.map(([kind]) => kind)).toEqual(["office", "chair", "administrator"]);
  expect(own[0]?.[1]).toContain(office.email);
  expect(JSON.stringify(demo)).not.toContain("town.example");
  const shown = demo?.groups.flatMap(({ people }) => people).find(({ accountId }) => accountId === chair.accountId);
  expect([codeOf(chair.secret), codeOf(chair.secret, new Date(Date.now() - 30_000))]).toContain(shown?.code);
  expect(shown?.leads).toEqual(["AFIS"]);
});

test("one tap signs a demo person in with both factors; nobody else, and nobody without the demo", async () => {
  setDemo(true);
  const known = await createKnown({ duty: "office", domain: "lindenau.example" });
  const real = await createKnown({ duty: "office" });
  const answer = await demoSignIn(known.accountId, null);
  expect(await isIn(cookieOf(answer?.setCookie ?? ""))).toBe(true);
  for (const wrong of [real.accountId, "not an id", null, ["x"]]) expect(await demoSignIn(wrong, null)).toBeNull();
  setDemo(false);
  expect(await demoSignIn(known.accountId, null)).toBeNull();
  expect(await findDemo()).toBeNull();
});
